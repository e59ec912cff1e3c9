import Database from 'better-sqlite3';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Cpr } from '../../src/domain/cpr.ts';
import { inspect } from '../../src/store/inspect.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { aCommit, aRow, ida } from './commits.ts';
import { keys, start, storeInFolder, temporaryFolder } from './store-in-folder.ts';

const clock = { now: () => start };
const bo = '7204880012' as Cpr;
const entry = {
  at: '2026-11-04T09:00:00Z',
  who: 'staff-7',
  role: 'counter',
  action: 'search',
  authorityId: 'municipality-0101',
  purpose: 'register-filing',
} as const;
const elsewhere = { ...entry, authorityId: 'municipality-0751', purpose: 'person-by-number' };

describe('who looked somebody up', () => {
  it('is answered by the number, for every authority, newest first', async () => {
    const store = storeInFolder();
    const { cases } = store;
    await cases.log([{ ...entry, about: ida }, { ...entry, about: bo }, entry]);
    await cases.log([{ ...elsewhere, about: ida }]);
    expect(await looksAt(store, ida)).toEqual([elsewhere, entry]);
    expect(await looksAt(store, bo)).toEqual([entry]);
    expect(await looksAt(store, '6107190001' as Cpr)).toEqual([]);
  });

  it('has the looks at their own cases, and not at those they filed for another', async () => {
    const store = storeInFolder();
    const { cases } = store;
    const row = aRow({ filer: bo });
    const look = { ...entry, action: 'view', purpose: 'case-page', caseId: row.id } as const;
    await cases.commit(aCommit({ row, log: [look] }));
    await cases.commit(aCommit({ row: aRow({ principal: '6107190001' as Cpr }) }));
    const seen = [{ ...look, reference: row.reference }];
    expect(await looksAt(store, ida)).toEqual(seen);
    expect(await looksAt(store, ida, row.id)).toEqual(seen);
    expect(await looksAt(store, bo)).toEqual([]);
    expect(await looksAt(store, bo, row.id)).toEqual([]);
  });

  it('stands in the file as a keyed hash alone, which the chain covers', async () => {
    const { cases, file, close } = storeInFolder();
    await cases.log([
      { ...entry, about: ida },
      { ...entry, about: ida },
      { ...entry, about: bo },
    ]);
    close();
    expect(readFileSync(file).includes(ida)).toBe(false);
    const db = new Database(file);
    const hashes = db.prepare<[], Buffer>('select person from access_log').pluck().all();
    expect(hashes.map(({ length }) => length)).toEqual([32, 32, 32]);
    expect(hashes[0]!.equals(hashes[1]!)).toBe(true);
    expect(hashes[0]!.equals(hashes[2]!)).toBe(false);
    expect(inspect(db).brokenLinks).toBe(0);
    db.prepare('update access_log set person = ? where no = 3').run(hashes[0]);
    expect(inspect(db).brokenLinks).toBe(1);
    db.close();
  });

  it('leaves what was logged before it could be said readable and its chain whole', async () => {
    const shipped = join(import.meta.dirname, '../../migrations');
    const folder = join(temporaryFolder(), 'migrations');
    const file = join(temporaryFolder(), 'counter.db');
    mkdirSync(folder);
    const names = readdirSync(shipped).toSorted();
    for (const name of names.slice(0, 2)) copyFileSync(join(shipped, name), join(folder, name));
    await earlierLog(file, folder);
    const before = new Database(file);
    expect(inspect(before)).toMatchObject({ rows: { access_log: 1 }, brokenLinks: 0 });
    before.close();
    const store = openStore({ file, keys, clock });
    await store.cases.log([{ ...entry, about: ida }]);
    expect(await store.cases.accessLog('municipality-0101', 5)).toEqual([entry, entry]);
    expect(await looksAt(store, ida)).toEqual([entry]);
    store.close();
    const db = new Database(file);
    expect(inspect(db).brokenLinks).toBe(0);
    db.close();
  });
});

const looksAt = async (store: Pick<Store, 'accessLog'>, cpr: Cpr, caseId?: string) =>
  (await store.accessLog.looksAt(cpr, { limit: 50, ...(caseId !== undefined && { caseId }) }))
    .entries;

/** A log as it was written before the column: the same row, taken from a store of today whose entry names nobody. */
async function earlierLog(file: string, folder: string): Promise<void> {
  openStore({ file, keys, clock, migrations: folder }).close();
  const today = storeInFolder();
  await today.cases.log([entry]);
  today.close();
  const [from, to] = [new Database(today.file), new Database(file)];
  for (const table of ['access_log', 'table_keys'] as const) {
    for (const row of from.prepare<[], Record<string, unknown>>(`select * from ${table}`).all()) {
      const { person: _none, staff: _nobody, ...columns } = row;
      const names = Object.keys(columns);
      const places = names.map((name) => `@${name}`).join();
      to.prepare(`insert into ${table} (${names.join()}) values (${places})`).run(columns);
    }
  }
  from.close();
  to.close();
}
