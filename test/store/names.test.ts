import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../src/cases/events.ts';
import type { CaseSearch } from '../../src/cases/ports/case-queue.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { nameWords } from '../../src/store/name-words.ts';
import { submitted } from '../support/sample-cases.ts';
import { aCommit, aNote, aRow } from './commits.ts';
import { storeInFolder } from './store-in-folder.ts';

const authorityId = 'municipality-0101';
const elsewhere = 'municipality-0751';

describe('the words of a name', () => {
  it.each([
    ['Åse Sørensen', 'Aase Soerensen'],
    ['Åse Sørensen', 'AASE SORENSEN'],
    ['Jens-Peter Müller', 'jens peter muller'],
    ['Renée O’Brien', "Renee O'Brien"],
    ['Ægidius Højgård', 'aegidius højgaard'],
    ['Ida\u00A0 Kanariefugl ', 'ida kanariefugl'],
    ['A\u030Ase', 'Åse'],
  ])('%s is found as %s', (name, typed) => {
    expect(nameWords(typed)).toEqual(nameWords(name));
  });

  it('are kept once each, and no more than a name has', () => {
    expect(nameWords('Bo Bo  -  Bo')).toEqual(['bo']);
    expect(nameWords('a b c d e f g h i j')).toHaveLength(8);
    expect(nameWords(" -  ' ")).toEqual([]);
  });
});

/** A store with these names, each findable in the first authority unless something else is said. */
async function namesIn(...given: readonly (Partial<CaseRow> & { principalName: string })[]) {
  const store = storeInFolder();
  const rows = given.map((each) => aRow({ findable: true, ...each }));
  for (const row of rows) await store.cases.commit(aCommit({ row }));
  const find = async (search: { readonly name: string }, from = authorityId) => {
    const asked: CaseSearch = { authorityId: from, limit: 9, ...search };
    return (await store.cases.find(asked)).rows.map(({ principalName }) => principalName);
  };
  return { store, rows, find };
}

describe('a search by name', () => {
  it('finds whose name has every word, newest first, in whatever order they were typed', async () => {
    const { find } = await namesIn(
      { principalName: 'Ida Kanariefugl' },
      { principalName: 'Bo Ida Lærke' },
      { principalName: 'Bo Lærke' },
    );
    expect(await find({ name: 'ida' })).toEqual(['Bo Ida Lærke', 'Ida Kanariefugl']);
    expect(await find({ name: 'laerke bo' })).toEqual(['Bo Lærke', 'Bo Ida Lærke']);
    expect(await find({ name: 'ida lærke bo' })).toEqual(['Bo Ida Lærke']);
    expect(await find({ name: 'ida svane' })).toEqual([]);
    expect(await find({ name: 'kanarie' })).toEqual([]);
    expect(await find({ name: '-' })).toEqual([]);
  });

  it('finds nobody who may not be found by name, and no case of another authority', async () => {
    const { find, store } = await namesIn(
      { principalName: 'Ida Lærke', authorityId: elsewhere },
      { principalName: 'Bo Lærke' },
    );
    await store.cases.commit(aCommit({ row: aRow({ principalName: 'Sky Lærke' }) }));
    expect(await find({ name: 'lærke' })).toEqual(['Bo Lærke']);
    expect(await find({ name: 'lærke' }, elsewhere)).toEqual(['Ida Lærke']);
  });

  it('follows a case to another authority, and a name that may be found no more', async () => {
    const { find, store, rows } = await namesIn({ principalName: 'Ida Lærke' });
    const [row] = rows as [CaseRow];
    const change = async (given: Partial<CaseRow>, version: number) => {
      const { findable: _, ...rest } = row;
      const changed = { ...rest, findable: true as const, ...given, version };
      const commit = { key: `v${version}`, expectedVersion: version - 1, events: [aNote(version)] };
      await store.cases.commit(aCommit({ ...commit, row: changed }));
    };
    await change({ authorityId: elsewhere }, 2);
    expect([await find({ name: 'ida' }), await find({ name: 'ida' }, elsewhere)]).toEqual([
      [],
      ['Ida Lærke'],
    ]);
    const now = (await store.cases.byReference(row.reference))!;
    expect(now.findable).toBe(true);
    const { findable: _, ...hidden } = { ...now, version: 3 };
    await store.cases.commit(
      aCommit({ key: 'v3', expectedVersion: 2, events: [aNote(3)], row: hidden }),
    );
    expect(await find({ name: 'ida' }, elsewhere)).toEqual([]);
    const db = new Database(store.file);
    expect(db.prepare('SELECT count(*) AS n FROM case_words').get()).toEqual({ n: 0 });
    db.close();
  });

  it('turns its pages, and goes on where looking took too long', async () => {
    const store = storeInFolder();
    const rows = Array.from({ length: 12 }, () => aRow({ findable: true, principalName: 'Bo Li' }));
    for (const row of rows) await store.cases.commit(aCommit({ row }));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const given = { authorityId, name: 'bo li', limit: 5, ...(after ? { after } : {}) };
      const page = await store.cases.find(given);
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(rows.map(({ id }) => id).toReversed());
  });

  it('of two common names that nobody has together ends a page early, and finds the last of all', async () => {
    const store = storeInFolder();
    const first = aRow({ findable: true, principalName: 'Bo Li' });
    await store.cases.commit(aCommit({ row: first }));
    const db = new Database(store.file);
    const [bo, li] = db.prepare('SELECT word FROM case_words').pluck().all();
    const many =
      db.prepare(`WITH RECURSIVE i (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM i WHERE x < 4000)
      INSERT INTO case_words SELECT ?, 10 + 2 * x + ? FROM i`);
    many.run(bo, 0);
    many.run(li, 1);
    db.close();
    const query = { authorityId, name: 'bo li', limit: 5 };
    const early = await store.cases.find(query);
    expect(early.rows).toEqual([]);
    const rest = await store.cases.find({ ...query, after: early.next! });
    expect(rest.rows.map(({ id }) => id)).toEqual([first.id]);
    expect(rest.next).toBeUndefined();
  });
});

it('a search by number finds the person’s own cases with the authority, page by page', async () => {
  const cpr = '6107909996' as Cpr;
  const { store, rows } = await namesIn(
    { principalName: 'Ida' },
    { principalName: 'Ida', authorityId: elsewhere },
    { principalName: 'Ida' },
    { principalName: 'Bo', principal: '6107909988' as Cpr, filer: cpr },
    { principalName: 'Ida' },
  );
  const page = await store.cases.find({ authorityId, cpr, limit: 2 });
  expect(page.rows.map(({ id }) => id)).toEqual([rows[4]?.id, rows[2]?.id]);
  const next = await store.cases.find({ authorityId, cpr, limit: 2, after: page.next! });
  expect(next.rows.map(({ id }) => id)).toEqual([rows[0]?.id]);
  expect(next.next).toBeUndefined();
});

describe('names from before they were looked up', () => {
  const birth = (flags: readonly ['protected'] | readonly []): CaseEvent =>
    ({ ...aNote(1), ...submitted({ flags }) }) as CaseEvent;

  it('are read once, but for those that are protected or unknown', async () => {
    const { store, find } = await namesIn();
    const cases = [
      { principalName: 'Ida Lærke', events: [birth([])] },
      { principalName: 'Sky Lærke', events: [birth(['protected'])] },
      { principalName: 'Ukendt Lærke', events: [aNote(1)] },
    ];
    const rows: CaseRow[] = [];
    for (const { principalName, events } of cases) {
      rows.push(aRow({ principalName }));
      await store.cases.commit(aCommit({ row: rows.at(-1)!, events }));
    }
    const lost = aRow({ principalName: 'Væk Lærke' });
    await store.cases.commit(aCommit({ row: lost, events: [birth([])] }));
    const db = new Database(store.file);
    db.exec('UPDATE cases SET name_words = NULL');
    db.prepare('DELETE FROM case_keys WHERE case_id = ?').run(lost.id);
    // An act on it meanwhile takes nothing away.
    const [row] = rows as [CaseRow];
    const commit = { key: 'v2', expectedVersion: 1, events: [aNote(2)] };
    await store.cases.commit(aCommit({ ...commit, row: { ...row, version: 2 } }));
    expect(await store.readNames()).toBe(4);
    expect(await find({ name: 'lærke' })).toEqual(['Ida Lærke']);
    expect(await store.readNames()).toBe(0);
    db.close();
  });
});
