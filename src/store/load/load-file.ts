import Database from 'better-sqlite3';
import { createInserter } from './insert-rows.ts';
import { linkInLog, type SealedCase } from './sealed-case.ts';

/** A database that is filled with very many cases. Several may have it open: each writes when it is its turn. */
export interface LoadFile {
  /**
   * Writes all of them in one transaction; `first` is the number of the first case, `logged` the last link of the log.
   * Returns the log's last link from then on.
   */
  write(
    cases: readonly SealedCase[],
    first: number,
    logged: Buffer | undefined,
  ): Buffer | undefined;
  close(): void;
}

/** Opens a database that is thrown away if anything fails: nothing in it is safe from a power cut, or a wrong turn. */
export function openLoadFile(file: string): LoadFile {
  const db = new Database(file, { timeout: 60_000, fileMustExist: true });
  for (const pragma of settings) db.pragma(pragma);
  const { insert } = createInserter(db);

  return {
    write(cases, first, logged) {
      db.exec('BEGIN IMMEDIATE');
      insert(
        'cases',
        cases.map((each, index) => ({ no: first + index, ...each.cases })),
      );
      insert(
        'case_keys',
        cases.map((each) => each.case_keys),
      );
      insert(
        'commit_keys',
        cases.flatMap((each) => each.commit_keys),
      );
      insert(
        'case_events',
        cases.flatMap((each) => each.case_events),
      );
      insert(
        'outbox',
        cases.flatMap((each) => each.outbox),
      );
      let before = logged;
      const log = cases.flatMap((each) => each.access_log);
      for (const entry of log) {
        before = linkInLog(before, entry);
        entry['chain'] = before;
      }
      insert('access_log', log);
      db.exec('COMMIT');
      return before;
    },
    close: () => void db.close(),
  };
}

const settings = [
  'journal_mode = OFF',
  'synchronous = OFF',
  'foreign_keys = OFF',
  'cache_size = -262144',
  'temp_store = MEMORY',
] as const;
