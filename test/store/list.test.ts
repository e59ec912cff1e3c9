import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { CaseQuery } from '../../src/cases/ports/case-store.ts';
import { listQuery } from '../../src/store/case-list.ts';
import { aCommit, aRow } from './commits.ts';
import { storeInFolder } from './store-in-folder.ts';

const authorityId = 'municipality-0101';
const service = 'address-change';
const state = 'submitted' as const;
const way = 'paper' as const;

/** All combinations of the desk's filters. */
const combinations = Array.from(
  { length: 8 },
  (_, bits): Omit<CaseQuery, 'limit'> => ({
    authorityId,
    ...(bits & 1 ? { service } : {}),
    ...(bits & 2 ? { state } : {}),
    ...(bits & 4 ? { way } : {}),
  }),
);

describe('the list of cases', () => {
  it.each(combinations)('finds what fits and no more, newest first: %j', async (filters) => {
    const store = storeInFolder();
    const rows = Array.from({ length: 16 }, (_, bits) =>
      aRow({
        authorityId: bits & 8 ? authorityId : 'municipality-0751',
        service: bits & 1 ? service : 'doctor-choice',
        state: bits & 2 ? state : 'referred',
        way: bits & 4 ? way : 'phone',
      }),
    );
    for (const row of rows) await store.cases.commit(aCommit({ row }));
    const fitting = rows.filter((row) =>
      Object.entries(filters).every(([key, value]) => row[key as 'service'] === value),
    );
    const page = await store.cases.list({ ...filters, limit: 100 });
    expect(page.rows).toEqual(fitting.toReversed());
    expect(page.next).toBeUndefined();
  });

  it('turns pages without losing or repeating a case while new ones come in', async () => {
    const store = storeInFolder();
    const rows = Array.from({ length: 7 }, () => aRow());
    for (const row of rows) await store.cases.commit(aCommit({ row }));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await store.cases.list({ authorityId, limit: 3, ...(after ? { after } : {}) });
      seen.push(...page.rows.map((row) => row.id));
      await store.cases.commit(aCommit());
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(rows.map((row) => row.id).toReversed());
  });

  it('shows a case whose key was destroyed without its person', async () => {
    const store = storeInFolder();
    const row = aRow();
    await store.cases.commit(aCommit({ row }));
    const other = new Database(store.file);
    other.exec('DELETE FROM case_keys');
    other.close();
    const { principal: _cpr, principalName: _name, ...rest } = row;
    expect((await store.cases.list({ authorityId, limit: 5 })).rows).toEqual([rest]);
    await expect(store.cases.events(row.id)).rejects.toThrow('destroyed');
  });

  it.each(
    combinations.flatMap((filters) => [
      { ...filters, before: undefined },
      { ...filters, before: { no: 1000, due: '2026-11-22' } },
    ]),
  )('is searched by index and never sorted: %j', async ({ before, ...filters }) => {
    const store = storeInFolder();
    const { sql, parameters } = listQuery({ ...filters, limit: 25 }, before);
    misleadPlanner(store.file);
    const db = new Database(store.file);
    const plan = db.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[];
    db.close();
    const filtered = Object.keys(filters).length;
    expect(plan[0]?.detail.match(/[a-z_]+=\?/g)).toHaveLength(filtered);
    expect(plan[0]?.detail.includes('rowid<?')).toBe(before !== undefined);
    for (const { detail } of plan) expect(detail).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});

/** Statistics that speak for the index of the authority alone, as a skewed ANALYZE would. */
function misleadPlanner(file: string): void {
  const db = new Database(file);
  db.exec('ANALYZE');
  db.exec(
    "DELETE FROM sqlite_stat1; INSERT INTO sqlite_stat1 VALUES ('cases', 'cases_list', '9 1')",
  );
  db.close();
}
