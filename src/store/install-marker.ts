import { closeSync, existsSync, fsyncSync, openSync, statSync, writeSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { MissingDatabase } from './refusals.ts';

const markerOf = (file: string) => `${file}.installed`;

/** Whether there is anything in the file. Throws MissingDatabase where there was once, and now is not. */
export function isInstalled(file: string): boolean {
  const filled = existsSync(file) && statSync(file).size > 0;
  if (filled || !existsSync(markerOf(file))) return filled;
  throw new MissingDatabase(
    `The database ${file} is missing or empty although one was installed here. ` +
      `Restore it from a backup (npm run cli -- restore), or delete ${basename(markerOf(file))} to begin anew.`,
  );
}

/** Notes beside the database that there is one from now on. */
export function markInstalled(file: string): void {
  if (existsSync(markerOf(file))) return;
  const marker = openSync(markerOf(file), 'w', 0o600);
  writeSync(
    marker,
    'A database was installed here. The server will not make a new one in its place.\n',
  );
  fsyncSync(marker);
  closeSync(marker);
  syncFolder(dirname(file));
}

/** A new name in a folder survives a power cut only once the folder itself is on disk. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}
