import { describe, expect, it } from 'vitest';
import type { CasePage, CaseQuery } from '../../src/cases/ports/case-queue.ts';
import { openConnection } from '../../src/store/connection.ts';
import { aCommit, aRow } from './commits.ts';
import { storeInFolder } from './store-in-folder.ts';

const authorityId = 'municipality-0101';
const many = 30_000;

/** Very many cases that are all alike, and one among them that is not: due last, and come last. */
async function haystack() {
  const store = storeInFolder();
  const connection = openConnection(store.file);
  connection.exec(`WITH RECURSIVE i (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM i WHERE x < ${many})
      INSERT INTO cases (id, reference, authority_id, service, state, way, outcome, claim, attention, arrived_at,
        due, assigned_to, version, index_key, name_words)
      SELECT 'id' || x, 'r' || x, '${authorityId}', 'address-change', 'submitted', 'paper', 'accept', 'none', 1,
        '2026-01-01T10:00:00Z', date('2026-01-10', '+' || (x % 300) || ' days'), 'bo', 1, 1, x'' FROM i`);
  connection.close();
  const needle = aRow({ claim: 'exempt', due: '2026-12-01', assignedTo: 'bo', attention: true });
  await store.cases.commit(aCommit({ row: needle }));
  const list = (query: Partial<CaseQuery>) =>
    store.cases.list({ authorityId, limit: 25, ...query });
  return { list, needle };
}

/** Every page from the first on, at most twenty. */
async function pagesOf(turn: (at?: string) => Promise<CasePage>, name: 'next' | 'previous') {
  const pages = [await turn()];
  while (pages.at(-1)?.[name] !== undefined && pages.length < 20)
    pages.push(await turn(pages.at(-1)?.[name]));
  return pages;
}

describe('a case that is rare among very many', () => {
  it('is found at once by what its cell is of', async () => {
    const { list, needle } = await haystack();
    for (const view of [{ kind: 'open' }, { kind: 'all' }] as const) {
      const page = await list({ view, claim: 'exempt' });
      expect(page.rows.map(({ id }) => id)).toEqual([needle.id]);
      expect(page).toMatchObject({ total: 1 });
      expect(page.lookedUntil).toBeUndefined();
    }
    expect(await list({ outcome: 'refer' })).toEqual({ rows: [], total: 0 });
    expect((await list({ unassigned: true })).rows).toEqual([]);
  });

  it.each([
    ['mine', { view: { kind: 'mine', staffId: 'bo' }, claim: 'exempt' }],
    ['to be seen first', { view: { kind: 'first' }, claim: 'exempt' }],
  ] as const)('of %s is found by looking further, on and back', async (_name, query) => {
    const { list, needle } = await haystack();
    const on = await pagesOf((after) => list({ ...query, ...(after && { after }) }), 'next');
    expect(on[0]?.rows).toEqual([]);
    expect(on[0]?.lookedUntil).toMatch(/^2026-/);
    expect(on.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual([needle.id]);
    expect(on.length).toBe(2);
    const last = '2027-01-01.0';
    const back = await pagesOf((before) => list({ ...query, before: before ?? last }), 'previous');
    expect(back.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual([needle.id]);
    expect(back.length).toBe(2);
  });

  it('is found by when it came', async () => {
    const { list, needle } = await haystack();
    const young = await list({ arrived: { from: '2026-11-01T00:00:00' } });
    expect(young.rows.map(({ id }) => id)).toEqual([needle.id]);
    const old = await list({ arrived: { before: '2026-06-01T00:00:00' }, claim: 'exempt' });
    expect(old).toEqual({ rows: [] });
  });
});
