import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { happens, type Story, tell } from '../support/many-cases.ts';
import { storeInFolder } from './store-in-folder.ts';

const { assigned, carriedOut, closed, contacted, decided } = happens;
const after = (days: number, body: NonNullable<Story['next']>[number]['body']) => ({
  after: days,
  body,
});
const own = 'municipality-0101';

/** Settled on the fourth day and carried out later, on the ninth, on the first; and not settled, or no errand at all. */
const stories: readonly Story[] = [
  { day: '2026-03-31', next: [after(0, assigned), after(4, decided), after(5, carriedOut)] },
  { day: '2026-07-30', way: 'paper', next: [after(1, assigned), after(9, carriedOut)] },
  { day: '2026-07-30', next: [after(0, assigned), after(0, carriedOut), after(1, closed)] },
  { day: '2026-05-01' },
  { day: '2026-05-01', way: 'referral', next: [after(2, contacted()), after(3, closed)] },
  { day: '2026-07-30', service: 'health-card', next: [after(0, assigned), after(7, carriedOut)] },
];

async function withStories() {
  const folder = storeInFolder();
  for (const story of stories) await tell(folder.cases, story);
  return folder;
}

it('keeps the first day on which a case was settled, and how long that took', async () => {
  const { statistics } = await withStories();
  const since = async (day: string, service = 'address-change') =>
    Object.fromEntries(await statistics.settledSince(own, service, day));
  expect(await since('2026-01-01')).toEqual({ 0: 1, 4: 1, 9: 1 });
  expect(await since('2026-04-05')).toEqual({ 0: 1, 9: 1 });
  expect(await since('2026-07-31')).toEqual({ 9: 1 });
  expect(await since('2026-01-01', 'health-card')).toEqual({ 7: 1 });
  expect([
    ...(await statistics.settledSince('municipality-0461', 'address-change', '2026-01-01')),
  ]).toEqual([]);
});

it('is filled in for the cases of before when the database is brought up to date', async () => {
  const { file, close } = await withStories();
  close();
  const db = new Database(file);
  const read = () => db.prepare('SELECT id, settled_on, settled_days FROM cases ORDER BY no').all();
  const before = read();
  db.exec('UPDATE cases SET settled_on = NULL, settled_days = NULL');
  const migration = readFileSync('migrations/0018-settled.sqlite.sql', 'utf8');
  const fills = migration.slice(migration.indexOf('UPDATE'), migration.indexOf('CREATE INDEX'));
  db.exec(fills);
  expect(read()).toEqual(before);
});

it('is read from the index alone', async () => {
  const { file, close } = await withStories();
  close();
  const plan = new Database(file)
    .prepare(
      `EXPLAIN QUERY PLAN SELECT settled_days, count(*) FROM cases
       WHERE authority_id = 'x' AND service = 'y' AND settled_on >= '2026-01-01' GROUP BY settled_days`,
    )
    .all() as readonly { readonly detail: string }[];
  expect(plan[0]?.detail).toContain('COVERING INDEX cases_settled');
});
