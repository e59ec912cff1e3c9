import type { Coordinates } from '../../domain/place.ts';
import type { Problem } from '../csv-records.ts';

/** One row's fields by their column. What does not fit is noted, in plain words, and reads as empty. */
export interface Cells {
  /** Must be there. `most`: signs, 200 unless told. */
  text(column: string, most?: number): string;
  /** May be missing, or the whole column. */
  optional(column: string, most?: number): string;
  /** Must fit; `words` say how it must look. */
  shaped(column: string, shape: RegExp, words: string): string;
  /** Must be one of these; empty reads as `otherwise`, where there is one. */
  oneOf<const T extends string>(column: string, words: readonly T[], otherwise?: T): T;
  /** A day as `YYYY-MM-DD`, also where it is written `DD-MM-YYYY`; empty where it may be. */
  day(column: string, mayBeEmpty?: boolean): string;
  /** A number, with a comma or a point; undefined where it is empty. */
  number(column: string, least: number, largest: number): number | undefined;
  wrong(column: string, what: string): void;
}

/** Reads a row by the places of its columns; problems are noted with row and column. */
export function cellsOf(
  row: number,
  cells: readonly string[],
  places: ReadonlyMap<string, number>,
  note: (problem: Problem) => void,
): Cells {
  const wrong = (column: string, what: string) => note({ row, column, what });
  const optional = (column: string, most = 200): string => {
    const text = (cells[places.get(column) ?? -1] ?? '').trim();
    const doubt = doubtAbout(text, most);
    if (doubt === undefined) return text;
    wrong(column, doubt);
    return '';
  };
  const text = (column: string, most?: number): string => {
    const given = optional(column, most);
    if (given === '' && isEmpty(column)) wrong(column, 'is empty');
    return given;
  };
  const isEmpty = (column: string) => (cells[places.get(column) ?? -1] ?? '').trim() === '';
  return {
    wrong,
    optional,
    text,
    shaped(column, shape, words) {
      const given = text(column);
      if (given === '' || shape.test(given)) return given;
      wrong(column, `must be ${words}`);
      return '';
    },
    oneOf<const T extends string>(column: string, words: readonly T[], otherwise?: T): T {
      const given = otherwise === undefined ? text(column) : optional(column).toLowerCase();
      if (given === '' && otherwise !== undefined) return otherwise;
      const known = words.find((word) => word === given.toLowerCase());
      if (known === undefined && given !== '') wrong(column, `must be ${oneOfWords(words)}`);
      return known ?? (words[0] as T);
    },
    day(column, mayBeEmpty = false) {
      const given = mayBeEmpty ? optional(column) : text(column);
      if (given === '') return '';
      const [, day, month, year] = /^(\d\d)[-./](\d\d)[-./](\d{4})$/.exec(given) ?? [];
      const written = year === undefined ? given : `${year}-${month}-${day}`;
      if (isDay(written)) return written;
      wrong(column, 'must be a day such as 2026-11-23 or 23-11-2026');
      return '';
    },
    number(column, least, largest) {
      const given = optional(column);
      if (given === '') return undefined;
      const number = /^-?\d{1,9}([.,]\d{1,15})?$/.test(given)
        ? Number(given.replace(',', '.'))
        : Number.NaN;
      if (number >= least && number <= largest) return number;
      wrong(column, `must be a number from ${least} to ${largest}`);
      return undefined;
    },
  };
}

/** "ja or nej, or empty". */
const oneOfWords = (words: readonly string[]): string =>
  `${words.filter((word) => word !== '').join(' or ')}${words.includes('') ? ', or empty' : ''}`;

/** Why it cannot be shown to anybody as it stands; undefined where it can. `most`: signs. */
export function doubtAbout(text: string, most: number): string | undefined {
  if (text.includes('\uFFFD')) return 'is not UTF-8: save the file as CSV UTF-8';
  if (text.length > most) return `is longer than ${most} signs`;
  if (/\p{Cc}/u.test(text)) return 'holds a line break or another control sign';
  // They would turn words around on a page, or break a line of a letter.
  if (/[\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(text))
    return 'holds a sign that nobody sees: write it anew in the spreadsheet';
  return undefined;
}

/** Whether it is a day that there is, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Four digits; spreadsheets like to take the first one. */
export const municipalityCode: readonly [RegExp, string] = [
  /^\d{4}$/,
  'four digits such as 0101 (a spreadsheet may have taken the leading zero)',
];
export const postcode: readonly [RegExp, string] = [
  /^\d{4}$/,
  'four digits such as 0999 (a spreadsheet may have taken the leading zero)',
];

/** Where it lies, in degrees within Denmark: both numbers or none. */
export function coordinatesIn(cells: Cells): { readonly at?: Coordinates } {
  const lat = cells.number('breddegrad', 54, 58);
  const lon = cells.number('laengdegrad', 7.5, 15.5);
  if (lat !== undefined && lon !== undefined) return { at: { lat, lon } };
  const lone = [
    ...(lat === undefined ? [] : ['laengdegrad']),
    ...(lon === undefined ? [] : ['breddegrad']),
  ];
  for (const column of lone)
    if (cells.optional(column) === '') cells.wrong(column, 'is empty, but its other half is not');
  return {};
}
