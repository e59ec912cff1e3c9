import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ImportedSet, ImportKind, Imports } from '../cases/ports/imports.ts';
import type { Clock } from '../domain/dates.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { type CsvRecord, NotCsv, type Problem } from '../registers/csv-records.ts';
import type { Around } from '../registers/imported/kind-reader.ts';
import { readSet, type SetReading } from '../registers/imported/read-set.ts';
import { countLines, recordsIn, whyUnreadable } from './csv-file.ts';
import { problemLines, type ReadFile, reportLines } from './import-report.ts';

/** What one import is, and what it works with. */
export interface Import {
  readonly kind: ImportKind;
  readonly file: string;
  readonly dryRun: boolean;
  /** The operator's name on the machine. */
  readonly by: string;
  readonly around: Around;
  readonly imports: Imports;
  readonly clock: Clock;
  /** Is told how many of about how many rows are done. */
  readonly progress: (done: number, all: number) => void;
}

/**
 * Puts the file's set in the place of the one before, all of it or nothing; a file that holds the same changes nothing.
 * Returns the lines that say what became of it; the error is what is wrong with the file, one line each.
 */
export async function importFile(
  given: Import,
): Promise<Result<readonly string[], readonly string[]>> {
  const unreadable = whyUnreadable(given.file);
  if (unreadable !== undefined) return failed([unreadable]);
  const read = await check(given);
  if (!read.ok) return read;
  const { added, changed, removed } = read.value;
  const isNews = added + changed + removed > 0;
  if (isNews && !given.dryRun) {
    const written = await write(given, read.value);
    if (!written.ok) return written;
  }
  return ok(reportLines(given, read.value));
}

/** Reads all of it and compares it with what stands, row by row; nothing is written. */
async function check(given: Import): Promise<Result<ReadFile, readonly string[]>> {
  const { kind, imports, dryRun } = given;
  const tell = progressOf(given, dryRun ? 1 : 2);
  const problems: Problem[] = [];
  let wrong = 0;
  const reading = readSet(kind, given.around, (problem) => {
    wrong += 1;
    if (problems.length < problemsShown) problems.push(problem);
  });
  const counts = { rows: 0, added: 0, changed: 0, unchanged: 0 };
  const hash = createHash('sha256');
  try {
    for await (const records of recordsIn(given.file, hash)) {
      for (const { id, body } of takeAll(reading, records)) {
        const before = imports.row(kind, id);
        counts.rows += 1;
        counts[before === undefined ? 'added' : before.body === body ? 'unchanged' : 'changed'] +=
          1;
      }
      tell(records);
    }
    reading.end();
  } catch (error) {
    if (!(error instanceof NotCsv)) throw error;
    wrong += 1;
    problems.push(error.problem);
  }
  if (wrong > 0) return failed(problemLines(given.file, problems, wrong));
  const { leftOut, unread } = reading;
  const before = imports.current(kind);
  const removed = (before?.rows ?? 0) - counts.changed - counts.unchanged;
  return ok({ ...counts, removed, leftOut, unread, hash: hash.digest('hex'), before });
}

const problemsShown = 20;

/** Reads it once more and lays it down; it stands only where it is still the file that was checked. */
async function write(given: Import, read: ReadFile): Promise<Result<true, readonly string[]>> {
  const { kind, imports, file, by, around, clock } = given;
  const staged = await imports.stage(kind);
  const reading = readSet(kind, around, () => undefined);
  const tell = progressOf(given, 2, 1);
  const hash = createHash('sha256');
  let laid = 0;
  try {
    for await (const records of recordsIn(file, hash)) {
      const rows = takeAll(reading, records);
      await staged.add(rows);
      laid += rows.length;
      tell(records);
    }
  } catch (error) {
    // A file that was a table and is none now is another file.
    if (!(error instanceof NotCsv)) throw error;
  }
  const { rows, added, changed, removed } = read;
  if (hash.digest('hex') !== read.hash || laid !== rows) {
    await imports.tidy();
    return failed([`${file} was changed while it was read. Nothing was imported; import again.`]);
  }
  const set: Omit<ImportedSet, 'no' | 'kind'> = {
    at: clock.now().toString({ smallestUnit: 'second' }),
    by,
    file: path.basename(file),
    hash: read.hash,
    rows,
    added,
    changed,
    removed,
  };
  await staged.stand(set);
  await imports.tidy();
  return ok(true);
}

const takeAll = (reading: SetReading, records: readonly CsvRecord[]) =>
  records.flatMap((record) => reading.take(record) ?? []);

/** Tells how far a file has been read that is read so many times; `before` of them are over. */
function progressOf({ file, progress }: Import, times: number, before = 0) {
  const lines = countLines(file);
  return (records: readonly CsvRecord[]) => {
    const last = records.at(-1);
    if (last !== undefined) progress(lines * before + Math.min(last.row, lines), lines * times);
  };
}
