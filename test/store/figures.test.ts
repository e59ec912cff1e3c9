import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openConnection } from '../../src/store/connection.ts';
import { rebuildCounters, wrongCounters } from '../../src/store/queue-counters.ts';
import { aCommit, aLetter, aRow } from './commits.ts';
import { steppedClock, storeInFolder } from './store-in-folder.ts';

it('letters are counted by state as they move, and the counters fit', async () => {
  const clock = steppedClock();
  const store = storeInFolder({ clock });
  expect(store.figures()).toEqual({ cases: [], letters: [], lettersDue: 0 });
  const row = aRow();
  const outbox = [aLetter(row.id), aLetter(row.id), aLetter(row.id, { held: true })];
  await store.cases.commit(aCommit({ row, outbox }));
  const { service, state } = row;
  expect(store.figures()).toEqual({
    cases: [{ service, state, n: 1 }],
    letters: [
      { state: 'held', n: 1 },
      { state: 'waiting', n: 2 },
    ],
    lettersDue: 2,
  });
  const [first, second] = await store.outbox.take(2, clock.now());
  expect(store.figures().lettersDue).toBe(0);
  await store.outbox.sent(first?.id ?? '', 'digital-post', clock.now());
  await store.outbox.gaveUp(second?.id ?? '', 'refused', clock.now());
  const letters = Object.fromEntries(store.figures().letters.map((each) => [each.state, each.n]));
  expect(letters).toEqual({ held: 1, waiting: 0, sent: 1, dead: 1 });
  const connection = openConnection(store.file);
  expect(wrongCounters(connection)).toEqual([]);
  connection.exec("UPDATE letter_states SET n = 7 WHERE state = 'sent'");
  expect(wrongCounters(connection)).toMatchObject([{ of: 'sent', kept: 7, counted: 1 }]);
  rebuildCounters(connection);
  expect(wrongCounters(connection)).toEqual([]);
  connection.close();
});

it('letters that go with their case are counted no more', async () => {
  const store = storeInFolder();
  const row = aRow();
  await store.cases.commit(aCommit({ row, outbox: [aLetter(row.id)] }));
  const db = new Database(store.file);
  db.pragma('foreign_keys = OFF');
  db.prepare('DELETE FROM outbox').run();
  db.close();
  expect(store.figures().letters).toEqual([{ state: 'waiting', n: 0 }]);
});

it('asking again and again reads no row of a case or of a letter that has left', () => {
  const store = storeInFolder();
  const db = new Database(store.file);
  const plan = (sql: string) =>
    db
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail)
      .join('\n');
  const due = "SELECT count(*) FROM outbox WHERE state = 'waiting' AND next_at <= +5";
  expect(plan(due)).toContain('INDEX outbox_due');
  db.close();
});
