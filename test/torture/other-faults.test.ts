import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readBooks } from '../support/portal/books.ts';
import { outage, tellOfOutages } from '../support/portal/outage.ts';
import { freePort, type PortalProcess, startPortal } from '../support/portal/process.ts';

let folder = '';
let portal: PortalProcess | undefined;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'skranken-outages-'));
});
afterEach(async () => {
  await portal?.kill();
  portal = undefined;
});
afterAll(() => rmSync(folder, { recursive: true }));

const startIn = async (dataDir: string): Promise<PortalProcess> => {
  portal = await startPortal({ dataDir, port: await freePort() });
  return portal;
};

describe('a second writer that holds the lock', () => {
  it('gets nobody a receipt, freezes no page, and is got over when it lets go', async () => {
    const dataDir = path.join(folder, 'locked');
    const { port, citizens } = await startIn(dataDir);
    const eight = await citizens({ from: 0, count: 8 });
    const intruder = new Database(path.join(dataDir, 'skranken.db'), { timeout: 5000 });
    const receipts = await outage(port, eight, {
      begin: () => intruder.exec('BEGIN IMMEDIATE'),
      end: () => intruder.exec('ROLLBACK'),
    });
    intruder.close();
    expect(readBooks(dataDir)).toMatchObject({ cases: 8, halves: [] });
    expect(new Set(readBooks(dataDir).references)).toEqual(new Set(receipts));
    tellOfOutages('a second writer holds the lock', 1, 8);
  });
});

/** A file system of its own that can really be full or read-only needs the right to mount one. */
const mounted = (where: string, ...options: readonly string[]) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', ['size=6m', ...options].join(), 'tmpfs', where]);

const canMount = (() => {
  const trial = mkdtempSync(path.join(tmpdir(), 'skranken-mount-'));
  const can = mounted(trial).status === 0;
  if (can) execFileSync('umount', [trial]);
  rmSync(trial, { recursive: true });
  return can;
})();
if (!canMount) console.warn('!! FULL DISK SKIPPED: this user may not mount a tmpfs');

describe.skipIf(!canMount)('a file system of its own', () => {
  let disk = '';
  beforeAll(() => {
    disk = path.join(folder, 'mounted');
    mkdirSync(disk);
    mounted(disk);
  });
  afterAll(() => void spawnSync('umount', ['-l', disk]));

  it.each<[string, { begin(): void; end(): void }]>([
    [
      'that is full',
      {
        begin() {
          const { bavail, bsize } = statfsSync(disk);
          writeFileSync(path.join(disk, 'ballast'), Buffer.alloc(bavail * bsize));
        },
        end: () => rmSync(path.join(disk, 'ballast')),
      },
    ],
  ])('%s gets nobody a receipt until there is room', async (what, fault) => {
    const { port, citizens } = await startIn(disk);
    const eight = await citizens({ from: 0, count: 8 });
    const receipts = await outage(port, eight, fault);
    expect(readBooks(disk)).toMatchObject({ cases: 8, halves: [] });
    expect(new Set(readBooks(disk).references)).toEqual(new Set(receipts));
    tellOfOutages(`a file system ${what}`, 1, 8);
  });

  it('that is read-only is refused at the start, in one line', async () => {
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    await expect(startIn(disk)).rejects.toThrow(/cannot be written \(\w+\)/);
    execFileSync('mount', ['-o', 'remount,rw', disk]);
  });
});
