import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { type Finding, inOrder } from './doctor-finding.ts';

/** Bytes that are free where a folder lies. */
export type FreeBytes = (folder: string) => Promise<number>;

/** As the system says it, for whoever is not root. */
export const freeBytes: FreeBytes = async (folder) => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

const megabyte = 1024 ** 2;
const least = 200 * megabyte;
const usual = 1024 * megabyte;

/** Whether there is room for what comes in, and for a backup, which needs two copies of the database beside it. */
export async function diskAt(
  dataDir: string,
  database: string,
  free = freeBytes,
): Promise<Finding> {
  const bytes = await free(nearest(dataDir)).catch(() => undefined);
  if (bytes === undefined)
    return { check: 'disk', severity: 'amber', says: 'the system does not say how full it is' };
  const needed = Math.max(usual, 2 * sizeOf(database));
  const says = `${words(bytes)} free where the data lies`;
  if (bytes >= needed) return inOrder('disk', says);
  const severity = bytes < least ? 'red' : 'amber';
  const mend = `Make room: ${words(needed)} are wanted, for a backup too. On a full disk nothing can be sent in.`;
  return { check: 'disk', severity, says, mend };
}

/** The folder itself may be made by the first start only. */
const nearest = (folder: string): string =>
  existsSync(folder) ? folder : nearest(path.dirname(folder));

const sizeOf = (database: string): number =>
  ['', '-wal']
    .filter((part) => existsSync(database + part))
    .reduce((sum, part) => sum + statSync(database + part).size, 0);

const words = (bytes: number): string =>
  bytes < usual ? `${Math.floor(bytes / megabyte)} MB` : `${(bytes / usual).toFixed(1)} GB`;
