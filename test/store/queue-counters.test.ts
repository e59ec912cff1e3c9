import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { CaseView } from '../../src/cases/ports/case-queue.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { openConnection } from '../../src/store/connection.ts';
import { rebuildCounters, wrongCounters } from '../../src/store/queue-counters.ts';
import { aCommit, aLetter, aNote, aRow } from './commits.ts';
import { start, storeInFolder } from './store-in-folder.ts';

const authorities = ['municipality-0101', 'municipality-0751'] as const;
const asked = { staffId: 'bo', today: '2026-11-11', until: '2026-11-15' };

/** The same sequence each time. */
function dice(seed: number) {
  let at = seed;
  return <T>(...from: readonly T[]): T => {
    at = (at * 48_271) % 2_147_483_647;
    return from[at % from.length] as T;
  };
}

const anyRow = (pick: ReturnType<typeof dice>, row: Partial<CaseRow>): CaseRow => {
  const { assignedTo: _, ...rest } = aRow(row);
  const person = pick('bo', 'li', undefined);
  return {
    ...rest,
    authorityId: pick(...authorities, authorities[0]),
    service: pick('address-change', 'doctor-choice'),
    state: pick('submitted', 'referred', 'in-progress', 'awaiting-answer', 'closed', 'withdrawn'),
    way: pick('self-service', 'paper'),
    outcome: pick('accept', 'refer'),
    claim: pick('none', 'exempt', 'circumstance'),
    attention: pick(true, false),
    due: pick('2026-11-09', '2026-11-10', '2026-11-11', '2026-11-13', '2026-11-15', '2026-11-16'),
    ...(person && { assignedTo: person }),
  };
};

/** So many acts on cases, of every kind that changes what is counted. */
async function manyActs(store: ReturnType<typeof storeInFolder>, acts: number) {
  const pick = dice(11);
  const cases: { id: string; letter: string }[] = [];
  for (let act = 0; act < acts; act += 1) {
    const one = cases.length > 0 ? pick(...cases) : undefined;
    const what =
      one === undefined ? 'new' : pick('new', 'change', 'change', 'fail', 'again', 'settle');
    if (what === 'new' || one === undefined) {
      const row = anyRow(pick, {});
      const letter = aLetter(row.id);
      await store.cases.commit(aCommit({ row, outbox: [letter] }));
      cases.push({ id: row.id, letter: letter.id });
    } else if (what === 'fail') await store.outbox.gaveUp(one.letter, 'no-address', start);
    else {
      const now = await rowOf(store, one.id);
      const row = { ...(what === 'change' ? anyRow(pick, now) : now), version: now.version + 1 };
      const { id, seq, v, at, by } = aNote(row.version);
      const frame = { id, seq, v, at, by };
      const letter = { letter: one.letter, notice: 'receipt' } as const;
      const event =
        what === 'change'
          ? aNote(row.version)
          : what === 'again'
            ? ({ ...frame, kind: 'letter-retried', ...letter } as const)
            : ({ ...frame, kind: 'letter-settled', ...letter, how: 'Ringet' } as const);
      const commit = { key: id, expectedVersion: now.version, row, events: [event] };
      expect(await store.cases.commit(aCommit(commit))).toMatchObject({ ok: true });
    }
  }
  return cases;
}

const references = new Map<string, CaseRow['reference']>();
async function rowOf(store: ReturnType<typeof storeInFolder>, id: string): Promise<CaseRow> {
  if (!references.has(id))
    for (const authorityId of authorities)
      for (const row of (await store.cases.list({ authorityId, limit: 999 })).rows)
        references.set(row.id, row.reference);
  return (await store.cases.byReference(references.get(id)!))!;
}

describe('the counters of the queue', () => {
  it('say after many acts what a full count says, and what each list has', async () => {
    const store = storeInFolder();
    await manyActs(store, 400);
    const connection = openConnection(store.file);
    expect(wrongCounters(connection)).toEqual([]);
    connection.close();
    for (const authorityId of authorities) {
      const { views, holders } = await store.cases.counts(authorityId, asked);
      for (const [kind, count] of Object.entries(views)) {
        const view = { kind, ...asked } as CaseView;
        const { rows } = await store.cases.list({ authorityId, view, limit: 999 });
        expect(rows.length, kind).toBe(count);
        expect(count, kind).toBeGreaterThan(0);
      }
      for (const { id, open } of holders) {
        const view = { kind: 'mine', staffId: id } as const;
        expect((await store.cases.list({ authorityId, view, limit: 999 })).rows.length).toBe(open);
      }
    }
  });

  it('follow cases that are deleted', async () => {
    const store = storeInFolder();
    const [gone, stays] = [aRow({ assignedTo: 'bo', attention: true }), aRow()];
    for (const row of [gone, stays]) await store.cases.commit(aCommit({ row }));
    const db = new Database(store.file);
    db.pragma('foreign_keys = OFF');
    db.prepare('DELETE FROM cases WHERE id = ?').run(gone.id);
    db.close();
    const { views } = await store.cases.counts(authorities[0], asked);
    expect(views).toMatchObject({ all: 1, open: 1, mine: 0, first: 0, unassigned: 1 });
  });

  it('that are off are found, and put right', async () => {
    const store = storeInFolder();
    await manyActs(store, 60);
    const connection = openConnection(store.file);
    connection.exec(`UPDATE case_cells SET n = n + 3 WHERE n = (SELECT max(n) FROM case_cells);
      DELETE FROM case_tallies; INSERT INTO case_holdings VALUES ('municipality-0101', 'nn', 'closed', 5);
      UPDATE case_days SET n = n - 1`);
    const wrong = wrongCounters(connection);
    expect(new Set(wrong.map(({ table }) => table))).toEqual(
      new Set(['case_cells', 'case_days', 'case_holdings', 'case_tallies']),
    );
    expect(wrong).toContainEqual({
      table: 'case_holdings',
      of: 'municipality-0101 nn closed',
      kept: 5,
      counted: 0,
    });
    rebuildCounters(connection);
    expect(wrongCounters(connection)).toEqual([]);
    connection.close();
  });

  it('are right after cases came past the triggers, words of names too, and go on counting', async () => {
    const store = storeInFolder();
    const connection = openConnection(store.file);
    const db = new Database(store.file);
    const names =
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'cases'";
    const triggers = db.prepare(names).all() as { name: string; sql: string }[];
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
    db.exec(`WITH RECURSIVE i (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM i WHERE x < 500)
        INSERT INTO cases (id, reference, authority_id, service, state, way, outcome, claim, attention, arrived_at,
          due, version, index_key, name_words)
        SELECT 'id' || x, 'r' || x, 'municipality-0101', 's' || x % 3, 'submitted', 'paper', 'accept', 'none', x % 2,
          '', '2026-11-1' || x % 7, 1, 1, zeroblob(16) FROM i`);
    expect(wrongCounters(connection).length).toBeGreaterThan(0);
    rebuildCounters(connection);
    for (const { sql } of triggers) db.exec(sql);
    expect(wrongCounters(connection)).toEqual([]);
    const words = 'SELECT count(*) AS n FROM case_words';
    expect(db.prepare(words).get()).toEqual({ n: 500 });
    await store.cases.commit(aCommit());
    expect(wrongCounters(connection)).toEqual([]);
    const { views } = await store.cases.counts(authorities[0], asked);
    expect(views).toMatchObject({ all: 501, first: 250 });
    db.close();
    connection.close();
  });
});
