import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDecisions } from '../../src/store/decision-reader.ts';
import { filed } from '../eligibility/samples.ts';
import { runEntry } from '../support/run-entry.ts';
import { sampleCitizen } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { decidedCases, exempt } from './decided-cases.ts';

let portal: TestApp;
let cases: ReturnType<typeof decidedCases>;
beforeEach(async () => {
  portal = await testApp();
  cases = decidedCases(portal);
});
afterEach(() => portal.close());

describe('what it tells and does not tell', () => {
  it('shows fewer than five as "<5"', async () => {
    await cases.keepDecided(exempt, 4);
    const text = cases.byDraft({ off: ['exempt'] });
    expect(text).toContain('Replayed       address-change: <5 decisions');
    expect(text).toMatch(/ {2}<5 {2}address-change: /);
    expect(text).not.toMatch(/\b[1-4] (decisions|cases)/);
    await cases.keepDecided(exempt);
    expect(cases.byDraft({ off: ['exempt'] })).toMatch(/ {2}5 {2}address-change: /);
  });

  it('shows no total from which a few could be reckoned', async () => {
    await cases.keepDecided(exempt, 12);
    await cases.keepDecided({ ...exempt, circumstanceClaimed: true }, 3);
    const text = cases.byDraft({ off: ['exempt'] });
    expect(text).toContain('Replayed       address-change: 15 decisions');
    expect(text).toMatch(/ {2}<5 {2}address-change: /);
    expect(text).toMatch(/withheld {2}address-change: /);
    expect(text).not.toContain(' 12 ');
  });

  it('does not tell apart what is too little altogether', async () => {
    await cases.keepDecided(exempt, 2);
    await cases.keepDecided({ ...exempt, circumstanceClaimed: true }, 2);
    const text = cases.byDraft({ off: ['exempt'] });
    expect(text.match(/address-change: /g)).toHaveLength(2);
    expect(text).not.toContain('because of');
  });

  it('names nobody', async () => {
    await cases.keepDecided(
      { ...filed, extraordinary: { decidedBy: 'Signe', why: 'Kanarievej 1' } },
      5,
    );
    await cases.keepDecided(exempt, 5);
    const everything = [
      cases.byDraft({ off: ['exempt', 'filed-extraordinary'] }),
      cases.replayed('current').text,
    ].join('\n');
    for (const part of [sampleCitizen.cpr, 'Kanarie', 'Fuglesang', 'Signe', 'Prøvevej'])
      expect(everything).not.toContain(part);
  });

  it('leaves services out that this version does not have', async () => {
    await cases.keep(await cases.decided(exempt), 5, 'dog-licence');
    expect(cases.replayed('current').text).toContain('Left out       dog-licence: 5 decisions');
  });
});

describe('the database', () => {
  const bytes = () =>
    createHash('sha256')
      .update(readFileSync(path.join(portal.dataDir, 'skranken.db')))
      .update(readFileSync(path.join(portal.dataDir, 'skranken.db-wal')))
      .digest('hex');

  it('is only read, while the server goes on writing', async () => {
    await cases.keepDecided(exempt, 5);
    const before = bytes();
    const file = path.join(portal.dataDir, 'skranken.db');
    const reader = openDecisions({ file, keys: portal.config.keys });
    const read = reader.cases()[Symbol.iterator]();
    read.next();
    expect(bytes()).toBe(before);
    await cases.keepDecided(exempt, 5);
    expect(bytes()).not.toBe(before);
    // What came in since the reader was opened is left out.
    expect([...{ [Symbol.iterator]: () => read }]).toHaveLength(4);
    reader.close();
  });

  it('is replayed by the command, whose end tells of drift', async () => {
    const decision = await cases.decided(exempt);
    await cases.keep(decision, 5);
    const env = { DATA_DIR: portal.dataDir };
    const fine = await runEntry('src/cli.ts', env, ['replay', '--rules', 'current']);
    expect(fine).toMatchObject({ code: 0, stderr: '' });
    expect(fine.stdout).toContain('address-change: 5 decisions');
    await cases.keep({ ...decision, standing: 'help-only' });
    const drifted = await runEntry('src/cli.ts', env, ['replay', '--rules', 'current']);
    expect(drifted.code).toBe(1);
    const unsaid = await runEntry('src/cli.ts', env, ['replay']);
    expect(unsaid).toMatchObject({ code: 1, stdout: '' });
    expect(unsaid.stderr).toMatch(/^Say by which rules/);
  });

  it('that is not there, or of other keys, is one line', async () => {
    const env = { DATA_DIR: path.join(portal.dataDir, 'none') };
    const none = await runEntry('src/cli.ts', env, ['replay', '--rules', 'current']);
    expect(none.code).toBe(1);
    expect(none.stderr.trim().split('\n')).toEqual([expect.stringContaining('no database')]);
    const key = `1:${Buffer.alloc(32, 7).toString('base64')}`;
    const other = { DATA_DIR: portal.dataDir, SKRANKEN_INDEX_KEY: key };
    const wrong = await runEntry('src/cli.ts', other, ['replay', '--rules', 'current']);
    expect(wrong.stderr).toContain('index key no. 1 is not the one');
  });
});
