import Database from 'better-sqlite3';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runEntry } from './support/run-entry.ts';

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'skranken-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** In order, or with law that nobody has read for 12 or 18 months, as the real day has it. */
const serves = [0, 2, 3];

const cli = (...args: readonly string[]) => runEntry('src/cli.ts', { DATA_DIR: dataDir }, args);

describe('npm run cli', () => {
  it.each([[[]], [['help']], [['--help']]])('%j lists the commands', async (args) => {
    const { code, stdout } = await cli(...args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/migrate[\s\S]*doctor/);
  });

  it('knows no other command', async () => {
    const { code, stderr } = await cli('destroy');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Unknown command: destroy\n[\s\S]*migrate[\s\S]*doctor/);
  });

  it.each(['backup', 'restore'])('%s says which file it misses', async (command) => {
    const { code, stderr } = await cli(command);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Say [^\n]*FILE\n$/);
  });

  it('migrates, twice if need be', async () => {
    expect((await cli('migrate')).code).toBe(0);
    expect((await cli('migrate')).code).toBe(0);
  });

  it('statistics verify says that what is counted fits; without a word it says what it misses', async () => {
    const { code, stdout } = await cli('statistics', 'verify');
    expect(code).toBe(0);
    expect(stdout).toBe('0 cases counted anew: the statistics fit.\n');
    const { code: none, stderr } = await cli('statistics');
    expect([none, stderr]).toEqual([1, 'Say what to do: npm run cli -- statistics verify\n']);
  });

  it('queue verify puts right what the lists say, and doctor says that they do not fit', async () => {
    expect((await cli('queue')).stderr).toContain('queue verify');
    expect((await cli('queue', 'verify')).stdout).toBe('The lists fit.\n');
    const db = new Database(path.join(dataDir, 'skranken.db'));
    db.exec("INSERT INTO case_states VALUES ('municipality-0101', 'closed', 0, 3)");
    db.close();
    expect((await cli('doctor')).stdout).toMatch(
      /^AMBER +Lists +1 numbers are wrong\n +→ npm run cli -- queue verify$/m,
    );
    const { code, stdout } = await cli('queue', 'verify');
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: '1 numbers were wrong and were put right.\n',
    });
    expect((await cli('doctor')).stdout).toMatch(/^ok +Lists +fit the cases/m);
  });

  it('doctor says that all is ready', async () => {
    await cli('migrate');
    const { code, stdout } = await cli('doctor');
    expect(serves).toContain(code);
    expect(stdout).toContain(`ready in ${dataDir}`);
  });

  it('doctor doubts an https address without a proxy that it may trust', async () => {
    const env = { DATA_DIR: dataDir, BASE_URL: 'https://demo.example.dk' };
    const { code, stdout } = await runEntry('src/cli.ts', env, ['doctor']);
    expect(serves).toContain(code);
    expect(stdout).toMatch(/^AMBER +Settings +TRUST_PROXY: /m);
    expect((await cli('doctor')).stdout).not.toContain('TRUST_PROXY');
  });

  it('doctor names a damaged database in one line', async () => {
    await cli('migrate');
    writeFileSync(path.join(dataDir, 'skranken.db'), 'damaged'.repeat(1000));
    const { code, stderr } = await cli('doctor');
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
