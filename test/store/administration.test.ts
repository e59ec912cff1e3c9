import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AdminChange } from '../../src/cases/ports/administration.ts';
import { openStore } from '../../src/store/open.ts';
import { keys, start, storeInFolder } from './store-in-folder.ts';

const authorityId = 'municipality-0101';
const by = { id: 'staff-9', name: 'Ditte Driftesen' };
const text = (words: string) => ({ da: words, en: words });
const closure = (why: string, item = 'a'): AdminChange => ({
  authorityId,
  subject: 'closures',
  item,
  value: { from: '2026-12-24', until: '2026-12-26', why: text(why) },
  at: start.toString(),
  by,
});

describe('administration', () => {
  it('lets the newest change of an item stand, and keeps every one with who and what was before', async () => {
    const { administration } = storeInFolder();
    expect(administration.standing()).toEqual([]);
    expect(await administration.change(closure('Jul'), 0)).toEqual({ ok: true, value: 1 });
    await administration.change(closure('Juleferie'), 1);
    await administration.change({ ...closure('Nytår', 'b') }, 2);
    await administration.change({ ...closure('', 'a'), value: undefined }, 3);
    expect(administration.standing()).toEqual([{ ...closure('Nytår', 'b'), no: 3 }]);
    const { changes, next } = await administration.changes(authorityId, 50);
    expect(next).toBeUndefined();
    expect(changes.map(({ no, by: who }) => [no, who.name])).toEqual([
      [4, by.name],
      [3, by.name],
      [2, by.name],
      [1, by.name],
    ]);
    expect(changes[0]).toMatchObject({ value: undefined, before: closure('Juleferie').value });
    expect(changes[2]).toMatchObject({
      value: closure('Juleferie').value,
      before: closure('Jul').value,
    });
    expect(changes[3]?.before).toBeUndefined();
  });

  it('takes one of two administrators who saw the same, and tells the other', async () => {
    const { administration } = storeInFolder();
    const both = await Promise.all([
      administration.change(closure('Jul'), 0),
      administration.change(closure('Påske'), 0),
    ]);
    expect(both).toEqual([
      { ok: true, value: 1 },
      { ok: false, error: 1 },
    ]);
    expect(administration.standing()).toHaveLength(1);
    // Another subject, or another authority, is none of theirs.
    const elsewhere = { ...closure('Jul'), authorityId: 'municipality-0461' };
    expect((await administration.change(elsewhere, 0)).ok).toBe(true);
    expect(await administration.version(authorityId, 'messages')).toBe(0);
  });

  it('is one authority’s alone, page by page', async () => {
    const { administration } = storeInFolder();
    for (let seen = 0; seen < 5; seen += 1)
      await administration.change(closure(`Nr. ${seen}`), seen);
    const first = await administration.changes(authorityId, 2);
    expect(first.changes.map(({ no }) => no)).toEqual([5, 4]);
    const second = await administration.changes(authorityId, 3, first.next);
    expect(second.changes.map(({ no }) => no)).toEqual([3, 2, 1]);
    const third = await administration.changes(authorityId, 3, second.next);
    expect(third).toEqual({ changes: [] });
    expect(await administration.changes('municipality-0461', 5)).toEqual({ changes: [] });
  });

  it('sees at once what another process changed, and is the same object while nothing does', async () => {
    const store = storeInFolder();
    const other = openStore({ file: store.file, keys, clock: { now: () => start } });
    const before = store.administration.standing();
    expect(store.administration.standing()).toBe(before);
    await other.administration.change(closure('Jul'), 0);
    const after = store.administration.standing();
    expect(after).toHaveLength(1);
    expect(store.administration.standing()).toBe(after);
    other.close();
  });

  it('stands as it was last known where the store does not answer', async () => {
    const store = storeInFolder();
    await store.administration.change(closure('Jul'), 0);
    const known = store.administration.standing();
    store.close();
    expect(store.administration.standing()).toBe(known);
  });

  it('keeps words and names sealed, and lets no row be altered or deleted', async () => {
    const { administration, file, close } = storeInFolder();
    await administration.change(closure('Personaledag'), 0);
    close();
    expect(readFileSync(file).includes('Personaledag')).toBe(false);
    expect(readFileSync(file).includes('Driftesen')).toBe(false);
    const db = new Database(file);
    expect(() => db.exec("UPDATE administration SET staff_id = 'x'")).toThrow('stays');
    expect(() => db.exec('DELETE FROM administration')).toThrow('never deleted');
    db.close();
  });
});
