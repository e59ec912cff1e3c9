import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { happens, type Story, tell } from '../support/many-cases.ts';
import { storeInFolder } from './store-in-folder.ts';

const own = 'municipality-0101';
const { assigned, becameCase, carriedOut, closed, contacted, decided, rejected, taken } = happens;
const after = (days: number, body: NonNullable<Story['next']>[number]['body']) => ({
  after: days,
  body,
});

/** Every kind of case that counts differently. */
const stories: readonly Story[] = [
  { day: '2026-03-05' },
  {
    day: '2026-03-31',
    next: [after(0, assigned), after(4, decided), after(5, carriedOut), after(6, closed)],
  },
  { day: '2026-12-30', way: 'paper', next: [after(1, assigned), after(9, carriedOut)] },
  { day: '2026-04-01', way: 'phone', lookedInto: true, next: [after(20, rejected)] },
  {
    day: '2026-04-01',
    way: 'phone',
    lookedInto: true,
    next: [after(20, rejected), after(30, taken)],
  },
  { day: '2026-04-01', way: 'in-person', lookedInto: true, next: [after(3, taken)] },
  { day: '2026-05-01', way: 'referral' },
  {
    day: '2026-05-01',
    way: 'referral',
    standing: 'help-only',
    next: [after(3, contacted('2026-05-02'))],
  },
  { day: '2026-05-01', way: 'referral', next: [after(2, contacted()), after(8, becameCase)] },
  { day: '2026-05-01', way: 'referral', next: [after(2, closed)] },
  { day: '2026-05-01', way: 'referral', next: [after(2, happens.withdrawn)] },
  { day: '2026-05-01', authorityId: 'municipality-0253', service: 'health-card' },
];

async function withStories() {
  const store = storeInFolder();
  for (const story of stories) await tell(store.cases, story);
  return store;
}

const words = async (
  statistics: Awaited<ReturnType<typeof withStories>>['statistics'],
  year: number,
) =>
  (await statistics.of(own, year))
    .map(({ measure, service, month, value, n }) => `${measure} ${service} ${month} ${value} ${n}`)
    .toSorted();

describe('counts of cases', () => {
  it('follow every commit', async () => {
    const { statistics } = await withStories();
    expect(await words(statistics, 2026)).toEqual([
      'arrived address-change 12 paper 1',
      'arrived address-change 3 self-service 2',
      'arrived address-change 4 in-person 1',
      'arrived address-change 4 phone 2',
      'channel address-change 0 rejected 1',
      'channel address-change 0 taken-after-all 1',
      'contacted address-change 0 help-only:1 1',
      'contacted address-change 0 right:2 1',
      'referred address-change 0 help-only:contacted 1',
      'referred address-change 0 right:became-case 1',
      'referred address-change 0 right:closed 1',
      'referred address-change 0 right:waiting 1',
      'referred address-change 0 right:withdrawn 1',
      'settled address-change 0 digital:4 1',
    ]);
    expect(await words(statistics, 2027)).toEqual(['settled address-change 0 other:9 1']);
    expect(await statistics.years(own)).toEqual([2027, 2026]);
  });

  it('are each authority’s own', async () => {
    const { statistics } = await withStories();
    const counted = await statistics.of('municipality-0253', 2026);
    expect(counted).toEqual([
      { measure: 'arrived', service: 'health-card', month: 5, value: 'self-service', n: 1 },
    ]);
    expect(await statistics.years('municipality-0751')).toEqual([]);
  });

  it('are what the events say', async () => {
    const { statistics } = await withStories();
    expect(await statistics.verify()).toEqual({ cases: stories.length, differences: 0 });
  });

  it('move with a case that goes to another authority', async () => {
    const { cases, statistics } = storeInFolder();
    const row = await tell(cases, { day: '2026-03-05' });
    const event = {
      id: 'x',
      seq: 2,
      v: 1,
      at: '2026-03-06T08:00:00Z',
      by: { kind: 'system', name: 'test' },
      kind: 'noted',
      note: '',
    } as const;
    const moved = { ...row, authorityId: 'municipality-0253', version: 2 };
    await cases.commit({
      key: 'k',
      expectedVersion: 1,
      events: [event],
      row: moved,
      outbox: [],
      log: [],
    });
    expect(await statistics.of(own, 2026)).toEqual([]);
    expect(await statistics.of('municipality-0253', 2026)).toHaveLength(1);
    expect((await statistics.verify()).differences).toBe(0);
  });
});

it('counts days one by one up to 100, then in tens', async () => {
  const { cases, statistics } = storeInFolder();
  for (const days of [100, 101, 119, 2000])
    await tell(cases, { day: '2020-01-01', next: [after(1, assigned), after(days, decided)] });
  const counted = [];
  for (const year of await statistics.years(own)) counted.push(...(await statistics.of(own, year)));
  const settled = counted
    .filter(({ measure }) => measure === 'settled')
    .map(({ value, n }) => `${value} ${n}`);
  expect(settled.toSorted()).toEqual(['digital:100 2', 'digital:110 1', 'digital:990 1']);
  expect((await statistics.verify()).differences).toBe(0);
});

describe('the check against the events', () => {
  const spoil = (file: string, sql: string) => {
    const db = new Database(file);
    db.exec(sql);
    db.close();
  };

  it.each([
    ['a count that is too high', "UPDATE statistics SET n = n + 3 WHERE measure = 'arrived'"],
    ['a count that is missing', "DELETE FROM statistics WHERE measure = 'settled'"],
    [
      'a count of nothing',
      "INSERT INTO statistics VALUES ('municipality-0101', 2026, 'arrived', 'x', 1, 'phone', 2)",
    ],
  ])('finds %s and puts it right', async (_, sql) => {
    const { file, statistics } = await withStories();
    const right = await words(statistics, 2026);
    spoil(file, sql);
    expect(await words(statistics, 2026)).not.toEqual(right);
    expect((await statistics.verify()).differences).toBeGreaterThan(0);
    expect(await words(statistics, 2026)).toEqual(right);
    expect((await statistics.verify()).differences).toBe(0);
  });

  it('twice at once puts right once, also while cases go on coming', async () => {
    const { cases, file, statistics } = await withStories();
    spoil(file, "UPDATE statistics SET n = n + 3 WHERE measure = 'arrived'");
    const more = Array.from({ length: 30 }, (_, day) =>
      tell(cases, { day: `2026-06-${String((day % 28) + 1).padStart(2, '0')}` }),
    );
    await Promise.all([statistics.verify(), statistics.verify(), ...more]);
    expect((await statistics.verify()).differences).toBe(0);
  });

  it('counts a case whose key was destroyed', async () => {
    const { file, statistics } = await withStories();
    const right = await words(statistics, 2026);
    spoil(file, 'DELETE FROM case_keys');
    expect(await statistics.verify()).toEqual({ cases: stories.length, differences: 0 });
    expect(await words(statistics, 2026)).toEqual(right);
  });
});

describe('the first opening', () => {
  it('counts the cases of before, with the day of contact that stands sealed', async () => {
    const first = await withStories();
    const right = await words(first.statistics, 2026);
    first.close();
    const db = new Database(first.file);
    db.exec(
      'DELETE FROM statistics; DELETE FROM statistics_state; UPDATE case_events SET on_day = NULL',
    );
    db.close();
    const again = storeInFolder({ file: first.file });
    expect(await words(again.statistics, 2026)).toEqual(right);
  });
});
