import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultyDisk, faultyDisk, noFaults } from '../support/disk/faulty-disk.ts';
import { readBooks } from '../support/portal/books.ts';
import { type Crashes, crashes } from '../support/portal/crashes.ts';
import { freePort, type PortalProcess } from '../support/portal/process.ts';
import { tell, times } from '../support/torture.ts';

const together = 8;
const most = 150;
const kill = { action: 'kill-before', calls: ['write', 'sync', 'truncate'] } as const;
const never = 1_000_000;

describe.skipIf(noFaults !== undefined)('kill -9 before a file call', () => {
  let folder = '';
  let port = 0;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'skranken-calls-'));
    port = await freePort();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('of a first start leaves a folder in which the next start finds all or nothing', async () => {
    const whole = installation('whole');
    whole.disk.begin({ ...kill, from: never });
    await (await whole.record.start()).kill();
    const calls = Math.min(whole.disk.calls(), most);
    expect(calls, 'file calls until it is ready').toBeGreaterThan(20);
    const rounds = Math.min(calls, times(2, most));
    for (let round = 1; round <= rounds; round += 1) {
      const { record, disk, dataDir } = installation(`first-${round}`);
      disk.begin({ ...kill, from: Math.ceil((round * calls) / rounds) });
      await record.start().then(
        (portal) => portal.kill(),
        () => undefined,
      );
      disk.end();
      const portal = await record.start();
      await record.sendUntil(portal, together, (answered) => everybodyOrDead(portal, answered));
      expect(record.seen).toMatchObject({ acknowledged: together, ...nothingWrong });
      expect(readBooks(dataDir)).toMatchObject({ cases: together, halves: [] });
      rmSync(dataDir, { recursive: true });
    }
    tell({
      what: 'kill -9 before each file call of a first start',
      rounds,
      acknowledged: rounds * together,
      lost: 0,
      duplicated: 0,
      requests: rounds * together,
      '5xx': 0,
      notes: `write, sync, truncate no. 1 to ${calls}; then a start and submissions`,
    });
  });

  it('of parallel submissions loses no acknowledged case and makes none twice', async () => {
    const { record, disk } = installation('submissions');
    const rounds = times(4, most);
    for (let round = 1; round <= rounds; round += 1) {
      const portal = await record.start();
      const from = Math.ceil((round * most) / rounds);
      await record.sendUntil(
        portal,
        together,
        (answered) => everybodyOrDead(portal, answered),
        () => disk.begin({ ...kill, from }),
      );
      disk.end();
    }
    await (await record.start()).kill();
    expect(record.seen).toMatchObject(nothingWrong);
    expect(record.seen.unacknowledged, 'submissions that were cut').toBeGreaterThan(0);
    const { acknowledged, unacknowledged, requests } = record.seen;
    tell({
      what: 'kill -9 before each file call of parallel submissions',
      rounds,
      acknowledged,
      lost: 0,
      duplicated: 0,
      requests,
      '5xx': 0,
      notes: `write, sync, truncate no. 1 to ${most}; ${unacknowledged} unanswered`,
    });
  });

  /** A data folder of its own, on a disk that kills on demand. */
  function installation(name: string): { dataDir: string; disk: FaultyDisk; record: Crashes } {
    const dataDir = path.join(folder, name);
    const disk = faultyDisk(dataDir);
    return { dataDir, disk, record: crashes({ dataDir, port, env: disk.env }) };
  }
});

const nothingWrong = { lost: 0, duplicated: 0, serverErrors: 0 };

/** Until everybody has an answer or the portal is dead; afterwards it is. */
async function everybodyOrDead(portal: PortalProcess, answered: () => number): Promise<void> {
  const life = { over: false };
  void portal.gone.then(() => (life.over = true));
  // oxlint-disable-next-line no-await-in-loop -- looks again a little later
  while (answered() < together && !life.over) await new Promise(setImmediate);
  await portal.kill();
}
