import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fault, type FaultyDisk, faultyDisk, noFaults } from '../support/disk/faulty-disk.ts';
import { readBooks } from '../support/portal/books.ts';
import type { ReadyCitizen } from '../support/portal/citizens.ts';
import { outage, tellOfOutages } from '../support/portal/outage.ts';
import { freePort, type PortalProcess, startPortal } from '../support/portal/process.ts';
import { receiptIn, send } from '../support/portal/send.ts';

if (noFaults !== undefined) console.warn(`!! DISK FAULTS SKIPPED: ${noFaults}`);

const kinds: readonly Pick<Fault, 'action' | 'calls'>[] = [
  { action: 'fail', calls: ['write'] },
  { action: 'fail', calls: ['sync'] },
  { action: 'half', calls: ['write'] },
];
const errors = ['EIO', 'ENOSPC', 'EROFS', 'EDQUOT'] as const;
const faults = kinds.flatMap((kind) => errors.map((error): Fault => ({ ...kind, error })));

describe.skipIf(noFaults !== undefined)('a disk that fails', () => {
  let dataDir = '';
  let disk: FaultyDisk;
  let portal: PortalProcess;
  let citizens: readonly ReadyCitizen[];
  const receipts: (string | undefined)[] = [];

  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'skranken-faults-'));
    disk = faultyDisk(dataDir);
    portal = await startPortal({ dataDir, port: await freePort(), env: disk.env });
    citizens = await portal.citizens({ from: 0, count: 4 * faults.length });
  });
  afterAll(async () => {
    await portal.kill();
    rmSync(dataDir, { recursive: true });
  });

  it.each(
    faults.map((fault, index) => [`${fault.action} ${fault.calls.join()} ${fault.error}`, index]),
  )('%s: no receipt, another way, pages go on, and it mends by itself', async (_, index) => {
    const fault = faults[index] as Fault;
    const four = citizens.slice(4 * index, 4 * index + 4);
    receipts.push(
      ...(await outage(portal.port, four, {
        begin: () => disk.begin(fault),
        end: () => disk.end(),
      })),
    );
    expect(disk.calls(), 'calls after the end').toBe(0);
  });

  it('leaves exactly the cases that have a receipt, all of them whole', async () => {
    await wait(50);
    const books = readBooks(dataDir);
    expect(books.halves).toEqual([]);
    expect(new Set(books.references)).toEqual(new Set(receipts));
    expect(books.cases).toBe(receipts.length);
    expect(receipts).toHaveLength(citizens.length);
    tellOfOutages(`a disk that fails, in ${faults.length} ways`, faults.length, receipts.length);
  });

  it('is the same after a crash in the middle of a fault', async () => {
    const [citizen] = await portal.citizens({ from: 1000, count: 1 });
    if (citizen === undefined) throw new Error('nobody');
    disk.begin({ action: 'fail', calls: ['sync'] });
    expect(receiptIn(await send(portal.port, citizen))).toBeUndefined();
    await portal.kill();
    disk.end();
    portal = await startPortal({ dataDir, port: portal.port, env: disk.env });
    // What the disk did not promise to keep may still be there: then a retry leads to it, and it is one case.
    const receipt = receiptIn(await send(portal.port, citizen));
    const books = readBooks(dataDir);
    expect(new Set(books.references)).toEqual(new Set([...receipts, receipt]));
    expect(books.cases).toBe(receipts.length + 1);
    expect(books.halves).toEqual([]);
  });
});
