import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Crashes, crashes } from '../support/portal/crashes.ts';
import { freePort } from '../support/portal/process.ts';
import { tell, times } from '../support/torture.ts';

let dataDir = '';
beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'skranken-kills-'));
});
afterAll(() => rmSync(dataDir, { recursive: true }));

const together = 32;

describe('kill -9 at random moments under parallel submissions', () => {
  const rounds = times(30, 200);

  it(`loses no acknowledged case and makes none twice, ${rounds} times`, async () => {
    const record = crashes({ dataDir, port: await freePort() });
    const { seen } = record;
    const usual = await usualTime(record);
    for (let round = 0; round < rounds; round += 1) {
      const portal = await record.start();
      await record.sendUntil(portal, together, async (answered) => {
        const enough = Math.random() * together;
        // Some die after a time, some as soon as so many have their receipts: both within the load.
        if (round % 2 === 0) await wait(Math.random() * usual);
        else await until(() => answered() >= enough);
        await portal.kill();
      });
    }
    await (await record.start()).kill();
    const { lost, duplicated, serverErrors } = seen;
    expect({ lost, duplicated, serverErrors }).toEqual({ lost: 0, duplicated: 0, serverErrors: 0 });
    expect(Math.max(...seen.batches), 'submissions in one transaction').toBeGreaterThanOrEqual(8);
    expect(seen.acknowledged).toBeGreaterThan(together);
    expect(seen.unacknowledged).toBeGreaterThan(together);
    expect(median(seen.readyAfter), 'milliseconds until ready').toBeLessThan(2000);
    tell({
      what: 'kill -9 at random moments',
      rounds,
      acknowledged: seen.acknowledged,
      lost,
      duplicated,
      requests: seen.requests,
      '5xx': serverErrors,
      notes: `${seen.unacknowledged} unanswered; at most ${Math.max(...seen.batches)} in a transaction; ready after ${Math.round(median(seen.readyAfter))} ms, at most ${Math.round(Math.max(...seen.readyAfter))}`,
    });
  });
});

/** Milliseconds in which everybody is answered when nobody kills the portal. */
async function usualTime(record: Crashes): Promise<number> {
  const portal = await record.start();
  let took = 0;
  await record.sendUntil(portal, together, async (answered) => {
    const began = performance.now();
    await until(() => answered() === together);
    took = performance.now() - began;
    await portal.kill();
  });
  return took;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(0);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
