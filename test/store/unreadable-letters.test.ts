import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { aCommit, aLetter, aRow } from './commits.ts';
import { steppedClock, storeInFolder } from './store-in-folder.ts';

/** Two cases with a letter each: the first one's is broken by that. */
async function withBroken(sql: string) {
  const clock = steppedClock();
  const store = storeInFolder({ clock });
  const [broken, well] = [aRow(), aRow()];
  for (const row of [broken, well])
    await store.cases.commit(aCommit({ row, outbox: [aLetter(row.id)] }));
  const db = new Database(store.file);
  db.prepare(sql).run(broken.id);
  db.close();
  return {
    store,
    clock,
    broken,
    well,
    take: (limit: number) => store.outbox.take(limit, clock.now()),
  };
}
const cut = `update outbox set body = substr(body, 1, 40) where case_id = ?`;
const noKey = `delete from case_keys where case_id = ?`;

describe('a letter that cannot be read', () => {
  it.each([
    ['its bytes are cut', cut],
    ['the key of its case is gone', noKey],
  ])('keeps no other from leaving, and is not taken again: %s', async (_, sql) => {
    const { take, well, clock } = await withBroken(sql);
    expect(await take(1)).toMatchObject([{ caseId: well.id }]);
    clock.pass(2);
    expect(await take(5)).toMatchObject([{ caseId: well.id }]);
  });

  it.each([
    ['its bytes are cut', cut],
    ['the key of its case is gone', noKey],
  ])('is seen first: %s', async (_, sql) => {
    const { take, broken, store } = await withBroken(sql);
    await take(5);
    const query = { authorityId: broken.authorityId, view: { kind: 'first' }, limit: 9 } as const;
    const rows = await store.cases.list(query).then(
      (page) => page.rows.map(({ id }) => id),
      () => ['the case itself cannot be read'],
    );
    expect(rows).toHaveLength(1);
  });

  it('is on its case, with its reason and words in its place', async () => {
    const { take, broken, store } = await withBroken(cut);
    await take(5);
    expect(await store.outbox.ofCase(broken.id)).toMatchObject([
      { state: 'dead', why: 'unreadable', letter: { title: { da: 'Brevet kan ikke læses' } } },
    ]);
    expect((await store.cases.events(broken.id)).at(-1)).toMatchObject({
      kind: 'dispatch-failed',
      why: 'unreadable',
    });
  });
});

it('a case that cannot be told of its letter does not keep it alive', async () => {
  const { store, clock, broken, take } = await withBroken('select ?');
  const [entry] = await take(1);
  const db = new Database(store.file);
  db.prepare(noKey).run(broken.id);
  db.close();
  await store.outbox.gaveUp(entry?.id ?? '', 'refused', clock.now());
  clock.pass(9999);
  expect(await take(5)).toHaveLength(1);
});
