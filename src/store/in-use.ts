import { closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { sqliteCode } from './connection.ts';
import { StoreRefusal } from './refusals.ts';

/*
 * Whoever has the database open holds a lock on a small file beside it, and whoever replaces the database holds it
 * alone. The database's own locks would not do: it may be damaged or gone when it has to be replaced. The system takes
 * the lock back from a process that was killed.
 */
const lockOf = (file: string) => `${file}.in-use`;

/** Says that the database is in use; returns how to end that. Throws StoreRefusal while it is being replaced. */
export function holdInUse(file: string): () => void {
  const lock = openLock(lockOf(file));
  return held(lock, 'BEGIN; SELECT count(*) FROM sqlite_schema', () => {
    throw new StoreRefusal(`The database ${file} is being restored. Start when that has ended.`);
  });
}

/** Keeps everybody else out; returns how to let them in again. Throws StoreRefusal where the database is in use. */
export function holdAlone(file: string): () => void {
  const lock = openLock(lockOf(file));
  return held(lock, 'BEGIN EXCLUSIVE', () => {
    throw new StoreRefusal(
      `The database in ${dirname(file)} is in use. Stop Skranken first; then restore again.`,
    );
  });
}

/** Lets nobody else import meanwhile; returns how to end that. Throws StoreRefusal where somebody is importing. */
export function holdImporting(file: string): () => void {
  const lock = openLock(`${file}.importing`);
  return held(lock, 'BEGIN EXCLUSIVE', () => {
    throw new StoreRefusal('Another import is running. Import again when that has ended.');
  });
}

/** Lets nobody else purge meanwhile; returns how to end that. Throws StoreRefusal where somebody is purging. */
export function holdPurging(file: string): () => void {
  const lock = openLock(`${file}.purging`);
  return held(lock, 'BEGIN EXCLUSIVE', () => {
    throw new StoreRefusal('Another purge is running. This one was not begun.');
  });
}

function openLock(file: string): Database.Database {
  closeSync(openSync(file, 'a', 0o600));
  return new Database(file, { timeout: 200 });
}

function held(lock: Database.Database, sql: string, refuse: () => never): () => void {
  try {
    lock.exec(sql);
  } catch (error) {
    lock.close();
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY') === true) refuse();
    throw error;
  }
  return () => {
    lock.close();
  };
}
