import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openConnection } from '../../src/store/connection.ts';
import { openStore } from '../../src/store/open.ts';
import {
  ChangedMigration,
  CorruptDatabase,
  MissingDatabase,
  NewerDatabase,
  StoreRefusal,
  UnwritableData,
  WrongKey,
} from '../../src/store/refusals.ts';
import { aCommit } from './commits.ts';
import { keys, start, storeInFolder, temporaryFolder } from './store-in-folder.ts';

const clock = { now: () => start };
const shipped = join(import.meta.dirname, '../../migrations');
const shippedNames = readdirSync(shipped).filter((name) => name.endsWith('.sqlite.sql'));
const after = (more: number) => String(shippedNames.length + more).padStart(4, '0');

/** Closed, with a case in it. */
async function installed(): Promise<string> {
  const store = storeInFolder();
  await store.cases.commit(aCommit());
  store.close();
  return store.file;
}

/** Why the store refuses; the message must be one line. */
function refusal(given: Partial<Parameters<typeof openStore>[0]> & { file: string }): StoreRefusal {
  try {
    openStore({ keys, clock, ...given }).close();
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error;
    expect(error.message).not.toContain('\n');
    return error;
  }
  throw new Error('It opened');
}

describe('every connection', () => {
  it('waits for the disk, also after the first write and when opened again', async () => {
    const file = await installed();
    for (let round = 1; round <= 2; round += 1) {
      const connection = openConnection(file);
      const settings = () =>
        ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map(connection.pragma);
      expect(settings()).toEqual(['wal', 2, 1, 200]);
      connection.exec('CREATE TABLE IF NOT EXISTS first_write (x)');
      connection.exec('INSERT INTO first_write VALUES (1)');
      expect(settings()).toEqual(['wal', 2, 1, 200]);
      connection.close();
    }
  });
});

describe('opening', () => {
  it('makes the folder, is ready, and can be read by its owner only', async () => {
    const file = join(temporaryFolder(), 'deep/er/skranken.db');
    const store = storeInFolder({ file });
    for (const path of [file, `${file}-wal`]) expect(statSync(path).mode & 0o077).toBe(0);
    expect(await store.ready()).toEqual({ ok: true, value: true });
    expect(existsSync(`${file}.installed`)).toBe(true);
  });

  it('refuses a file that is no database, or a cut one, and names restore', async () => {
    const garbage = join(temporaryFolder(), 'garbage.db');
    writeFileSync(garbage, 'not a database at all, whatever it is called '.repeat(100));
    const cut = await installed();
    truncateSync(cut, 8192);
    const spoilt = await installed();
    writeFileSync(spoilt, spoil(readFileSync(spoilt)));
    for (const file of [garbage, cut, spoilt]) {
      const error = refusal({ file });
      expect(error).toBeInstanceOf(CorruptDatabase);
      expect(error.message).toContain('restore');
    }
  });

  it('makes no new database where there was one', async () => {
    const [missing, empty] = [await installed(), await installed()];
    rmSync(missing);
    truncateSync(empty, 0);
    for (const file of [missing, empty]) {
      const error = refusal({ file });
      expect(error).toBeInstanceOf(MissingDatabase);
      expect(error.message).toContain('restore');
    }
    expect(existsSync(missing)).toBe(false);
  });

  it('takes an empty file that a first start left behind', () => {
    const file = join(temporaryFolder(), 'skranken.db');
    writeFileSync(file, '');
    openStore({ file, keys, clock }).close();
    expect(existsSync(`${file}.installed`)).toBe(true);
  });

  it('refuses a folder that cannot be written', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(refusal({ file: join(folder, 'file/skranken.db') })).toBeInstanceOf(UnwritableData);
    expect(refusal({ file: '/proc/skranken/skranken.db' })).toBeInstanceOf(UnwritableData);
  });

  it('says so when another program holds the file', async () => {
    const file = await installed();
    const intruder = new Database(file);
    intruder.exec('BEGIN IMMEDIATE');
    expect(refusal({ file }).message).toContain('locked');
    intruder.close();
  });

  it('refuses keys that are not the database’s', async () => {
    const file = await installed();
    const other = Buffer.alloc(32, 9);
    const wrong = [
      { ...keys, master: [{ number: 1, key: other }] as const },
      { ...keys, master: [{ number: 2, key: other }] as const },
      { ...keys, index: { number: 1, key: other } },
    ];
    for (const given of wrong) expect(refusal({ file, keys: given })).toBeInstanceOf(WrongKey);
  });
});

describe('migrations', () => {
  it('run once, in order, and keep what is there', async () => {
    const { file, folder } = await installedWith({});
    writeFileSync(join(folder, `${after(1)}-more.sqlite.sql`), 'CREATE TABLE more (x);');
    for (let round = 1; round <= 2; round += 1) {
      openStore({ file, keys, clock, migrations: folder }).close();
    }
    const db = new Database(file);
    expect(db.prepare('select count(*) from more').pluck().get()).toBe(0);
    expect(db.prepare('select count(*) from cases').pluck().get()).toBe(1);
    const numbers = db.prepare('select number from migrations').pluck().all();
    expect(numbers).toEqual([...shippedNames, 'more'].map((_, index) => index + 1));
    db.close();
  });

  it('are refused when one was changed after it was applied', async () => {
    const { file, folder } = await installedWith({});
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), `${readFileSync(join(folder, name), 'utf8')}\n-- later`);
    expect(refusal({ file, migrations: folder })).toBeInstanceOf(ChangedMigration);
  });

  it('are refused when the database is newer than the program', async () => {
    const future = `${after(1)}-future.sqlite.sql`;
    const { file } = await installedWith({ [future]: 'CREATE TABLE future (x);' });
    expect(refusal({ file })).toBeInstanceOf(NewerDatabase);
  });

  it('leave nothing of one that fails', async () => {
    const { file, folder } = await installedWith({});
    const broken = join(folder, `${after(1)}-broken.sqlite.sql`);
    writeFileSync(broken, 'CREATE TABLE half (x); CREATE TABLE half (x);');
    expect(() => openStore({ file, keys, clock, migrations: folder })).toThrow('half');
    writeFileSync(broken, 'CREATE TABLE half (x);');
    openStore({ file, keys, clock, migrations: folder }).close();
  });

  it('are refused out of order', () => {
    const folder = migrationsWith({ [`${after(2)}-gap.sqlite.sql`]: '' });
    const file = join(temporaryFolder(), 'skranken.db');
    expect(() => openStore({ file, keys, clock, migrations: folder })).toThrow('out of order');
  });
});

function migrationsWith(more: Record<string, string>): string {
  const folder = join(temporaryFolder(), 'migrations');
  mkdirSync(folder);
  for (const name of shippedNames) copyFileSync(join(shipped, name), join(folder, name));
  for (const [name, sql] of Object.entries(more)) writeFileSync(join(folder, name), sql);
  return folder;
}

async function installedWith(more: Record<string, string>) {
  const folder = migrationsWith(more);
  const file = join(temporaryFolder(), 'skranken.db');
  const store = openStore({ file, keys, clock, migrations: folder });
  await store.cases.commit(aCommit());
  store.close();
  return { file, folder };
}

const spoil = (bytes: Buffer): Buffer => bytes.fill(0xff, 8192, 8192 + 4096);
