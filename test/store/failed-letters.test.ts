import Database from 'better-sqlite3';
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseEvent, EventBody } from '../../src/cases/events.ts';
import { newId } from '../../src/domain/ids.ts';
import { openStore } from '../../src/store/open.ts';
import { aCommit, aLetter, aNote, aRow } from './commits.ts';
import { keys, start, steppedClock, storeInFolder, temporaryFolder } from './store-in-folder.ts';

const authorityId = 'municipality-0101';

/** A case with so many letters that could not be sent. */
async function caseWithFailed(count: number, given: Parameters<typeof aRow>[0] = {}) {
  const clock = steppedClock();
  const store = storeInFolder({ clock });
  const row = aRow(given);
  const letters = Array.from({ length: count }, () => aLetter(row.id));
  await store.cases.commit(aCommit({ row, outbox: letters }));
  const ids = letters.map(({ id }) => id);
  for (const id of ids) await store.outbox.gaveUp(id, 'no-address', clock.now());
  const now = async () => (await store.cases.byReference(row.reference))!;
  const onTop = async () =>
    (await store.cases.list({ authorityId, view: { kind: 'first' }, limit: 9 })).rows.map(
      ({ id }) => id,
    );
  const act = async (body: EventBody) => {
    const { version } = await now();
    const { note: _, ...frame } = aNote(version + 1) as Extract<CaseEvent, { kind: 'noted' }>;
    const event = { ...frame, id: newId(start), ...body } as CaseEvent;
    const after = { ...row, version: version + 1 };
    await store.cases.commit(
      aCommit({ key: event.id, expectedVersion: version, row: after, events: [event] }),
    );
  };
  const retry = (letter: string) => act({ kind: 'letter-retried', letter, notice: 'receipt' });
  const settle = (letter: string) =>
    act({ kind: 'letter-settled', letter, notice: 'receipt', how: 'Ringet op' });
  return { store, clock, row, ids, now, onTop, act, retry, settle };
}

describe('a case with a letter that could not be sent', () => {
  it.each(['submitted', 'closed', 'withdrawn'] as const)('is seen first, %s', async (state) => {
    const { row, now, onTop, store } = await caseWithFailed(1, { state });
    expect(await onTop()).toEqual([row.id]);
    expect(await now()).toMatchObject({ failedLetters: 1, version: 2, attention: false });
    expect((await store.cases.events(row.id)).at(-1)).toMatchObject({
      kind: 'dispatch-failed',
      why: 'no-address',
    });
  });

  it('is seen first until the last of them has gone', async () => {
    const { store, ids, now, onTop, row, retry, clock } = await caseWithFailed(2);
    await retry(ids[0]!);
    expect(await now()).toMatchObject({ failedLetters: 1 });
    await retry(ids[1]!);
    expect(await now()).not.toHaveProperty('failedLetters');
    expect(await onTop()).toEqual([]);
    await store.outbox.gaveUp(ids[0]!, 'refused', clock.now());
    expect(await onTop()).toEqual([row.id]);
    // The far side's answer came late: it has it all the same.
    await store.outbox.sent(ids[0]!, 'paper', clock.now());
    expect(await onTop()).toEqual([]);
  });

  it('stays where another reason keeps it', async () => {
    const { ids, onTop, row, retry } = await caseWithFailed(1, { attention: true });
    await retry(ids[0]!);
    expect(await onTop()).toEqual([row.id]);
  });

  it('is not counted anew by whoever writes its row', async () => {
    const { now, act, onTop, row } = await caseWithFailed(1);
    await act({ kind: 'noted', note: 'Set' });
    expect(await now()).toMatchObject({ failedLetters: 1 });
    expect(await onTop()).toEqual([row.id]);
  });
});

describe('a letter that a caseworker', () => {
  it('sends again waits as if it had never been tried', async () => {
    const { store, ids, retry, clock, row } = await caseWithFailed(1);
    const [id] = ids as [string];
    await retry(id);
    await store.outbox.begin(id, { via: 'paper', lastDay: '2026-12-21' }, clock.now());
    await store.outbox.gaveUp(id, 'unsure', clock.now());
    await retry(id);
    expect(await store.outbox.ofCase(row.id)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    const [taken] = await store.outbox.take(5, clock.now());
    expect(taken).toMatchObject({ id, attempts: 0 });
    expect(taken).not.toHaveProperty('named');
  });

  it('dealt with another way stays dead, and nobody has to see it any more', async () => {
    const { store, ids, settle, onTop, row } = await caseWithFailed(1);
    await settle(ids[0]!);
    expect(await store.outbox.ofCase(row.id)).toMatchObject([{ state: 'dead', settled: true }]);
    expect(await onTop()).toEqual([]);
  });

  it('takes up is one of that case, and one that is dead', async () => {
    const { store, retry, settle, clock } = await caseWithFailed(0);
    const other = aRow();
    const [dead, sent] = [aLetter(other.id), aLetter(other.id)];
    await store.cases.commit(aCommit({ row: other, outbox: [dead, sent] }));
    await store.outbox.gaveUp(dead.id, 'refused', clock.now());
    await store.outbox.sent(sent.id, 'paper', clock.now());
    for (const { id } of [dead, sent]) {
      await retry(id);
      await settle(id);
    }
    const states = (await store.outbox.ofCase(other.id)).map((one) => [one.state, one.settled]);
    expect(states).toEqual([
      ['dead', undefined],
      ['sent', undefined],
    ]);
  });
});

describe('the list of what is seen first', () => {
  it('has the cases whose letters died before it counted them', async () => {
    const shipped = join(import.meta.dirname, '../../migrations');
    const folder = join(temporaryFolder(), 'migrations');
    const file = join(temporaryFolder(), 'counter.db');
    mkdirSync(folder);
    const earlier = readdirSync(shipped).toSorted().slice(0, 3);
    for (const name of earlier) copyFileSync(join(shipped, name), join(folder, name));
    openStore({ file, keys, clock: { now: () => start }, migrations: folder }).close();
    const db = new Database(file);
    db.exec(`insert into cases (id, reference, authority_id, service, state, way, outcome, claim,
        attention, arrived_at, due, version, index_key)
      values ('c', '4K7PM2X9WD', '${authorityId}', 'x', 'closed', 'paper', 'accept', 'none', 0, '', '', 1, 1);
      insert into outbox (id, case_id, notice, state, attempts, next_at, created_at, body)
      values ('l', 'c', 'receipt', 'dead', 10, 0, '', x'00');`);
    db.close();
    const store = openStore({ file, keys, clock: { now: () => start } });
    const { rows } = await store.cases.list({ authorityId, view: { kind: 'first' }, limit: 9 });
    expect(rows).toMatchObject([{ id: 'c', failedLetters: 1 }]);
    store.close();
  });
});
