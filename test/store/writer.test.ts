import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/cases/ports/case-store.ts';
import { openConnection } from '../../src/store/connection.ts';
import { sqlFor } from '../../src/store/statements.ts';
import { createWriter } from '../../src/store/writer.ts';
import { aCommit, aNote, aRow } from './commits.ts';
import { storeInFolder, temporaryFolder } from './store-in-folder.ts';

describe('the writer', () => {
  it('puts the commits of one turn into one transaction', async () => {
    const store = storeInFolder();
    const commits = Array.from({ length: 50 }, () => aCommit());
    const results = await Promise.all(commits.map((commit) => store.cases.commit(commit)));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(store.stats()).toEqual({ groups: 1, writes: 50 });
  });

  it('does not wait for company', async () => {
    const store = storeInFolder();
    await store.cases.commit(aCommit());
    await store.cases.commit(aCommit());
    expect(store.stats()).toEqual({ groups: 2, writes: 2 });
    const alone = store.cases.commit(aCommit());
    await new Promise(setImmediate);
    expect(store.stats()).toEqual({ groups: 3, writes: 3 });
    await alone;
  });

  it('answers only when another connection can read it', async () => {
    const store = storeInFolder();
    const reader = new Database(store.file, { readonly: true });
    const promise = store.cases.commit(aCommit());
    expect(count(reader)).toBe(0);
    await promise;
    expect(count(reader)).toBe(1);
    reader.close();
  });

  it('lets a bad row fail alone, and writes nothing of it', async () => {
    const store = storeInFolder();
    const [before, after] = [aCommit(), aCommit()];
    const bad = aCommit({ key: 'bad', events: [aNote(1), aNote(1)] });
    const results = await Promise.allSettled(
      [before, bad, after].map((commit) => store.cases.commit(commit)),
    );
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).not.toMatchObject({ reason: expect.any(StoreUnavailable) });
    expect(await store.cases.byReference(bad.row.reference)).toBeUndefined();
    expect(await store.cases.byReference(after.row.reference)).toEqual(after.row);
    expect(await store.cases.commit({ ...bad, events: [aNote(1)] })).toMatchObject({ ok: true });
  });

  it('says within half a second that somebody else holds the lock, and works again afterwards', async () => {
    const store = storeInFolder();
    const commits = [aCommit(), aCommit(), aCommit()];
    const intruder = new Database(store.file);
    intruder.exec('BEGIN IMMEDIATE');
    const before = performance.now();
    const results = await Promise.allSettled(commits.map((commit) => store.cases.commit(commit)));
    expect(performance.now() - before).toBeLessThan(500);
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) });
    }
    // Reading goes on under the foreign lock.
    expect(await store.cases.byReference(aRow().reference)).toBeUndefined();
    intruder.exec('ROLLBACK');
    intruder.close();
    for (const commit of commits) {
      expect(await store.cases.commit(commit)).toMatchObject({ ok: true });
    }
  });

  it('says that the disk is full, loses nothing it acknowledged, and works again afterwards', async () => {
    const connection = openConnection(join(temporaryFolder(), 'small.db'));
    connection.exec('CREATE TABLE letters (text TEXT)');
    const writer = createWriter(connection);
    const post = (text: string) => writer.write(() => connection.rows(insert(text)));
    const kept = () => connection.rows(sql`select text from letters`.compile(sqlFor));
    await post('acknowledged');
    connection.pragma('max_page_count = 10');
    const results = await Promise.allSettled([post('small'), post('x'.repeat(500_000))]);
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) });
    }
    expect(kept()).toEqual([{ text: 'acknowledged' }]);
    connection.pragma('max_page_count = 100000');
    await post('later');
    expect(kept()).toEqual([{ text: 'acknowledged' }, { text: 'later' }]);
    connection.close();
  });

  it('leaves nothing open behind a commit that was refused', async () => {
    const connection = openConnection(join(temporaryFolder(), 'refused.db'));
    connection.exec(
      'CREATE TABLE letters (text TEXT PRIMARY KEY, after TEXT REFERENCES letters DEFERRABLE INITIALLY DEFERRED)',
    );
    const writer = createWriter(connection);
    const post = (text: string, after: string | null) =>
      writer.write(() =>
        connection.rows(
          sql`insert into letters values (${text}, ${after}) returning text`.compile(sqlFor),
        ),
      );
    await expect(post('one', 'nothing')).rejects.toBeInstanceOf(StoreUnavailable);
    expect(connection.inTransaction).toBe(false);
    await post('two', null);
    expect(connection.rows(sql`select text from letters`.compile(sqlFor))).toEqual([
      { text: 'two' },
    ]);
    connection.close();
  });

  it('writes what is waiting when it is closed, and nothing later', async () => {
    const store = storeInFolder();
    const commit = aCommit();
    const promise = store.cases.commit(commit);
    store.close();
    expect(await promise).toMatchObject({ ok: true });
    await expect(store.cases.commit(aCommit())).rejects.toBeInstanceOf(StoreUnavailable);
    const again = storeInFolder({ file: store.file });
    expect(await again.cases.byKey(commit.key)).toEqual(commit.row);
  });
});

const insert = (text: string) =>
  sql`insert into letters values (${text}) returning text`.compile(sqlFor);

const count = (db: Database.Database): unknown =>
  db.prepare('select count(*) from cases').pluck().get();
