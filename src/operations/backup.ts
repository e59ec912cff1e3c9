import path from 'node:path';
import type { Config } from '../config.ts';
import type { Clock } from '../domain/dates.ts';
import { backUp, type BackupNote } from '../store/backup.ts';
import { restore } from '../store/restore.ts';
import { databaseIn } from '../wire.ts';
import { noteBackup } from './doctor-backup.ts';

type Installation = Pick<Config, 'dataDir' | 'keys'>;

/** Makes a backup; returns the lines that say what is in it and what is not. Throws a StoreRefusal. */
export async function makeBackup(
  { dataDir, keys }: Installation,
  to: string,
  clock: Clock,
): Promise<readonly string[]> {
  const target = path.resolve(to);
  const at = clock.now();
  const note = await backUp({ file: databaseIn(dataDir), to: target, keys, at });
  noteBackup(databaseIn(dataDir), at);
  return [
    `Backup         ${target}, opened again and compared`,
    ...linesOf(note),
    'In it          all cases with their events, letters and log, drafts, exemptions, confirmations',
    'Not in it      the keys: without SKRANKEN_MASTER_KEYS and SKRANKEN_INDEX_KEY nobody can open it. Keep them elsewhere.',
    'Not in it      logins (everybody logs in again), and letters/ (letters already handed over)',
  ];
}

/** Puts a backup in the place of the database; returns the lines that say so. Throws a StoreRefusal. */
export function restoreBackup(
  { dataDir, keys }: Installation,
  { from, force }: { readonly from: string; readonly force: boolean },
  clock: Clock,
): readonly string[] {
  const source = path.resolve(from);
  const done = restore({ from: source, file: databaseIn(dataDir), keys, at: clock.now(), force });
  return [
    `Restored       ${source} to ${databaseIn(dataDir)}`,
    `Made           ${done.madeAt}: what came in later is not in it`,
    ...linesOf(done),
    ...(done.setAside === undefined ? [] : [`Set aside      ${done.setAside}`]),
  ];
}

function linesOf({ contents: { rows, hash, brokenLinks } }: BackupNote): readonly string[] {
  const counts = ['cases', 'case_events', 'outbox', 'drafts', 'access_log'].map(
    (table) => `${rows[table] ?? 0} ${table}`,
  );
  return [
    `Rows           ${counts.join(', ')}`,
    `Contents       sha256 ${hash}`,
    ...(brokenLinks === 0
      ? []
      : [
          `WARNING        ${brokenLinks} links of the hash chains are broken: rows were changed by hand`,
        ]),
  ];
}
