import Database from 'better-sqlite3';
import { copyFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RetentionTerm } from '../../../src/domain/retention.ts';
import { selfServices } from '../../../src/self-services/registry.ts';
import { checkChains } from '../../../src/store/audit.ts';
import { caseKeyPlace } from '../../../src/store/case-keys.ts';
import { eventBody } from '../../../src/store/case-events.ts';
import { createKeyring } from '../../../src/store/keys.ts';
import { keys, storeInFolder } from '../store-in-folder.ts';
import { authorities, dayAfter, tellFiveYears, type Told } from './five-years-world.ts';

/** What two authorities have set: for a service, a kind, from a day on, so many days. */
const set: readonly (readonly [string, string, RetentionTerm['kind'], string, number])[] = [
  [authorities[0], 'address-change', 'case', '2020-01-01', 400],
  [authorities[0], 'address-change', 'refused', '2020-01-01', 2000],
  [authorities[0], 'health-card', 'withdrawn', '2020-01-01', 365],
  [authorities[0], 'doctor-choice', 'rejected', '2020-01-01', 3653],
  [authorities[1], 'address-change', 'referral', '2020-01-01', 800],
  [authorities[1], 'address-change', 'case', '2024-03-01', 500],
  [authorities[1], 'address-change', 'case', '2027-01-01', 3000],
];

/** The terms once more, as somebody reads them who has never seen the program. */
function daysKeptOn(day: string, { service, authorityId, as }: Told): number {
  const own = set
    .filter(
      ([who, what, kind, from]) =>
        who === authorityId && what === service && kind === as && from <= day,
    )
    .toSorted((a, b) => (a[3] < b[3] ? -1 : 1))
    .at(-1);
  return own?.[4] ?? (as === 'referral' ? 365 : 1826);
}
const goesOn = (day: string, told: Told): boolean =>
  told.as !== 'never' && dayAfter(told.ended, daysKeptOn(day, told)) < day;

/** Before, on and after a leap day, at both changes of the clock, and long after the last case. */
const purgeDays = [
  '2021-06-30',
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2025-03-30',
  '2025-10-26',
  '2026-12-31',
  '2027-01-01',
  '2029-12-31',
];

async function withFiveYears() {
  const store = storeInFolder();
  const told = await tellFiveYears(store);
  for (const [authorityId, service, kind, from, days] of set)
    await store.administration.change(
      {
        authorityId,
        subject: 'retention',
        item: `${service}/${kind}/${from}`,
        value: { service, kind, from, days, why: 'Egen plan' },
        at: '2020-01-01T09:00:00Z',
        by: { id: 'staff-9', name: 'Ditte Driftesen' },
      },
      await store.administration.version(authorityId, 'retention'),
    );
  return { store, told };
}

function read<T>(file: string, sql: string): T[] {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare(sql).all() as T[];
  } finally {
    db.close();
  }
}
const idsIn = (file: string) =>
  read<{ id: string }>(file, 'SELECT id FROM cases')
    .map(({ id }) => id)
    .toSorted();

describe('a purge of five years', () => {
  it('leaves exactly what the terms say, day by day, and no byte of the rest can be read', async () => {
    const { store, told } = await withFiveYears();
    const before = `${store.file}.before`;
    copyFileSync(store.file, before);
    copyFileSync(`${store.file}-wal`, `${before}-wal`);
    const years = [2019, 2020, 2021, 2022, 2023, 2024];
    const counted = () =>
      Promise.all(authorities.flatMap((id) => years.map((year) => store.statistics.of(id, year))));
    const statistics = await counted();
    let left = told;
    for (const day of purgeDays) {
      const at = Temporal.Instant.from(`${day}T03:00:00Z`);
      const { record } = await store.purges.run(selfServices, 'tester', at);
      await store.purges.ended(record.no, at);
      const gone = left.filter((each) => goesOn(day, each));
      left = left.filter((each) => !gone.includes(each));
      expect([day, idsIn(store.file)]).toEqual([day, left.map(({ id }) => id).toSorted()]);
      expect(record.cases).toBe(gone.length);
      const byKind = Object.groupBy(record.counts, ({ kind }) => kind);
      for (const kind of ['referral', 'case', 'refused', 'rejected', 'withdrawn'] as const)
        expect([day, kind, (byKind[kind] ?? []).reduce((sum, { n }) => sum + n, 0)]).toEqual([
          day,
          kind,
          gone.filter(({ as }) => as === kind).length,
        ]);
    }
    expect(left.every(({ as }) => as === 'never' || as === 'case' || as === 'rejected')).toBe(true);
    expect(await counted()).toEqual(statistics);
    expect((await store.statistics.verify()).differences).toBe(0);
    expect(store.queue.wrong()).toEqual([]);
    for (const chain of checkChains(store.file, [])) expect(chain.firstBroken).toBeUndefined();

    // Whoever kept a copy of the old file reads it with everything that the new one has.
    const kept = new Set(left.map(({ id }) => id));
    const opens = reader(store.file);
    for (const event of read<Event>(before, 'SELECT case_id, seq, body FROM case_events'))
      expect([event.case_id, opens(event)]).toEqual([event.case_id, kept.has(event.case_id)]);
  }, 60_000);
});

interface Event {
  readonly case_id: string;
  readonly seq: number;
  readonly body: Buffer;
}

/** Opens what any key of that file opens: the case's own first, and every other where there is none. */
function reader(file: string): (event: Event) => boolean {
  const keyring = createKeyring(keys);
  const all = new Map(
    read<{ case_id: string; master: number; wrapped: Buffer }>(file, 'SELECT * FROM case_keys').map(
      (row) => [row.case_id, keyring.unwrap(row, caseKeyPlace(row.case_id))],
    ),
  );
  return (event) => {
    const own = all.get(event.case_id);
    return (own === undefined ? [...all.values()] : [own]).some((key) => {
      try {
        eventBody(key, event.case_id, event);
        return true;
      } catch {
        return false;
      }
    });
  };
}
