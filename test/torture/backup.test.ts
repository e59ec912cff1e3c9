import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBooks } from '../support/portal/books.ts';
import { freePort, startPortal } from '../support/portal/process.ts';
import { receiptIn, send } from '../support/portal/send.ts';
import { runEntry } from '../support/run-entry.ts';
import { tell, times } from '../support/torture.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'skranken-backup-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const cli = (dataDir: string, ...args: readonly string[]) =>
  runEntry('src/cli.ts', { DATA_DIR: dataDir }, args);
const hashIn = (said: string): string => /sha256 ([0-9a-f]{64})/.exec(said)?.[1] ?? said;

describe('a backup while citizens send', () => {
  const backups = times(1, 10);

  it('holds every case that was acknowledged before it began, whole', async () => {
    const dataDir = path.join(folder, 'data');
    const port = await freePort();
    const portal = await startPortal({ dataDir, port });
    const waiting = [...(await portal.citizens({ from: 0, count: 6000 }))];
    const receipts: (string | undefined)[] = [];
    const load = { over: false };
    const senders = Array.from({ length: 4 }, async () => {
      for (let next = waiting.pop(); next && !load.over; next = waiting.pop()) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        receipts.push(receiptIn(await send(port, next)));
      }
    });
    for (let backup = 0; backup < backups; backup += 1) {
      const file = path.join(folder, `backup-${backup}`);
      const fresh = path.join(folder, `restored-${backup}`);
      const before = [...receipts];
      // oxlint-disable-next-line no-await-in-loop -- one backup after the other
      const made = await cli(dataDir, 'backup', '--to', file);
      expect([made.code, made.stderr]).toEqual([0, '']);
      // oxlint-disable-next-line no-await-in-loop
      const restored = await cli(fresh, 'restore', '--from', file);
      expect([restored.code, restored.stderr]).toEqual([0, '']);
      expect(hashIn(restored.stdout)).toBe(hashIn(made.stdout));
      const books = readBooks(fresh);
      expect(books.halves).toEqual([]);
      expect(before.filter((one) => !books.references.includes(one ?? ''))).toEqual([]);
    }
    load.over = true;
    await Promise.all(senders);
    expect(receipts.length, 'cases sent meanwhile').toBeGreaterThan(50);
    expect(receipts).not.toContain(undefined);
    await portal.kill();
    await atRest(dataDir);
    tell({
      what: 'backup under load, restored elsewhere and compared',
      rounds: backups,
      acknowledged: receipts.length,
      lost: 0,
      duplicated: 0,
      requests: receipts.length,
      '5xx': 0,
      notes: 'same references, same hashes',
    });
  });

  /** Nothing changes any more: the restored one has the very same references, and a portal runs on it. */
  async function atRest(dataDir: string): Promise<void> {
    const file = path.join(folder, 'last');
    const fresh = path.join(folder, 'restored-last');
    const made = await cli(dataDir, 'backup', '--to', file);
    const restored = await cli(fresh, 'restore', '--from', file);
    expect([made.code, restored.code]).toEqual([0, 0]);
    expect(readBooks(fresh).references).toEqual(readBooks(dataDir).references);
    const again = path.join(folder, 'again');
    expect(hashIn((await cli(fresh, 'backup', '--to', again)).stdout)).toBe(hashIn(made.stdout));
    const portal = await startPortal({ dataDir: fresh, port: await freePort() });
    const inUse = await cli(fresh, 'restore', '--from', file, '--force');
    await portal.kill();
    expect(inUse.code).toBe(1);
    expect(inUse.stderr).toMatch(/^[^\n]*in use[^\n]*\n$/);
  }
});
