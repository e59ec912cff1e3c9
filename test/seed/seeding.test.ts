import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { runEntry } from '../support/run-entry.ts';
import { fixedClock } from '../support/clock.ts';
import { seeded, seededAt } from './seeded.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const folder = (): string => {
  const fresh = mkdtempSync(path.join(tmpdir(), 'skranken-seeding-'));
  made.push(fresh);
  return fresh;
};
const seed = (dataDir: string, env: NodeJS.ProcessEnv, ...args: readonly string[]) =>
  runEntry('src/seed.ts', { DATA_DIR: dataDir, ...env }, args);

describe('seeding', () => {
  it('is refused in production, and with keys or a login that are no demonstration', async () => {
    const dataDir = folder();
    const production = await seed(dataDir, { NODE_ENV: 'production' }, '--cases', '1');
    expect(production.code).toBe(1);
    const key = `2:${Buffer.alloc(32, 7).toString('base64')}`;
    const own = await seed(dataDir, { SKRANKEN_MASTER_KEYS: key }, '--cases', '1');
    expect(own).toMatchObject({ code: 1 });
    expect(own.stderr).toContain('SKRANKEN_*');
    expect(own.stderr).not.toContain(key);
    const login = { OIDC_CITIZEN_ISSUER: 'https://login.example.dk' };
    expect((await seed(dataDir, login, '--cases', '1')).code).toBe(1);
    expect(existsSync(path.join(dataDir, 'skranken.db'))).toBe(false);
  }, 60_000);

  it('tells in lines how far it is, and how to see it', async () => {
    const dataDir = folder();
    const done = await seed(dataDir, {}, '--cases', '12', '--authority', '0101', '--seed', 'x');
    expect(done).toMatchObject({ code: 0 });
    expect(done.stderr).toMatch(/100 % {2}12 of 12/);
    expect(done.stderr).not.toContain('\u001B');
    expect(done.stdout).toContain(`DATA_DIR=${dataDir} npm start`);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('seed-'))).toEqual([]);
  }, 60_000);

  it('refuses a number that is none, and an authority that is not served', async () => {
    const dataDir = folder();
    for (const args of [
      ['--cases', 'many'],
      ['--cases', '0'],
      ['--authority', '0751'],
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one process after the other
      expect((await seed(dataDir, {}, ...args)).code).toBe(1);
    }
  }, 60_000);

  it('replaces no cases, unless it is told to set them aside', async () => {
    const dataDir = folder();
    const { file, config } = await seeded(5, { dataDir });
    await expect(seeded(6, { dataDir })).rejects.toThrow(/There are 5 cases in .* --force/);
    const { done } = await seeded(6, { dataDir, force: true });
    expect(countIn(done.setAside!)).toBe(5);
    expect(countIn(file)).toBe(6);
    const clock = fixedClock(seededAt);
    const inUse = openStore({ file, keys: config.keys, clock });
    await expect(seeded(7, { dataDir, force: true })).rejects.toThrow(/in use/);
    inUse.close();
  }, 60_000);

  it('makes the same world of the same word, with any number of threads, and another of another', async () => {
    const worlds = [
      await worldOf({ seed: 'a', threads: 1 }),
      await worldOf({ seed: 'a', threads: 3 }),
      await worldOf({ seed: 'b' }),
    ];
    expect(worlds[1]).toEqual(worlds[0]);
    expect(worlds[2]).not.toEqual(worlds[0]);
  }, 60_000);
});

const countIn = (file: string): number => {
  const db = new Database(file, { readonly: true });
  const { n } = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM cases').get()!;
  db.close();
  return n;
};

/** Rows, people and events of a world, opened. */
async function worldOf(asked: Parameters<typeof seeded>[1]): Promise<readonly unknown[]> {
  const { file, config } = await seeded(30, { dataDir: folder(), ...asked });
  const store = openStore({ file, keys: config.keys, clock: fixedClock(seededAt) });
  const db = new Database(file, { readonly: true });
  const references = db
    .prepare<[], { reference: string }>('SELECT reference FROM cases ORDER BY no')
    .all();
  const world = await Promise.all(
    references.map(async ({ reference }) => {
      const row = await store.cases.byReference(reference as never);
      return [row, await store.cases.events(row!.id), await store.outbox.ofCase(row!.id)];
    }),
  );
  db.close();
  store.close();
  return world;
}
