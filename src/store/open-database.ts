import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreUnavailable } from '../cases/ports/case-store.ts';
import type { Clock } from '../domain/dates.ts';
import { openConnection, sqliteCode, type Connection } from './connection.ts';
import { holdInUse } from './in-use.ts';
import { isInstalled, markInstalled } from './install-marker.ts';
import { checkKeys } from './key-marks.ts';
import type { Keyring } from './keys.ts';
import { migrate, type Migration } from './migrate.ts';
import { beginStatistics } from './statistics-begin.ts';
import { CorruptDatabase, StoreRefusal, UnwritableData } from './refusals.ts';

/** The database, checked and migrated; `letGo` is called once it is closed. Throws a StoreRefusal; nothing is left open then. */
export function openDatabase(
  file: string,
  migrations: readonly Migration[],
  keyring: Keyring,
  clock: Clock,
): { readonly connection: Connection; readonly letGo: () => void } {
  let connection: Connection | undefined;
  let letGo: (() => void) | undefined;
  try {
    makeFolder(dirname(file));
    const installed = isInstalled(file);
    prepareFile(file);
    letGo = holdInUse(file);
    connection = openConnection(file);
    if (installed) checkSoundness(connection, file);
    migrate(connection, migrations, clock);
    connection.exec('BEGIN IMMEDIATE');
    checkKeys(connection, keyring);
    connection.exec('COMMIT');
    beginStatistics(connection, keyring);
    markInstalled(file);
    return { connection, letGo };
  } catch (error) {
    connection?.close();
    letGo?.();
    throw asRefusal(error, file);
  }
}

/** Step by step: Node's own recursive mkdir never returns where the kernel refuses a folder with ENOENT, as /proc does. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

function prepareFile(file: string): void {
  accessSync(dirname(file), constants.W_OK);
  // Made here and not by SQLite, so that nobody else on the machine may read it.
  closeSync(openSync(file, 'a', 0o600));
}

/** Reads the whole file once. Throws CorruptDatabase. */
export function checkSoundness(connection: Connection, file: string): void {
  const said = connection.pragma('quick_check(1)');
  if (said !== 'ok') throw corrupt(file);
}

const corrupt = (file: string, cause?: unknown) =>
  new CorruptDatabase(
    `The database ${file} is damaged. Restore it from a backup: npm run cli -- restore.`,
    { cause },
  );

/** The same error as one line for the operator where disk, lock or file is at fault; any other as it is. */
export function asRefusal(error: unknown, file: string): unknown {
  if (error instanceof StoreRefusal) return error;
  const code = codeOf(error);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return corrupt(file, error);
  if (/^(SQLITE_(READONLY|CANTOPEN|PERM|FULL|IOERR)|E[A-Z]+$)/.test(code)) {
    return new UnwritableData(
      `The data folder ${dirname(file)} cannot be written (${code}). Choose another with DATA_DIR, or make it writable.`,
      { cause: error },
    );
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return new StoreRefusal(`The database ${file} is locked by another program.`, { cause: error });
  }
  return error;
}

function codeOf(error: unknown): string {
  const fault = error instanceof StoreUnavailable ? error.cause : error;
  const system = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return sqliteCode(fault) ?? system;
}
