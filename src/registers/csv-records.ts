/** What is wrong in a file, and where: the first line is row 1, as a spreadsheet counts. */
export interface Problem {
  readonly row: number;
  readonly column?: string;
  readonly what: string;
}

export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The file is no table, from there on. Its `column` is the number of the field. */
export class NotCsv extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`Not CSV, row ${problem.row}: ${problem.what}`);
    this.problem = problem;
  }
}

/** More than any cell, or any line of ours, could need. */
const most = { signs: 10_000, cells: 200 };

/**
 * The records of a CSV text that comes in pieces, blank lines left out. Commas or semicolons, whichever stands first
 * outside quotes; quoted fields may hold both, doubled quotes and line breaks. `feed` throws NotCsv.
 */
export function createCsvRecords(): {
  feed(text: string): readonly CsvRecord[];
  end(): readonly CsvRecord[];
} {
  let row = 1;
  let cells: string[] = [];
  let cell = '';
  /** `closed`: a quote inside quotes, which ends the field or is doubled. */
  let state: 'start' | 'bare' | 'quoted' | 'closed' = 'start';
  let divider: string | undefined;
  let afterReturn = false;
  let done: CsvRecord[] = [];

  const refuse = (what: string): never => {
    throw new NotCsv({ row, column: `number ${cells.length + 1}`, what });
  };
  const endCell = () => {
    if (cells.length === most.cells) refuse(`there are more than ${most.cells} columns`);
    cells.push(cell);
    cell = '';
    state = 'start';
  };
  const endRow = () => {
    endCell();
    if (cells.length > 1 || cells[0] !== '') done.push({ row, cells });
    cells = [];
    row += 1;
  };
  const add = (sign: string) => {
    cell += sign;
    if (cell.length > most.signs) refuse(`the field is longer than ${most.signs} signs`);
  };
  const isDivider = (sign: string) =>
    divider === undefined ? sign === ',' || sign === ';' : sign === divider;

  const take = (sign: string) => {
    if (sign === '\0') refuse('there is a sign that is no text (NUL): save the file as CSV UTF-8');
    if (state === 'quoted') {
      if (sign === '"') state = 'closed';
      else add(sign);
    } else if (state === 'closed' && sign === '"') {
      add(sign);
      state = 'quoted';
    } else if (isDivider(sign)) {
      divider = sign;
      endCell();
    } else if (sign === '\r' || sign === '\n') endRow();
    else if (state === 'closed') refuse('something follows a closing quote');
    else if (state === 'start' && sign === '"') state = 'quoted';
    else {
      state = 'bare';
      add(sign);
    }
  };

  return {
    feed(text) {
      done = [];
      for (const sign of text) {
        // A line may end in one sign or two, also where a piece ends between them.
        const isSecond = afterReturn && sign === '\n';
        afterReturn = sign === '\r' && state !== 'quoted';
        if (!isSecond) take(sign);
      }
      return done;
    },
    end() {
      done = [];
      if (state === 'quoted') refuse('a quote is never closed');
      if (cells.length > 0 || cell !== '' || state === 'closed') endRow();
      return done;
    },
  };
}
