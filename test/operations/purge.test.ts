import Database from 'better-sqlite3';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createFileDispatch } from '../../src/correspondence/file-dispatch.ts';
import { hold } from '../../src/operations/hold.ts';
import { purge } from '../../src/operations/purge.ts';
import { createSecrets } from '../../src/store/secrets.ts';
import { happens, tell } from '../support/many-cases.ts';
import { sampleCitizen } from '../support/sample-cases.ts';
import { aLetter } from '../store/commits.ts';
import { storeInFolder, temporaryFolder } from '../store/store-in-folder.ts';

const clock = { now: () => Temporal.Instant.from('2026-11-23T09:00:00Z') };

async function installation() {
  const dataDir = temporaryFolder();
  const config = readConfig({ DATA_DIR: dataDir });
  if (!config.ok) throw new Error(config.error.join());
  const file = path.join(dataDir, 'skranken.db');
  const store = storeInFolder({ file, keys: config.value.keys });
  const old = await tell(store.cases, {
    day: '2019-01-01',
    next: [{ after: 1, body: happens.withdrawn }],
  });
  const kept = await tell(store.cases, { day: '2026-10-01' });
  return { dataDir, config: config.value, file, store, old, kept };
}
const textOf = ({ lines = [] }: Awaited<ReturnType<typeof purge>>) => lines.join('\n');

describe('purge', () => {
  it('--dry-run says what would go, tells of nobody, and changes nothing', async () => {
    const { config, file, store, old } = await installation();
    store.close();
    const before = [readFileSync(file), statSync(file).mtimeMs];
    const told = textOf(await purge(config, { 'dry-run': true }, clock));
    expect(told).toMatch(
      /^ +1 +withdrawn +address-change +municipality-0101 +1826 +2019-01-02 to 2019-01-02 .*5 år/m,
    );
    expect(told).toContain('nothing was deleted');
    for (const secret of [sampleCitizen.cpr, 'Fuglesangsen', old.reference, old.id])
      expect(told).not.toContain(secret);
    expect([readFileSync(file), statSync(file).mtimeMs]).toEqual(before);
  });

  it('writes a report that verify believes, as long as nobody changes it or the database', async () => {
    const { config, dataDir, file, store, old } = await installation();
    store.close();
    const report = path.join(dataDir, 'own', 'report.json');
    expect(textOf(await purge(config, { report }, clock))).toContain(report);
    const text = readFileSync(report, 'utf8');
    for (const secret of [sampleCitizen.cpr, 'Fuglesangsen', old.reference, old.id])
      expect(text).not.toContain(secret);
    expect(statSync(report).mode & 0o077).toBe(0);
    const verify = async () => (await purge(config, { word: 'verify', report }, clock)).faults;
    expect(await verify()).toBeUndefined();

    writeFileSync(report, text.replace('"n": 1', '"n": 2'));
    expect(await verify()).toEqual([expect.stringContaining('signature does not fit')]);
    writeFileSync(report, '{}');
    expect(await verify()).toEqual(['That is no report of a purge.']);
    writeFileSync(report, text.replace('"master": 1', '"master": 7'));
    expect(await verify()).toEqual([expect.stringContaining('master key no. 7')]);

    writeFileSync(report, text);
    const db = new Database(file);
    db.exec('UPDATE purged_links SET link = zeroblob(32)');
    expect(await verify()).toEqual([expect.stringContaining('Links')]);
    db.exec('UPDATE purges SET cases = 0');
    db.close();
    expect(await verify()).toEqual([expect.stringContaining('does not know this purge')]);
  });

  it('is refused by a clock far from what a server last believed', async () => {
    const { config, store, old } = await installation();
    const far = clock.now().subtract({ hours: 24 * 40 });
    const never = Temporal.Instant.from('9999-12-31T00:00:00Z');
    await store.expiring.put('clock', 'last believed', far.toString(), never);
    expect((await purge(config, {}, clock)).faults).toEqual([
      expect.stringContaining('nothing was deleted'),
    ]);
    const ahead = clock.now().add({ hours: 48 });
    await store.expiring.put('clock', 'last believed', ahead.toString(), never);
    expect((await purge(config, {}, clock)).faults).toHaveLength(1);
    expect(await store.cases.byReference(old.reference)).toBeDefined();
    await store.expiring.put('clock', 'last believed', clock.now().toString(), never);
    expect((await purge(config, {}, clock)).faults).toBeUndefined();
    expect(await store.cases.byReference(old.reference)).toBeUndefined();
  });

  it('takes the demonstration’s letters of a case along, and no other', async () => {
    const { config, dataDir, file, old, kept } = await installation();
    const secrets = createSecrets(config.keys);
    const files = createFileDispatch({ dir: path.join(dataDir, 'letters'), secrets });
    const db = new Database(file);
    const put = db.prepare(
      "INSERT INTO outbox (id, case_id, notice, state, attempts, next_at, created_at, body) VALUES (?, ?, 'receipt', 'sent', 1, 0, '', x'00')",
    );
    for (const [caseId, to] of [
      [old.id, sampleCitizen],
      [kept.id, sampleCitizen],
    ] as const) {
      const letter = { ...aLetter(caseId), to };
      put.run(letter.id, caseId);
      for (const via of ['digital-post', 'paper'] as const)
        await files.send({
          ...letter,
          authorityId: 'municipality-0101',
          via,
          at: '2019-01-02T10:00:00Z',
        });
    }
    db.close();
    await purge(config, {}, clock);
    const [box] = await files.recipients();
    expect(box?.letters).toBe(2);
  });

  it.each([
    [{ word: 'everything' }, 'Say what to do'],
    [{ word: 'verify' }, 'Say which report'],
  ])('says what it misses: %j', async (asked, words) => {
    const { config } = await installation();
    expect((await purge(config, asked, clock)).faults).toEqual([expect.stringContaining(words)]);
  });
});

describe('hold', () => {
  it('keeps a case, lists why, and lets it go again', async () => {
    const { config, store, old } = await installation();
    const asked = { reference: old.reference, why: 'Retssag' };
    expect((await hold(config, { word: 'set', ...asked }, clock)).faults).toBeUndefined();
    expect((await hold(config, { word: 'list' }, clock)).lines?.[0]).toMatch(/Retssag$/);
    expect(textOf(await purge(config, {}, clock))).toContain('held by an operator');
    expect(await store.cases.byReference(old.reference)).toBeDefined();
    await hold(config, { word: 'release', ...asked }, clock);
    expect((await hold(config, { word: 'list' }, clock)).lines).toEqual(['No case is held.']);
    expect((await hold(config, { word: 'release', ...asked }, clock)).faults).toHaveLength(1);
    await purge(config, {}, clock);
    expect(await store.cases.byReference(old.reference)).toBeUndefined();
  });

  it.each([{}, { word: 'set', reference: 'A' }, { word: 'set', why: 'B' }, { word: 'release' }])(
    'says what it misses: %j',
    async (asked) => {
      const { config } = await installation();
      expect((await hold(config, asked, clock)).faults).toEqual([
        expect.stringContaining('Say what'),
      ]);
    },
  );

  it('knows no case of a reference that is none', async () => {
    const { config } = await installation();
    const asked = { word: 'set', reference: 'NOPE', why: 'x' };
    expect((await hold(config, asked, clock)).faults).toHaveLength(1);
  });
});
