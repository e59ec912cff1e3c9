import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { dueForLook } from '../../src/store/case-looks.ts';
import { openConnection } from '../../src/store/connection.ts';
import { migrate, readMigrations } from '../../src/store/migrate.ts';
import { aCommit, aNote, aRow } from './commits.ts';
import { start, storeInFolder, temporaryFolder } from './store-in-folder.ts';

describe('cases to be looked at', () => {
  it('are those whose day has come, the longest waiting first', async () => {
    const store = storeInFolder();
    const days = ['2026-12-03', undefined, '2026-12-01', '2026-12-02', '2026-12-04'];
    const rows = days.map((lookOn) => aRow(lookOn === undefined ? {} : { lookOn }));
    for (const row of rows) await store.cases.commit(aCommit({ row }));
    const due = async (on: string, limit = 9) =>
      (await store.cases.dueForLook(on, limit)).map(({ id }) => id);
    expect(await due('2026-11-30')).toEqual([]);
    expect(await due('2026-12-03')).toEqual([rows[2]?.id, rows[3]?.id, rows[0]?.id]);
    expect(await due('2026-12-03', 2)).toEqual([rows[2]?.id, rows[3]?.id]);
    expect(await store.cases.dueForLook('2026-12-01', 1)).toEqual([rows[2]]);
  });

  it('cost no write where there are none', async () => {
    const store = storeInFolder();
    await store.cases.commit(aCommit());
    const before = store.stats();
    expect(await store.cases.dueForLook('2099-01-01', 9)).toEqual([]);
    expect(store.stats()).toEqual(before);
  });

  it('are looked at again when that is said, unless somebody has acted since', async () => {
    const store = storeInFolder();
    const row = aRow({ lookOn: '2026-12-01' });
    await store.cases.commit(aCommit({ row }));
    await store.cases.lookAgain(row, '2026-12-09');
    expect(await store.cases.byReference(row.reference)).toEqual({ ...row, lookOn: '2026-12-09' });
    const after = { ...row, version: 2, lookOn: '2026-12-05' };
    await store.cases.commit(
      aCommit({ key: 'b', expectedVersion: 1, row: after, events: [aNote(2)] }),
    );
    await store.cases.lookAgain(row, undefined);
    expect(await store.cases.byReference(row.reference)).toEqual(after);
    await store.cases.lookAgain(after, undefined);
    const { lookOn: _, ...never } = after;
    expect(await store.cases.byReference(row.reference)).toEqual(never);
  });

  it('are found by their own index, and not sorted', () => {
    const store = storeInFolder();
    const db = new Database(store.file);
    const values = dueForLook.bind({ on: '2026-12-01', limit: 20 });
    const plan = db.prepare(`explain query plan ${dueForLook.sql}`).all(...values);
    db.close();
    const details = (plan as { detail: string }[]).map(({ detail }) => detail);
    expect(details[0]).toContain('cases_look_on');
    for (const detail of details) expect(detail).not.toMatch(/SCAN|TEMP B-TREE/);
  });

  it('are all that waited before there were looks', async () => {
    const file = oldFile('0006');
    const db = new Database(file);
    for (const state of ['referred', 'contacted', 'submitted', 'closed'])
      insertOld(db, state, state);
    db.close();
    const store = storeInFolder({ file });
    const due = await store.cases.dueForLook('2026-11-20', 9);
    expect(due.map(({ state, lookOn }) => [state, lookOn])).toEqual([
      ['referred', '2026-11-20'],
      ['contacted', '2026-11-20'],
    ]);
  });

  it('are those that are looked into, too, and had no day when none was watched', async () => {
    const file = oldFile('0013');
    const db = new Database(file);
    insertOld(db, 'filed', 'referred', 'paper');
    insertOld(db, 'talked', 'contacted', 'in-person');
    insertOld(db, 'taken', 'submitted', 'paper');
    insertOld(db, 'watched', 'referred', 'paper');
    db.prepare("UPDATE cases SET look_on = '2026-12-09' WHERE id = 'watched'").run();
    db.close();
    const store = storeInFolder({ file });
    const due = await store.cases.dueForLook('2026-11-20', 9);
    expect(due.map(({ id }) => id).toSorted()).toEqual(['filed', 'talked']);
    expect((await store.cases.dueForLook('2026-12-09', 9)).length).toBe(3);
  });
});

/** A database as the program before that migration left it. */
function oldFile(before: string): string {
  const migrations = join(import.meta.dirname, '../../migrations');
  const folder = temporaryFolder();
  for (const name of readdirSync(migrations).filter((each) => each < before))
    cpSync(join(migrations, name), join(folder, name));
  const file = join(temporaryFolder(), 'skranken.db');
  const connection = openConnection(file);
  migrate(connection, readMigrations(folder), { now: () => start });
  connection.close();
  return file;
}

/** A row as a program wrote it that did not know of any look. */
function insertOld(db: Database.Database, id: string, state: string, way = 'self-service'): void {
  db.prepare(
    `INSERT INTO cases (id, reference, authority_id, service, state, way, outcome, claim, attention, arrived_at, due, version, index_key)
     VALUES (?, ?, 'municipality-0101', 'address-change', ?, ?, 'refer', 'none', 0, '2026-11-20T10:00:00Z', '2026-11-25', 1, 1)`,
  ).run(id, id, state, way);
}
