import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoKeys } from '../../src/config/demo.ts';
import { openStore } from '../../src/store/open.ts';
import { databaseIn, systemClock } from '../../src/wire.ts';
import { backupOf, noteBackup } from '../../src/operations/doctor-backup.ts';
import { watchClock } from '../../src/clock-watch.ts';
import { fixedClock } from '../support/clock.ts';
import { examined, install } from './doctor-runs.ts';

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'skranken-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const database = () => databaseIn(dataDir);

/** As a server leaves it that ran at that time. */
async function believed(at: Temporal.Instant): Promise<void> {
  const store = openStore({ file: database(), keys: demoKeys, clock: systemClock });
  const watch = await watchClock(fixedClock(at.toString()), store.expiring, {
    warn: () => undefined,
  });
  watch.start();
  watch.stop();
  // Whatever waits is written before it closes.
  await store.ready();
  store.close();
}

describe('what doctor knows from before', () => {
  it('is the last instant that a server believed: a clock before it is wrong', async () => {
    await believed(systemClock.now().subtract({ hours: 3 }));
    expect((await examined({ DATA_DIR: dataDir }))('clock')).toMatchObject([{ severity: 'green' }]);
    await believed(systemClock.now().add({ hours: 3 }));
    const [clock] = (await examined({ DATA_DIR: dataDir }))('clock');
    expect(clock?.severity).toBe('red');
    expect(clock?.says).toMatch(/^1(?:79|80) minutes before the last instant/);
  });

  it('is the day of a backup, and that there is none where a note is no instant', () => {
    const now = systemClock.now();
    const severityAfter = (hours: number, demo = false) => {
      noteBackup(database(), now.subtract({ hours }));
      return backupOf(database(), now, demo).severity;
    };
    expect([1, 47, 49, 335, 337].map((hours) => severityAfter(hours))).toEqual([
      'green',
      'green',
      'amber',
      'amber',
      'red',
    ]);
    expect(severityAfter(337, true)).toBe('green');
    writeFileSync(`${database()}.backed-up`, 'yesterday');
    expect(backupOf(database(), now, false)).toMatchObject({
      severity: 'amber',
      says: 'none is known of',
    });
  });

  it('is what was imported, and what the settings count on that was not', async () => {
    install(dataDir);
    const counted = await examined({ DATA_DIR: dataDir, ADDRESSES: 'imported' });
    expect(counted('imports')).toMatchObject([{ about: 'addresses', severity: 'red' }]);
    expect((await examined({ DATA_DIR: dataDir }))('imports')).toEqual([]);
  });

  it('is how an authority is reached, once its administrators have said', async () => {
    const env = { DATA_DIR: dataDir, SERVED: '0101' };
    install(dataDir);
    expect((await examined(env))('contact')).toMatchObject([
      { severity: 'amber', says: 'no phone known for 0101' },
      { severity: 'amber', says: 'no counter to come to known for 0101' },
    ]);
    const store = openStore({ file: database(), keys: demoKeys, clock: systemClock });
    const change = {
      authorityId: 'municipality-0101',
      subject: 'contact',
      item: '2026-01-01',
      value: { from: '2026-01-01', value: { phone: '33 66 33 66', visit: 'Borgerservice' } },
      at: systemClock.now().toString(),
      by: { id: 'bo', name: 'Bo' },
    } as const;
    expect((await store.administration.change(change, 0)).ok).toBe(true);
    store.close();
    expect((await examined(env))('contact')).toMatchObject([{ severity: 'green' }]);
  });
});
