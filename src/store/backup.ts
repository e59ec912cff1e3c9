import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { inspect, type Contents } from './inspect.ts';
import { syncFolder } from './install-marker.ts';
import { refuseOtherKeys } from './key-marks.ts';
import { createKeyring, type KeyMark, type Keys, type Keyring } from './keys.ts';
import { CorruptDatabase, MissingDatabase, refusalOf, UnusableBackup } from './refusals.ts';
import { sealFile, unsealFile } from './sealed-file.ts';

/** What a backup says about itself, sealed with it. */
export interface BackupNote {
  /** Instant. */
  readonly madeAt: string;
  readonly contents: Contents;
}

/**
 * Copies the database to a sealed file while others write to it: all of it as it was at one moment, but for logins. The
 * file is opened again and compared before it gets its name. Throws a StoreRefusal whose message is one line.
 */
export async function backUp(given: {
  readonly file: string;
  readonly to: string;
  readonly keys: Keys;
  readonly at: Temporal.Instant;
}): Promise<BackupNote> {
  const { file, to } = given;
  if (!existsSync(file) || statSync(file).size === 0) {
    throw new MissingDatabase(`There is no database at ${file}.`);
  }
  if (existsSync(to)) throw new UnusableBackup(`${to} is there already. Choose another name.`);
  const keyring = createKeyring(given.keys);
  // Beside the database, where a copy of it is as well kept as the database itself.
  const folder = mkdtempSync(join(dirname(file), 'backup-'));
  const part = `${to}.part`;
  try {
    const copy = join(folder, 'copy.db');
    await copyAtOnce(file, copy, keyring);
    const note = { madeAt: given.at.toString(), contents: withoutLogins(copy) };
    rmSync(part, { force: true });
    sealFile(copy, part, { id: randomUUID(), note: JSON.stringify(note), keyring });
    openBackup(part, join(folder, 'again.db'), keyring);
    renameSync(part, to);
    syncFolder(dirname(to));
    return note;
  } catch (error) {
    throw refusalOf(`The backup ${to} cannot be made`, error);
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(part, { force: true });
  }
}

/**
 * Opens a backup into a database file of its own, `to`, and checks it against what it says about itself. Throws a
 * StoreRefusal whose message is one line.
 */
export function openBackup(from: string, to: string, keyring: Keyring): BackupNote {
  if (!existsSync(from)) throw new UnusableBackup(`There is no backup at ${from}.`);
  const note = JSON.parse(unsealFile(from, to, keyring)) as BackupNote;
  const db = new Database(to);
  try {
    refuseOtherKeys(marksIn(db), keyring);
    const found = JSON.stringify(soundContents(db, to));
    if (found !== JSON.stringify(note.contents)) {
      throw new UnusableBackup(`The backup ${from} does not hold what it says. Use another one.`);
    }
    return note;
  } finally {
    db.close();
  }
}

async function copyAtOnce(file: string, copy: string, keyring: Keyring): Promise<void> {
  const source = new Database(file, { readonly: true, timeout: 5000 });
  try {
    refuseOtherKeys(marksIn(source), keyring);
    // In one step: between two, a write of the server would make it begin anew, and again, and again.
    await source.backup(copy, { progress: () => 0x7fffffff });
  } finally {
    source.close();
  }
}

/** Somebody who has logged out since must not be logged in again by a restore. */
function withoutLogins(copy: string): Contents {
  const db = new Database(copy);
  try {
    db.pragma('journal_mode = DELETE');
    db.exec('DELETE FROM sessions; DELETE FROM expiring; VACUUM');
    return soundContents(db, copy);
  } finally {
    db.close();
  }
}

function soundContents(db: Database.Database, file: string): Contents {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    throw new CorruptDatabase(`The database is damaged: its copy ${file} is not sound.`);
  }
  return inspect(db);
}

const marksIn = (db: Database.Database): readonly KeyMark[] =>
  db.prepare<[], KeyMark>('SELECT kind, number, mark FROM key_marks').all();
