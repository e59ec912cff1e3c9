import type { ImportedRow, ImportKind } from '../../cases/ports/imports.ts';
import { cellsOf, doubtAbout } from './cells.ts';
import type { CsvRecord, Problem } from '../csv-records.ts';
import type { Around, KindReader } from './kind-reader.ts';
import { addressReader } from './read-addresses.ts';
import { authorityReader } from './read-authorities.ts';
import { contactPointReader } from './read-contact-points.ts';
import { postcodeReader } from './read-postcodes.ts';
import { practiceReader } from './read-practices.ts';

const readers: Readonly<Record<ImportKind, KindReader>> = {
  authorities: authorityReader,
  'contact-points': contactPointReader,
  practices: practiceReader,
  addresses: addressReader,
  postcodes: postcodeReader,
};

/** A file of one kind, read row by row: nothing of it is kept here but the ids. */
export interface SetReading {
  /** The rows that can be kept; undefined where a record is the first line, is left out or is wrong. */
  take(record: CsvRecord): ImportedRow | undefined;
  /** What is wrong with the whole, once all was taken. */
  end(): void;
  /** Columns that nobody reads. */
  readonly unread: readonly string[];
  /** Rows that the format leaves out. */
  readonly leftOut: number;
}

/** Begins to read a file of that kind; every problem is told as it is met. */
export function readSet(
  kind: ImportKind,
  around: Around,
  note: (problem: Problem) => void,
): SetReading {
  let problems = 0;
  const tell = (problem: Problem) => {
    problems += 1;
    note(problem);
  };
  const reader = readers[kind];
  const rows = new Map<string, number>();
  let columns: readonly string[] | undefined;
  let places: ReadonlyMap<string, number> = new Map();
  let leftOut = 0;
  const unread: string[] = [];

  const takeHeader = ({ row, cells }: CsvRecord) => {
    columns = cells.map((cell) => cell.trim().toLowerCase());
    places = new Map(columns.map((column, index) => [column, index]));
    for (const [index, column] of columns.entries()) {
      const what = doubtAbout(column, 200);
      // By its number: such a name is not written to a terminal.
      if (what !== undefined) return tell({ row, column: `number ${index + 1}`, what });
    }
    for (const [index, column] of columns.entries())
      if (column !== '' && columns.indexOf(column) !== index)
        tell({ row, column, what: 'stands there twice' });
    for (const column of reader.needs)
      if (!places.has(column)) tell({ row, column, what: 'is missing: every file needs it' });
    const known = [...reader.needs, ...reader.may];
    unread.push(
      ...columns.filter((column) => !known.includes(column) && reader.dated?.(column) !== true),
    );
  };
  const lacksColumns = () => reader.needs.some((column) => !places.has(column));

  return {
    unread,
    get leftOut() {
      return leftOut;
    },
    take(record) {
      const { row, cells } = record;
      if (columns === undefined) {
        takeHeader(record);
        return undefined;
      }
      if (lacksColumns()) return undefined;
      if (cells.length !== columns.length) {
        tell({ row, what: `has ${cells.length} fields, the first line has ${columns.length}` });
        return undefined;
      }
      let fits = true;
      const wrong = (problem: Problem) => {
        fits = false;
        tell(problem);
      };
      const read = reader.read(cellsOf(row, cells, places, wrong), columns, around);
      if (read === undefined) leftOut += 1;
      if (read === undefined || !fits) return undefined;
      const before = rows.get(read.id);
      if (before !== undefined) {
        tell({ row, column: reader.key, what: `is the same as in row ${before}` });
        return undefined;
      }
      rows.set(read.id, row);
      return read;
    },
    end() {
      if (columns === undefined) tell({ row: 1, what: 'is empty: there is no first line' });
      else if (problems === 0 && rows.size === 0)
        tell({ row: 2, what: 'is missing: no row of the file can be kept' });
      const lacking = problems > 0 ? undefined : reader.lacks?.((id) => rows.has(id), around);
      if (lacking !== undefined) tell({ row: 1, column: reader.key, what: lacking });
    },
  };
}
