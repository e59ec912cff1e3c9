import Database from 'better-sqlite3';
import type { Row } from './history.ts';
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
        cases.flatMap((each, index) => inOrder(each.commit_keys, first + index)),
      );
      insert(
        'case_events',
        cases.flatMap((each) => each.case_events),
      );
      insert(
        'outbox',
        cases.flatMap((each) => each.outbox),
      );
      insert(
        'delivery_receipts',
        cases.flatMap((each) => each.delivery_receipts),
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

/**
 * Keys of commits are hashes that stand everywhere in their table; here they begin with their case's number instead, so
 * that each is written beside the one before. Nobody sends the words that they would be hashes of.
 */
function inOrder(keys: readonly Row[], no: number): readonly Row[] {
  for (const [at, { key }] of keys.entries()) {
    (key as Buffer).writeUIntBE(no, 0, 6);
    (key as Buffer).writeUInt16BE(at, 6);
  }
  return keys;
}

const settings = [
  'journal_mode = OFF',
  'synchronous = OFF',
  'foreign_keys = OFF',
  'cache_size = -262144',
  'temp_store = MEMORY',
] as const;
