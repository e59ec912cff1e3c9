import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '../../src/store/backup.ts';
import { inspect } from '../../src/store/inspect.ts';
import { openStore } from '../../src/store/open.ts';
import { StoreRefusal } from '../../src/store/refusals.ts';
import { restore } from '../../src/store/restore.ts';
import { aCommit, aLetter, aRow, ida } from './commits.ts';
import { keys, start, storeInFolder, temporaryFolder } from './store-in-folder.ts';

const clock = { now: () => start };
const other = Buffer.alloc(32, 9);
let store: ReturnType<typeof storeInFolder>;
let to = '';
let references: readonly string[] = [];

beforeEach(async () => {
  store = storeInFolder();
  to = join(temporaryFolder(), 'skranken.backup');
  const rows = Array.from({ length: 20 }, () => aRow());
  references = rows.map((row) => row.reference).toSorted();
  await Promise.all(
    rows.map((row) => store.cases.commit(aCommit({ row, outbox: [aLetter(row.id)] }))),
  );
  await store.sessions.write('a-session', 'data', start.add({ hours: 1 }));
});

const make = () => backUp({ file: store.file, to, keys, at: start });
const bring = (given: Partial<Parameters<typeof restore>[0]> = {}) =>
  restore({
    from: to,
    file: join(temporaryFolder(), 'new/skranken.db'),
    keys,
    at: start,
    force: false,
    ...given,
  });

/** One line that says why not. */
async function refusal(act: () => unknown): Promise<string> {
  const error = await Promise.resolve()
    .then(act)
    .catch((fault: unknown) => fault);
  if (!(error instanceof StoreRefusal)) throw new Error('no refusal', { cause: error });
  expect(error.message).not.toContain('\n');
  return error.message;
}

describe('a backup', () => {
  it('restored elsewhere is the same database, but that nobody is logged in', async () => {
    const note = await make();
    const file = join(temporaryFolder(), 'elsewhere/skranken.db');
    expect(bring({ file })).toEqual(note);
    const restored = new Database(file, { readonly: true });
    expect(inspect(restored)).toEqual(note.contents);
    expect(note.contents).toMatchObject({ rows: { cases: 20, sessions: 0 }, brokenLinks: 0 });
    restored.close();
    const again = openStore({ file, keys, clock });
    const cases = await again.cases.ofPrincipal(ida);
    expect(cases.map((row) => row.reference).toSorted()).toEqual(references);
    expect(await again.cases.events(cases[0]?.id ?? '')).toHaveLength(1);
    expect(await again.sessions.read('a-session')).toBeUndefined();
    again.close();
  });

  it('made twice of the same cases has the same hash, and another one after a change', async () => {
    const first = await make();
    to = `${to}-2`;
    expect((await make()).contents.hash).toBe(first.contents.hash);
    await store.cases.commit(aCommit());
    to = `${to}-3`;
    expect((await make()).contents.hash).not.toBe(first.contents.hash);
  });

  it('tells nothing to who has no key, and leaves nothing else behind', async () => {
    await make();
    const bytes = readFileSync(to);
    for (const word of [ida, 'Kanariefugl', 'CREATE TABLE', ...references]) {
      expect(bytes.includes(word)).toBe(false);
    }
    expect(readdirSync(dirname(to))).toEqual(['skranken.backup']);
    expect(readdirSync(dirname(store.file)).filter((name) => !name.startsWith('skranken'))).toEqual(
      [],
    );
  });

  it('is not made over another one, of no database, or with other keys', async () => {
    await make();
    expect(await refusal(make)).toContain('is there already');
    const nowhere = { file: join(temporaryFolder(), 'none.db'), to: `${to}-2`, keys, at: start };
    expect(await refusal(() => backUp(nowhere))).toContain('no database');
    const wrong = { ...keys, index: { number: 1, key: other } };
    expect(await refusal(() => backUp({ ...nowhere, file: store.file, keys: wrong }))).toMatch(
      /index key no. 1/,
    );
    const far = { ...nowhere, file: store.file, to: join(dirname(to), 'no/such/folder') };
    expect(await refusal(() => backUp(far))).toContain('ENOENT');
    expect(existsSync(`${to}-2`)).toBe(false);
  });

  it('counts the links of the chains that somebody has broken', async () => {
    const db = new Database(store.file);
    db.exec("UPDATE case_events SET at = '2020-01-01T00:00:00Z' WHERE no = 7");
    db.close();
    expect((await make()).contents.brokenLinks).toBe(1);
  });
});

describe('restoring', () => {
  it('refuses other keys', async () => {
    await make();
    const master = [{ number: 1, key: other }] as const;
    expect(await refusal(() => bring({ keys: { ...keys, master } }))).toContain('master key no. 1');
    const later = [{ number: 2, key: other }] as const;
    expect(await refusal(() => bring({ keys: { ...keys, master: later } }))).toContain('no. 1');
    const index = { number: 1, key: other };
    expect(await refusal(() => bring({ keys: { ...keys, index } }))).toContain('index key');
  });

  it('refuses a file that was cut or altered anywhere, or is none', async () => {
    await make();
    const sound = readFileSync(to);
    const places = [18, 30, 200, 400, 1000, Math.floor(sound.length / 2), sound.length - 1];
    for (const at of places) {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(to, bytes);
      expect(await refusal(bring), `byte ${at} altered`).toContain(to);
      writeFileSync(to, sound);
      truncateSync(to, at);
      expect(await refusal(bring), `cut at ${at}`).toContain(to);
    }
    writeFileSync(to, Buffer.concat([sound, Buffer.from('more')]));
    expect(await refusal(bring)).toContain(to);
    writeFileSync(to, 'something else');
    expect(await refusal(bring)).toContain(to);
    expect(await refusal(() => bring({ from: `${to}-none` }))).toContain('no backup');
  });

  it('does not replace a database without being told to, nor one in use at all', async () => {
    await make();
    const { file } = store;
    expect(await refusal(() => bring({ file, force: true }))).toContain('in use');
    store.close();
    expect(await refusal(() => bring({ file }))).toContain('--force');
    await expect(openAndCount(file)).resolves.toBe(20);
  });

  it('sets aside what was there, with its log, and forgets nothing of either', async () => {
    await make();
    await store.cases.commit(aCommit());
    store.close();
    writeFileSync(`${store.file}-wal`, 'the old log');
    const { setAside = '' } = bring({ file: store.file, force: true });
    expect(readFileSync(`${setAside}-wal`, 'utf8')).toBe('the old log');
    await expect(openAndCount(store.file)).resolves.toBe(20);
    const old = new Database(setAside, { readonly: true });
    expect(old.prepare('SELECT count(*) FROM cases').pluck().get()).toBe(21);
    old.close();
  });

  it('puts a database where one has vanished and the server would not start', async () => {
    await make();
    store.close();
    truncateSync(store.file, 0);
    expect(await refusal(() => openAndCount(store.file))).toContain('restore');
    bring({ file: store.file });
    await expect(openAndCount(store.file)).resolves.toBe(20);
  });
});

async function openAndCount(file: string): Promise<number> {
  const opened = openStore({ file, keys, clock });
  const { length } = await opened.cases.ofPrincipal(ida);
  opened.close();
  return length;
}
