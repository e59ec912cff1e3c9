import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { CaseFilters, CaseQuery, CaseView } from '../../src/cases/ports/case-queue.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { isOpen } from '../../src/cases/case.ts';
import { aCommit, aRow } from './commits.ts';
import { storeInFolder } from './store-in-folder.ts';

const authorityId = 'municipality-0101';
const today = '2026-11-11';
const until = '2026-11-15';
const isBound = ({ state }: CaseRow) => ['submitted', 'referred', 'in-progress'].includes(state);

/** Each view, and what of an authority belongs to it. */
const views: readonly (readonly [CaseView, (row: CaseRow) => boolean])[] = [
  [{ kind: 'all' }, () => true],
  [{ kind: 'open' }, ({ state }) => isOpen(state)],
  [{ kind: 'mine', staffId: 'bo' }, (row) => isOpen(row.state) && row.assignedTo === 'bo'],
  [{ kind: 'unassigned' }, (row) => isOpen(row.state) && row.assignedTo === undefined],
  [{ kind: 'overdue', today }, (row) => isBound(row) && row.due < today],
  [
    { kind: 'this-week', today, until },
    (row) => isBound(row) && row.due >= today && row.due <= until,
  ],
  [{ kind: 'not-contacted' }, ({ state, way }) => state === 'referred' && way === 'self-service'],
  [{ kind: 'first' }, ({ attention }) => attention],
  [{ kind: 'failed-letters' }, () => false],
];

/** Each filter, and what passes it. */
const filters: readonly (readonly [CaseFilters, (row: CaseRow) => boolean])[] = [
  [{ service: 'doctor-choice' }, ({ service }) => service === 'doctor-choice'],
  [{ state: 'referred' }, ({ state }) => state === 'referred'],
  [{ way: 'paper' }, ({ way }) => way === 'paper'],
  [{ outcome: 'refer' }, ({ outcome }) => outcome === 'refer'],
  [{ claim: 'exempt' }, ({ claim }) => claim === 'exempt'],
  [
    { arrived: { from: '2026-11-01T23:00:00Z', before: '2026-11-08T23:00:00Z' } },
    ({ arrivedAt }) => arrivedAt >= '2026-11-01T23' && arrivedAt < '2026-11-08T23',
  ],
  [{ assignedTo: 'bo' }, ({ assignedTo }) => assignedTo === 'bo'],
  [{ unassigned: true }, ({ assignedTo }) => assignedTo === undefined],
];

const states = ['submitted', 'referred', 'in-progress', 'awaiting-answer', 'closed'] as const;
const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

/** So many invented cases, of every kind: the same ones each time. */
function manyRows(count: number): readonly CaseRow[] {
  let seed = 7;
  const next = () => (seed = (seed * 48_271) % 2_147_483_647);
  return Array.from({ length: count }, () => {
    const day = 1 + (next() % 20);
    const two = (each: number) => String(each).padStart(2, '0');
    const person = pick(['bo', 'li', undefined], next());
    return aRow({
      authorityId: next() % 5 === 0 ? 'municipality-0751' : authorityId,
      service: pick(['address-change', 'doctor-choice'], next()),
      state: pick(states, next()),
      way: pick(['self-service', 'paper'], next()),
      outcome: pick(['accept', 'refer'], next()),
      claim: pick(['none', 'exempt'], next()),
      attention: next() % 4 === 0,
      arrivedAt: `2026-11-${two(1 + (next() % day))}T10:00:00Z`,
      due: `2026-11-${two(day)}`,
      ...(person === undefined ? {} : { assignedTo: person }),
    });
  });
}

describe('the queue', async () => {
  const rows = manyRows(400);
  const own = rows.filter((row) => row.authorityId === authorityId);
  const byDue = own.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));

  it('has for every view and all filters together what fits and no more, by due date', async () => {
    const store = storeInFolder();
    await Promise.all(rows.map((row) => store.cases.commit(aCommit({ row }))));
    for (const [view, belongs] of views)
      for (let bits = 0; bits < 2 ** filters.length; bits += 1) {
        const given = filters.filter((_, at) => bits & (1 << at));
        const query = Object.assign({ authorityId, view }, ...given.map(([filter]) => filter));
        const fitting = byDue.filter((row) => belongs(row) && given.every(([, fits]) => fits(row)));
        const page = await store.cases.list({ ...query, limit: 500 } as CaseQuery);
        expect(page.rows, JSON.stringify(query)).toEqual(fitting);
        expect(page.next).toBeUndefined();
        if (page.total !== undefined) expect(page.total).toBe(fitting.length);
      }
  });

  it.each(views)('turns the pages of %j on and back', async (view, belongs) => {
    const store = storeInFolder();
    await Promise.all(rows.map((row) => store.cases.commit(aCommit({ row }))));
    const fitting = byDue.filter(belongs).map(({ id }) => id);
    const turn = async (name: 'after' | 'before', from: string) => {
      const seen: string[][] = [];
      for (let at: string | undefined = from; at !== undefined; ) {
        const page: Awaited<ReturnType<typeof store.cases.list>> = await store.cases.list({
          authorityId,
          view,
          limit: 7,
          [name]: at,
        });
        seen.push(page.rows.map(({ id }) => id));
        at = name === 'after' ? page.next : page.previous;
      }
      return seen;
    };
    expect((await turn('after', '2026-01-01.0')).flat()).toEqual(fitting);
    expect((await turn('before', '2027-01-01.0')).toReversed().flat()).toEqual(fitting);
  });
});

describe('a page of the queue', () => {
  it('loses and repeats no case while new ones come in', async () => {
    const store = storeInFolder();
    const rows = Array.from({ length: 7 }, () => aRow());
    for (const row of rows) await store.cases.commit(aCommit({ row }));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await store.cases.list({ authorityId, limit: 3, ...(after ? { after } : {}) });
      seen.push(...page.rows.map((row) => row.id));
      await store.cases.commit(aCommit({ row: aRow({ due: '2026-01-01' }) }));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(rows.map((row) => row.id));
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
});
