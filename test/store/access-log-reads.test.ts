import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { LogQuery } from '../../src/cases/ports/access-log.ts';
import type { AccessLogEntry } from '../../src/cases/ports/case-store.ts';
import { chosen, newestFirst } from '../../src/store/access-log-reads.ts';
import { aCommit, aRow } from './commits.ts';
import { storeInFolder } from './store-in-folder.ts';

const authorityId = 'municipality-0101';
const entry: AccessLogEntry = {
  at: '2026-11-04T09:00:00Z',
  who: 'Signe (staff-1)',
  staffId: 'staff-1',
  role: 'caseworker',
  action: 'view',
  authorityId,
  purpose: 'case-page',
};
const atDay = (at: string, given: Partial<AccessLogEntry> = {}) => ({ ...entry, at, ...given });

async function storeWith(...entries: readonly AccessLogEntry[]) {
  const store = storeInFolder();
  await store.cases.log(entries);
  const page = (query: Partial<LogQuery> = {}) =>
    store.accessLog.page({ authorityId, limit: 50, ...query });
  const times = async (query: Partial<LogQuery> = {}) =>
    (await page(query)).entries.map(({ at }) => at);
  return { store, page, times };
}

describe('the access log', () => {
  it('is chosen from by Danish days, to the second', async () => {
    // Midnight in Copenhagen is 23:00 UTC by winter time.
    const inside = ['2026-11-03T23:00:00Z', '2026-11-03T23:00:00.5Z', '2026-11-04T22:59:59.999Z'];
    const outside = ['2026-11-03T22:59:59.999Z', '2026-11-04T23:00:00Z'];
    const { times } = await storeWith(...[...inside, ...outside].map((at) => atDay(at)));
    const got = await times({ from: '2026-11-04', until: '2026-11-04' });
    expect(got.toSorted()).toEqual(inside.toSorted());
    expect(await times({ from: '2026-11-05' })).toEqual(['2026-11-04T23:00:00Z']);
    expect(await times({ until: '2026-11-03' })).toEqual(['2026-11-03T22:59:59.999Z']);
  });

  it('is chosen from by person, kind and case, all at once', async () => {
    const { store, page } = await storeWith(
      entry,
      atDay(entry.at, { staffId: 'staff-2', who: 'Laust (staff-2)' }),
      atDay(entry.at, { action: 'search' }),
      atDay(entry.at, { authorityId: 'municipality-0461' }),
    );
    const row = aRow({});
    await store.cases.commit(aCommit({ row, log: [{ ...entry, caseId: row.id }] }));
    expect((await page()).entries).toHaveLength(4);
    expect((await page({ staffId: 'staff-2' })).entries.map(({ who }) => who)).toEqual([
      'Laust (staff-2)',
    ]);
    expect((await page({ action: 'search' })).entries).toHaveLength(1);
    const of = await page({ caseId: row.id, staffId: 'staff-1', action: 'view' });
    expect(of.entries).toMatchObject([{ caseId: row.id, reference: row.reference }]);
    expect(of.entries[0]).not.toHaveProperty('staffId');
    expect((await page({ caseId: row.id, staffId: 'staff-2' })).entries).toEqual([]);
  });

  it('is turned page by page, through entries of the same moment too, and none comes twice', async () => {
    const same = Array.from({ length: 7 }, (_, index) =>
      atDay(index < 5 ? entry.at : '2026-11-05T09:00:00Z', { purpose: `look-${index}` }),
    );
    const { page } = await storeWith(...same);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const found = await page({ limit: 2, ...(after !== undefined && { after }) });
      seen.push(...found.entries.map(({ purpose }) => purpose));
      after = found.next;
    } while (after !== undefined);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((index) => `look-${index}`));
    expect((await page({ after: "' or 1=1" })).entries).toHaveLength(7);
  });

  it('reads no more than a page, whatever is chosen', async () => {
    const { store } = await storeWith();
    store.close();
    const db = new Database(store.file, { readonly: true });
    const parts: readonly Partial<LogQuery>[] = [
      { from: '2026-11-01' },
      { until: '2026-11-30' },
      { staffId: 'staff-1' },
      { action: 'log' },
      { caseId: 'x' },
    ];
    for (let set = 0; set < 2 ** parts.length; set += 1) {
      const query: LogQuery = Object.assign(
        { authorityId, limit: 5 },
        ...parts.filter((_, index) => (set >> index) & 1),
      );
      const { sql, parameters } = newestFirst(chosen(query)).limit(5).compile();
      const plan = db
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...parameters)
        .map(({ detail }) => detail);
      expect(plan.join('\n')).not.toMatch(/SCAN|TEMP B-TREE/);
    }
    db.close();
  });
});
