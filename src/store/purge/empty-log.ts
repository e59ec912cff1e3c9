import { setTimeout } from 'node:timers/promises';
import { StoreUnavailable } from '../../cases/ports/case-store.ts';
import type { Connection } from '../connection.ts';

/** How often it is tried while somebody is reading. */
const tries = 50;
const pauseMilliseconds = 200;

/**
 * Folds the write-ahead log into the file and cuts it to nothing: older copies of pages, with keys that were destroyed
 * since, stand in it until then. False where others read without a pause all the time.
 */
export async function emptyLog(connection: Connection): Promise<boolean> {
  for (let tried = 0; tried < tries; tried += 1) {
    if (isEmptied(connection)) return true;
    // oxlint-disable-next-line no-await-in-loop -- waits until the others have read
    await setTimeout(pauseMilliseconds);
  }
  return false;
}

function isEmptied(connection: Connection): boolean {
  try {
    return connection.pragma('wal_checkpoint(TRUNCATE)') === 0;
  } catch (error) {
    if (error instanceof StoreUnavailable) return false;
    throw error;
  }
}
