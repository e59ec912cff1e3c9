import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../support/portal/process.ts';
import { runEntry, startEntry } from '../support/run-entry.ts';
import { doctorSays, everythingIn, examined, install } from './doctor-runs.ts';

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'skranken-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const env = () => ({ DATA_DIR: dataDir });
const cli = (...args: readonly string[]) => runEntry('src/cli.ts', env(), args);
const database = () => path.join(dataDir, 'skranken.db');

/** Runs one statement on the database, past the program. */
function tamper(sql: string): void {
  const db = new Database(database());
  db.exec(sql);
  db.close();
}

describe('doctor at home', () => {
  it('finds a new installation in order, but for contact points that nobody has set, and makes nothing', async () => {
    const { code, told, worse, of } = await doctorSays(env());
    expect(of('database')).toMatchObject([{ severity: 'green' }]);
    expect(of('database')[0]?.says).toMatch(/^none in/);
    expect(new Set(worse().map(({ check }) => check))).toEqual(new Set(['contact']));
    expect(told).toMatchObject({ version: 1, severity: 'amber', exitCode: 2 });
    expect(code).toBe(2);
    expect(everythingIn(dataDir)).toEqual([]);
  });

  it('has a shape that programs can go by', async () => {
    const { stdout, told } = await doctorSays(env());
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(Object.keys(told)).toEqual(['version', 'at', 'severity', 'exitCode', 'findings']);
    for (const finding of told.findings)
      expect(Object.keys(finding)).toEqual(['check', 'about', 'severity', 'says', 'mend']);
  });

  it('changes nothing, and works while the server runs', async () => {
    const port = await freePort();
    const served = { ...env(), PORT: String(port) };
    const { child, ended, said } = startEntry('src/server.ts', served);
    await said('Data lies in');
    const before = everythingIn(dataDir);
    const { told, of } = await doctorSays(served);
    expect(everythingIn(dataDir)).toEqual(before);
    expect(told.severity).toBe('amber');
    expect(of('database')).toMatchObject([{ severity: 'green' }]);
    expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(200);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    const after = everythingIn(dataDir);
    await examined(served);
    expect(everythingIn(dataDir)).toEqual(after);
  });

  it('names a migration that is to be applied, and applies it not', async () => {
    install(dataDir);
    tamper(`DELETE FROM migrations WHERE number = 15; DROP TABLE letter_states;
      DROP TRIGGER outbox_count_new; DROP TRIGGER outbox_count_gone; DROP TRIGGER outbox_count_moved;`);
    const { code, of } = await doctorSays(env());
    expect(code).toBe(2);
    const pending = { severity: 'amber', says: '1 to be applied: 0015-letter-states.sqlite.sql' };
    expect(of('migrations')).toMatchObject([pending]);
    expect(of('lists')).toEqual([]);
    expect((await examined(env()))('migrations')).toMatchObject([pending]);
  });

  it.each([
    ['damaged', () => writeFileSync(database(), 'damaged'.repeat(1000)), /damaged/],
    ['gone', () => rmSync(database()), /missing or empty/],
    [
      'of a later version',
      () => tamper("INSERT INTO migrations VALUES (999, 'later', 'x', '2027-01-01')"),
      /later version/,
    ],
  ])('says that a database that is %s would not serve', async (_, harm, words) => {
    install(dataDir);
    harm();
    const { code, told, of } = await doctorSays(env());
    expect([code, told.severity]).toEqual([1, 'down']);
    expect(of('database')[0]?.says).toMatch(words);
    expect(of('disk')).toHaveLength(1);
  });

  it('says so of keys that do not fit, and never which they are', async () => {
    install(dataDir);
    const key = Buffer.alloc(32, 7).toString('base64');
    const other = { ...env(), SKRANKEN_INDEX_KEY: `1:${key}` };
    const { code, stdout, of } = await doctorSays(other);
    expect(code).toBe(1);
    expect(of('database')[0]?.says).toMatch(/index key no. 1/);
    expect(stdout).not.toContain(key);
  });

  it('says so of a setting that is wrong, to programs too', async () => {
    const { code, told } = await doctorSays({ ...env(), PORT: 'none' });
    expect(code).toBe(1);
    expect(told.findings).toMatchObject([{ check: 'settings', severity: 'down' }]);
  });

  it('sees who else could read, and what cannot be read', async () => {
    install(dataDir);
    chmodSync(dataDir, 0o755);
    chmodSync(database(), 0o604);
    symlinkSync('letters', path.join(dataDir, 'letters'));
    const { code, of } = await doctorSays(env());
    expect(code).toBe(3);
    const found = of('permissions').map(({ about, severity }) => [about, severity]);
    expect(found).toEqual([
      [path.join(dataDir, 'letters'), 'red'],
      [dataDir, 'amber'],
      [database(), 'amber'],
    ]);
    rmSync(path.join(dataDir, 'letters'));
    chmodSync(dataDir, 0o700);
    expect((await examined(env()))('permissions')).toMatchObject([{ severity: 'green' }]);
  });

  it('sees a folder that its own user cannot open', async () => {
    install(dataDir);
    chmodSync(dataDir, 0o500);
    const { code, of } = await doctorSays(env());
    chmodSync(dataDir, 0o700);
    expect(of('permissions')).toMatchObject([{ about: dataDir, severity: 'red' }]);
    expect(code).toBe(3);
  });

  it('knows of a backup that was made', async () => {
    install(dataDir);
    expect((await examined(env()))('backup')[0]?.says).toBe('none is known of');
    const { code } = await cli('backup', '--to', path.join(dataDir, 'copy'));
    expect(code).toBe(0);
    expect((await examined(env()))('backup')[0]?.says).toMatch(/^last made \d{4}-/);
  });

  it('finds no room on a disk that is nearly full', async () => {
    const at = async (megabytes: number) =>
      (await examined(env(), { free: megabytes * 1024 ** 2 }))('disk')[0];
    expect(await at(2000)).toMatchObject({ severity: 'green' });
    expect(await at(900)).toMatchObject({ severity: 'amber' });
    expect((await at(900))?.says).toMatch(/^900 MB free/);
    expect(await at(150)).toMatchObject({ severity: 'red' });
    expect((await at(150))?.mend).toMatch(/^Make room: 1.0 GB/);
  });

  it('speaks plainly to people', async () => {
    const { stdout } = await cli('doctor');
    expect(stdout).toMatch(/^ok {5}Settings {7}demonstration$/m);
    expect(stdout).toMatch(
      /^AMBER {2}Contact {8}no phone known for 0101, .*\n {22}→ An administrator/m,
    );
    expect(stdout).toMatch(/It serves. Something should be looked at.\n$/);
  });
});
