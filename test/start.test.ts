import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runEntry, startEntry, startProgram } from './support/run-entry.ts';

let dataDir = '';
let port = 0;

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'skranken-'));
  port = await freePort();
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const settings = () => ({ DATA_DIR: dataDir, PORT: String(port) });
const database = () => path.join(dataDir, 'skranken.db');

/** A data folder as a first start leaves it. */
let used = '';
beforeAll(async () => {
  used = mkdtempSync(path.join(tmpdir(), 'skranken-used-'));
  const env = { DATA_DIR: used, PORT: String(await freePort()) };
  const { child, ended, said } = startEntry('src/server.ts', env);
  await said('Data lies in');
  child.kill('SIGTERM');
  await ended;
});
afterAll(() => rmSync(used, { recursive: true }));

describe('a start', () => {
  it('says where it is, where the demo accounts are and where the data lies', async () => {
    const { child, ended, said } = startEntry('src/server.ts', settings());
    await said('Data lies in');
    const health = await fetch(`http://localhost:${port}/health`);
    const ready = await fetch(`http://localhost:${port}/ready`);
    child.kill('SIGTERM');
    const { code, stdout, stderr } = await ended;
    expect([health.status, ready.status, code]).toEqual([200, 200, 0]);
    expect(stdout).toContain(`http://localhost:${port}/\n`);
    expect(stdout).toContain(`http://localhost:${port}/demo\n`);
    expect(stdout).toContain(dataDir);
    expect(stdout).not.toContain('TRUST_PROXY');
    expect(stderr).toBe('');
  });

  it('warns in the log where https cannot reach its logins', async () => {
    const env = { ...settings(), BASE_URL: 'https://demo.example.dk' };
    const { child, ended, said } = startEntry('src/server.ts', env);
    await said('Data lies in');
    child.kill('SIGTERM');
    const { stdout } = await ended;
    expect(stdout).toMatch(/"level":40[^\n]*TRUST_PROXY: /);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends with 0 at %s, also at a second one',
    async (signal) => {
      const { child, ended, said } = startEntry('src/server.ts', settings());
      await said('Data lies in');
      child.kill(signal);
      child.kill(signal);
      expect((await ended).code).toBe(0);
    },
  );

  it('through npm is told to stop, finishes, and ends with 0', async () => {
    const { child, ended, said } = startProgram('npm', ['start'], settings());
    await said('Data lies in');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    await expect(fetch(`http://localhost:${port}/health`)).rejects.toThrow();
  });

  it('answers those who are in the middle of asking when it is told to stop', async () => {
    const { child, ended, said } = startEntry('src/server.ts', settings());
    await said('Data lies in');
    const askers = Array.from({ length: 5 }, () => connect(port, '127.0.0.1'));
    for (const one of askers) one.write(`GET /health HTTP/1.1\r\nHost: localhost:${port}\r\n`);
    await fetch(`http://localhost:${port}/health`);
    child.kill('SIGTERM');
    await wait(400);
    for (const one of askers) one.write('\r\n');
    const answers = await Promise.all(askers.map((one) => once(one, 'data').then(String)));
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1.1 200 OK[^]*Connection: close/);
    await expect(once(connect(port, '127.0.0.1'), 'connect')).rejects.toThrow('ECONNREFUSED');
    expect((await ended).code).toBe(0);
  });
});

describe('no start, and one line that says why', () => {
  const refusal = async (env: NodeJS.ProcessEnv = settings()) => {
    const { code, stdout, stderr } = await runEntry('src/server.ts', env);
    expect([code, stdout]).toEqual([1, '']);
    const lines = stderr.trim().split('\n');
    expect(lines).toHaveLength(1);
    return lines[0] ?? '';
  };

  it('at a busy port', async () => {
    const other = await listenOn(port);
    expect(await refusal()).toContain(`Port ${port} is in use`);
    other.close();
  });

  it('at an address that is not this machine’s', async () => {
    expect(await refusal({ ...settings(), HOST: '192.0.2.1' })).toContain('HOST');
  });

  it('at a data folder that is a file', async () => {
    const file = path.join(dataDir, 'file');
    writeFileSync(file, '');
    expect(await refusal({ ...settings(), DATA_DIR: file })).toContain(file);
  });

  it('at a data folder that cannot be made, by root neither', async () => {
    expect(await refusal({ ...settings(), DATA_DIR: '/proc/skranken' })).toContain(
      '/proc/skranken',
    );
  });

  it('at a database of a later version', async () => {
    cpSync(used, dataDir, { recursive: true });
    const db = new Database(database());
    db.exec("INSERT INTO migrations VALUES (9999, '9999-later', 'x', '2099-01-01T00:00:00Z')");
    db.close();
    expect(await refusal()).toMatch(/newer|later/);
  });

  it.each<[string, (sound: Buffer) => Buffer | undefined]>([
    ['garbled', (sound) => Buffer.alloc(sound.length, 'x')],
    ['cut', (sound) => sound.subarray(0, 5000)],
    ['emptied', () => Buffer.alloc(0)],
    ['vanished', () => undefined],
  ])('at a %s database', async (_, damage) => {
    cpSync(used, dataDir, { recursive: true });
    const left = damage(readFileSync(database()));
    if (left === undefined) rmSync(database());
    else writeFileSync(database(), left);
    const said = await refusal();
    expect(said).toContain(database());
    expect(said).toContain('npm run cli -- restore');
    await expect(fetch(`http://localhost:${port}/health`)).rejects.toThrow();
  });

  it('at a wrong setting, with the setting’s name', async () => {
    expect(await refusal({ ...settings(), PORT: 'http' })).toContain('PORT');
  });

  it('in production, one line for everything that is missing', async () => {
    const { code, stderr } = await runEntry('src/server.ts', {
      ...settings(),
      NODE_ENV: 'production',
    });
    expect(code).toBe(1);
    expect(stderr).toContain('SKRANKEN_MASTER_KEYS');
    expect(stderr).toContain('PRACTICES:');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

const listenOn = (wanted: number) =>
  new Promise<Server>((resolve) => {
    const server = createServer().listen(wanted, '127.0.0.1', () => resolve(server));
  });

async function freePort(): Promise<number> {
  const server = await listenOn(0);
  const free = (server.address() as AddressInfo).port;
  await new Promise((resolve) => server.close(resolve));
  return free;
}
