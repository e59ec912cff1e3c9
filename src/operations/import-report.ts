import type { ImportedSet, ImportKind } from '../cases/ports/imports.ts';
import type { Problem } from '../registers/csv-records.ts';

/** What was found in a file that can be imported. */
export interface ReadFile {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Rows that the format leaves out. */
  readonly leftOut: number;
  /** Columns that nobody reads. */
  readonly unread: readonly string[];
  /** SHA-256 of the file, hexadecimal. */
  readonly hash: string;
  /** What stood there. */
  readonly before: ImportedSet | undefined;
}

/** What became of it, a line each. */
export function reportLines(
  { kind, file, dryRun }: { kind: ImportKind; file: string; dryRun: boolean },
  read: ReadFile,
): readonly string[] {
  const { rows, added, changed, removed, unchanged, leftOut, unread, before } = read;
  return [
    line('Import', `${kind} from ${file}`),
    line('Rows', `${rows}${leftOut === 0 ? '' : `, and ${leftOut} that the format leaves out`}`),
    line('Added', added),
    line('Changed', changed),
    line('Removed', removed),
    line('Unchanged', unchanged),
    ...(unread.length === 0 ? [] : [line('Not read', `columns ${unread.join(', ')}`)]),
    line('SHA-256', read.hash),
    line('Done', doneWords(dryRun, added + changed + removed > 0, before)),
  ];
}

function doneWords(dryRun: boolean, isNews: boolean, before: ImportedSet | undefined): string {
  if (!isNews) return `nothing: the same stands since ${before?.at ?? 'before'}`;
  if (dryRun) return 'nothing, this was a dry run';
  return 'all of it; the portal reads it from now on';
}

/** What is wrong with a file, by row and column; `all` may be more than are named. */
export function problemLines(
  file: string,
  problems: readonly Problem[],
  all: number,
): readonly string[] {
  const more = all - problems.length;
  return [
    ...problems.map(
      ({ row, column, what }) =>
        `Row ${row}${column === undefined ? '' : `, column ${column}`}: ${what}`,
    ),
    ...(more > 0 ? [`and ${more} more`] : []),
    `Nothing of ${file} was imported.`,
  ];
}

/** What stands, a line for each kind. */
export const setLines = (sets: readonly ImportedSet[]): readonly string[] =>
  sets.length === 0
    ? ['Nothing was imported yet.']
    : sets.map(({ kind, rows, at, by, file, hash }) =>
        line(kind, `${rows} rows from ${file}, ${at} by ${by}, sha256 ${hash.slice(0, 12)}`),
      );

const line = (name: string, words: string | number): string => `${name.padEnd(15)}${words}`;
