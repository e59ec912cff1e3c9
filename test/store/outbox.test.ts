import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../src/cases/events.ts';
import { pauseAfter } from '../../src/store/outbox-patience.ts';
import { aCommit, aLetter, aNote, aRow } from './commits.ts';
import { start, steppedClock, storeInFolder } from './store-in-folder.ts';

/** A store with one case and its letters. */
async function caseWithLetters(...held: boolean[]) {
  const clock = steppedClock();
  const store = storeInFolder({ clock });
  const row = aRow();
  const letters = held.map((isHeld) => aLetter(row.id, { held: isHeld }));
  await store.cases.commit(aCommit({ row, outbox: letters }));
  const take = () => store.outbox.take(10, clock.now());
  const states = async () => (await store.outbox.ofCase(row.id)).map(({ state }) => state);
  const lastEvent = async () => (await store.cases.events(row.id)).at(-1);
  return { store, clock, row, letters, take, states, lastEvent, first: letters[0]?.id ?? '' };
}

describe('the outbox', () => {
  it('hands out a letter once, until its lease is over', async () => {
    const { clock, take, letters, row } = await caseWithLetters(false);
    const { authorityId } = row;
    const leased = start.add({ minutes: 1 }).epochMilliseconds;
    expect(await take()).toEqual([{ ...letters[0], attempts: 0, authorityId, leased }]);
    expect(await take()).toEqual([]);
    clock.pass(1);
    expect(await take()).toHaveLength(1);
  });

  it('takes no more than it is asked for, and costs no write when it is empty', async () => {
    const { store, clock, first } = await caseWithLetters(false, false);
    expect(await store.outbox.take(1, clock.now())).toMatchObject([{ id: first }]);
    expect(await store.outbox.take(5, clock.now())).toHaveLength(1);
    const before = store.stats();
    expect(await store.outbox.take(5, clock.now())).toEqual([]);
    expect(store.stats()).toEqual(before);
  });

  it('notes on the case that a letter went, once', async () => {
    const { store, clock, row, take, states, lastEvent, first } = await caseWithLetters(false);
    await take();
    await store.outbox.sent(first, 'digital-post', clock.now());
    await store.outbox.sent(first, 'paper', clock.now());
    await store.outbox.failed(first, 'unsure', clock.now());
    expect(await states()).toEqual(['sent']);
    expect(await lastEvent()).toMatchObject({
      kind: 'dispatched',
      seq: 2,
      letter: first,
      notice: 'receipt',
      via: 'digital-post',
    });
    expect(await store.cases.byReference(row.reference)).toMatchObject({ version: 2 });
    clock.pass(60);
    expect(await take()).toEqual([]);
  });

  it('makes a caseworker who read the case before the letter went read it again', async () => {
    const { store, clock, row, first } = await caseWithLetters(false);
    await store.outbox.sent(first, 'paper', clock.now());
    const stale = aCommit({ key: 'stale', expectedVersion: 1, row: { ...row, version: 2 } });
    expect(await store.cases.commit({ ...stale, events: [aNote(2)] })).toEqual({
      ok: false,
      error: { kind: 'version', current: 2 },
    });
  });

  it('tries again ever later, and gives up in the open', async () => {
    const { store, clock, take, states, lastEvent, first } = await caseWithLetters(false);
    const pauses = [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360];
    for (const [index, minutes] of pauses.entries()) {
      expect(await take()).toMatchObject([{ attempts: index }]);
      await store.outbox.failed(first, 'unsure', clock.now());
      clock.pass(minutes - 1);
      expect(await take()).toEqual([]);
      clock.pass(1);
    }
    // From a Wednesday: the whole of the fifth working day after it, over a weekend.
    clock.pass(Temporal.Instant.from('2026-11-11T22:59:00Z').since(clock.now()).total('minutes'));
    await store.outbox.failed(first, 'unsure', clock.now());
    expect((await lastEvent())?.kind).toBe('noted');
    clock.pass(1);
    await store.outbox.failed(first, 'unsure', clock.now());
    expect(await states()).toEqual(['dead']);
    expect(await lastEvent()).toMatchObject({
      kind: 'dispatch-failed',
      letter: first,
      why: 'unsure',
    });
    clock.pass(100_000);
    expect(await take()).toEqual([]);
  });

  it('never waits longer than six hours', () => {
    expect(pauseAfter(1)).toBe(60_000);
    expect(pauseAfter(10)).toBe(6 * 60 * 60_000);
  });

  it('keeps what is held until it is released', async () => {
    const { store, row, letters, take, states } = await caseWithLetters(true, false);
    expect(await take()).toMatchObject([{ id: letters[1]?.id }]);
    expect(await states()).toEqual(['held', 'waiting']);
    const { note: _note, ...frame } = aNote(2) as Extract<CaseEvent, { kind: 'noted' }>;
    const release: CaseEvent = {
      ...frame,
      kind: 'letters-released',
      letters: [letters[0]?.id ?? ''],
      why: 'agreed by phone',
    };
    const commit = aCommit({ key: 'release', expectedVersion: 1, row: { ...row, version: 2 } });
    await store.cases.commit({ ...commit, events: [release] });
    expect(await take()).toMatchObject([{ id: letters[0]?.id, held: false }]);
  });

  it('loses the letters of a commit that fails', async () => {
    const { store } = await caseWithLetters();
    const row = aRow();
    const letter = aLetter(row.id);
    await expect(store.cases.commit(aCommit({ row, outbox: [letter, letter] }))).rejects.toThrow();
    expect(await store.outbox.ofCase(row.id)).toEqual([]);
  });

  it('shows staff whom a letter goes to and what it says, held, sent or dead', async () => {
    const { store, row, letters, clock } = await caseWithLetters(false, true);
    await store.outbox.sent(letters[0]?.id ?? '', 'paper', clock.now());
    expect(await store.outbox.ofCase(row.id)).toMatchObject(
      letters.map(({ to, from, letter, languages }, index) => ({
        to: to.name,
        cpr: to.cpr,
        from,
        letter,
        languages,
        state: index === 0 ? 'sent' : 'held',
      })),
    );
    expect(await store.outbox.ofCase('unknown')).toEqual([]);
  });
});
