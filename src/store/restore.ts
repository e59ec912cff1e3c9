import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openBackup, type BackupNote } from './backup.ts';
import { holdAlone } from './in-use.ts';
import { markInstalled, syncFolder } from './install-marker.ts';
import { createKeyring, type Keys } from './keys.ts';
import { makeFolder } from './open-database.ts';
import { refusalOf, StoreRefusal } from './refusals.ts';

/** What was restored, and where the database lies that it took the place of. */
export interface Restored extends BackupNote {
  readonly setAside?: string;
}

/**
 * Puts a backup in the place of the database, after it was opened and checked whole. Nobody may have the database open.
 * One that is there is replaced only with `force`, and is set aside, not deleted. Throws a StoreRefusal whose message
 * is one line; nothing is changed then.
 */
export function restore(given: {
  readonly from: string;
  readonly file: string;
  readonly keys: Keys;
  readonly at: Temporal.Instant;
  readonly force: boolean;
}): Restored {
  const { from, file } = given;
  let letIn: (() => void) | undefined;
  try {
    makeFolder(dirname(file));
    letIn = holdAlone(file);
    const present = existsSync(file) && statSync(file).size > 0;
    if (present && !given.force) {
      throw new StoreRefusal(
        `There is a database at ${file}. Add --force to set it aside and restore over it.`,
      );
    }
    const folder = mkdtempSync(join(dirname(file), 'restore-'));
    try {
      const fresh = join(folder, basename(file));
      const note = openBackup(from, fresh, createKeyring(given.keys));
      const setAside = `${file}.replaced-${given.at.toString().replaceAll(/[:.]/g, '')}`;
      putInPlace(fresh, file, setAside);
      return { ...note, ...(present && { setAside }) };
    } finally {
      rmSync(folder, { recursive: true });
    }
  } catch (error) {
    throw refusalOf(`The backup ${from} cannot be restored to ${dirname(file)}`, error);
  } finally {
    letIn?.();
  }
}

/**
 * The old database goes first: after a crash in between there is none, and the server refuses to start. Its log must
 * not be there when the new one comes, or SQLite would write the old changes into it.
 */
function putInPlace(fresh: string, file: string, setAside: string): void {
  for (const part of ['', '-wal']) {
    if (existsSync(file + part)) renameSync(file + part, setAside + part);
  }
  rmSync(`${file}-shm`, { force: true });
  syncFolder(dirname(file));
  renameSync(fresh, file);
  syncFolder(dirname(file));
  markInstalled(file);
}
