import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultyDisk, faultyDisk, noFaults } from '../support/disk/faulty-disk.ts';
import { type Crashes, crashes } from '../support/portal/crashes.ts';
import { freePort } from '../support/portal/process.ts';
import { tell, times } from '../support/torture.ts';

const together = 8;
const most = 150;
const calls = ['write', 'sync', 'truncate'] as const;

describe.skipIf(noFaults !== undefined)('kill -9 before a file call', () => {
  const rounds = times(6, most);
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'skranken-calls-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it(`from the making of the database to the last receipt leaves all or nothing, ${rounds} times`, async () => {
    const port = await freePort();
    const whole = installation('whole', port);
    await untilOver(whole.record);
    const last = Math.min(whole.disk.calls(), most);
    expect(last, 'file calls of a first start and its submissions').toBeGreaterThan(20);
    const totals = { acknowledged: 0, lost: 0, duplicated: 0, requests: 0, '5xx': 0 };
    for (let round = 1; round <= Math.min(rounds, last); round += 1) {
      const at = Math.ceil((round * last) / Math.min(rounds, last));
      const { record, disk, dataDir } = installation(`at-${at}`, port);
      disk.begin({ action: 'kill-before', calls, from: at });
      await untilOver(record);
      disk.end();
      await (await record.start()).kill();
      rmSync(dataDir, { recursive: true });
      totals.acknowledged += record.seen.acknowledged;
      totals.lost += record.seen.lost;
      totals.duplicated += record.seen.duplicated;
      totals.requests += record.seen.requests;
      totals['5xx'] += record.seen.serverErrors;
    }
    expect(totals).toMatchObject({ lost: 0, duplicated: 0, '5xx': 0 });
    tell({
      what: 'kill -9 before each file call, from an empty folder',
      rounds: Math.min(rounds, last),
      ...totals,
      notes: `write, sync and truncate no. 1 to ${last}`,
    });
  });

  /** A data folder of its own, whose calls are counted until a fault begins. */
  function installation(name: string, port: number) {
    const dataDir = path.join(folder, name);
    const disk: FaultyDisk = faultyDisk(dataDir);
    disk.begin({ action: 'kill-before', calls, from: 1_000_000 });
    return { dataDir, disk, record: crashes({ dataDir, port, env: disk.env }) };
  }
});

/** From the start until everybody has a receipt or the portal is dead. */
async function untilOver(record: Crashes): Promise<void> {
  const portal = await record.start().catch(() => undefined);
  if (portal === undefined) return;
  const sent = record.sendUntil(portal, together, async (answered) => {
    const life = { over: false };
    void portal.gone.then(() => (life.over = true));
    // oxlint-disable-next-line no-await-in-loop -- looks again a little later
    while (answered() < together && !life.over) await new Promise(setImmediate);
    await portal.kill();
  });
  // Whoever was still filling in the form when it died sends nothing.
  await sent.catch(() => undefined);
}
