import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../src/cases/events.ts';
import { newId } from '../../src/domain/ids.ts';
import { aCommit, aLetter, aNote, aRow } from './commits.ts';
import { start, storeInFolder } from './store-in-folder.ts';

const authorityId = 'municipality-0101';

describe('cases to be seen first', () => {
  it('are listed alone, by their day, within the other filters', async () => {
    const store = storeInFolder();
    const rows = [true, false, true, true].map((attention, index) =>
      aRow({ attention, state: index === 2 ? 'in-progress' : 'submitted' }),
    );
    for (const row of [...rows, aRow({ attention: true, authorityId: 'municipality-0751' })])
      await store.cases.commit(aCommit({ row }));
    const ids = async (more: object) =>
      (
        await store.cases.list({ authorityId, view: { kind: 'first' }, limit: 9, ...more })
      ).rows.map((row) => row.id);
    expect(await ids({})).toEqual([rows[0]?.id, rows[2]?.id, rows[3]?.id]);
    expect(await ids({ state: 'submitted' })).toEqual([rows[0]?.id, rows[3]?.id]);
  });

  it('come by their day, page by page, however many there are', async () => {
    const store = storeInFolder();
    const days = Array.from(
      { length: 30 },
      (_, at) => `2026-12-${String(1 + ((at * 7) % 30)).padStart(2, '0')}`,
    );
    for (const due of days)
      await store.cases.commit(aCommit({ row: { ...aRow(), due, attention: true } }));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await store.cases.list({
        authorityId,
        view: { kind: 'first' },
        limit: 7,
        ...(after === undefined ? {} : { after }),
      });
      seen.push(...page.rows.map(({ due }) => due));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(days.toSorted());
  });
});

describe('a release of letters', () => {
  it('lets go the letters it names, of its own case and no other', async () => {
    const store = storeInFolder();
    const [row, other] = [aRow(), aRow()];
    const [first, second] = [aLetter(row.id, { held: true }), aLetter(row.id, { held: true })];
    const foreign = aLetter(other.id, { held: true });
    await store.cases.commit(aCommit({ row, outbox: [first, second] }));
    await store.cases.commit(aCommit({ row: other, outbox: [foreign] }));
    const { note: _, ...frame } = aNote(2) as Extract<CaseEvent, { kind: 'noted' }>;
    const released: CaseEvent = {
      ...frame,
      id: newId(start),
      kind: 'letters-released',
      letters: [second.id, foreign.id],
      why: 'Aftalt',
    };
    await store.cases.commit(
      aCommit({
        key: 'release',
        expectedVersion: 1,
        row: { ...row, version: 2 },
        events: [released],
      }),
    );
    const states = async (id: string) =>
      (await store.outbox.ofCase(id)).map((letter) => [letter.id, letter.state]);
    expect(await states(row.id)).toEqual([
      [first.id, 'held'],
      [second.id, 'waiting'],
    ]);
    expect(await states(other.id)).toEqual([[foreign.id, 'held']]);
  });
});
