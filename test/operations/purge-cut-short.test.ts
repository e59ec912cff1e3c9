import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { verifyAudit } from '../../src/operations/audit.ts';
import { purge } from '../../src/operations/purge.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { openStore } from '../../src/store/open.ts';
import { happens, tell } from '../support/many-cases.ts';
import { runEntry, startEntry } from '../support/run-entry.ts';
import { storeInFolder, temporaryFolder } from '../store/store-in-folder.ts';

const { assigned, closed, decided } = happens;
const ended = [assigned, decided, closed].map((body, index) => ({ after: index + 1, body }));

/** A folder with so many cases that ended long ago, and one that is open and newest; ids in the order of their numbers. */
async function withOld(count: number) {
  const dataDir = temporaryFolder();
  const config = readConfig({ DATA_DIR: dataDir });
  if (!config.ok) throw new Error(config.error.join());
  const file = path.join(dataDir, 'skranken.db');
  const store = storeInFolder({ file, keys: config.value.keys });
  await Promise.all(
    Array.from({ length: count }, () => tell(store.cases, { day: '2010-03-01', next: ended })),
  );
  await tell(store.cases, { day: '2026-10-01' });
  const ids = read<{ id: string }>(file, 'SELECT id FROM cases ORDER BY no').map(({ id }) => id);
  return { dataDir, config: config.value, file, store, old: ids.slice(0, -1), open: ids.slice(-1) };
}

function read<T>(file: string, sql: string): T[] {
  const db = new Database(file, { readonly: true, timeout: 5000 });
  try {
    return db.prepare(sql).all() as T[];
  } finally {
    db.close();
  }
}

const clock = { now: () => Temporal.Instant.from('2026-11-23T09:00:00Z') };
const sound = (dataDir: string): boolean => {
  const verified = verifyAudit({ dataDir }, undefined);
  return verified.ok && verified.value.sound;
};
const purged = (file: string): number =>
  read<{ cases: number }>(file, 'SELECT cases FROM purges')[0]?.cases ?? 0;

/** Kills a purge as soon as so many cases are gone. */
async function cutShort(dataDir: string, file: string, after: number): Promise<number> {
  const { child, ended: over } = startEntry('src/cli.ts', { DATA_DIR: dataDir }, ['purge']);
  while (purged(file) < after && child.exitCode === null) await setTimeout(2);
  child.kill('SIGKILL');
  await over;
  return purged(file);
}

describe('a purge that is killed', () => {
  it('ends as if it had not been, with one report over all of it', async () => {
    const { dataDir, config, file, store, old, open } = await withOld(250);
    store.close();
    for (const after of [1, 120]) {
      const gone = await cutShort(dataDir, file, after);
      expect(gone).toBeGreaterThanOrEqual(after);
      expect(gone).toBeLessThan(250);
      // Whole cases only: each is there with all its events, or is gone with them.
      expect(read(file, 'SELECT id FROM cases')).toHaveLength(251 - gone);
      expect(read(file, 'SELECT * FROM case_keys')).toHaveLength(251 - gone);
      expect(sound(dataDir)).toBe(true);
      expect(existsSync(path.join(dataDir, 'purges'))).toBe(false);
    }
    expect((await purge(config, {}, clock)).faults).toBeUndefined();
    expect(read<{ id: string }>(file, 'SELECT id FROM cases').map(({ id }) => id)).toEqual(open);
    const report = path.join(dataDir, 'purges', 'purge-1.json');
    const said = JSON.parse(readFileSync(report, 'utf8')) as { report: { purge: object } };
    expect(said.report.purge).toMatchObject({ no: 1, cases: 250, caseIds: hashOf(old) });
    expect((await purge(config, { word: 'verify', report }, clock)).faults).toBeUndefined();
    expect(sound(dataDir)).toBe(true);
    const again = openStore({ file, keys: config.keys, clock });
    expect(await again.statistics.verify()).toEqual({ cases: 1, differences: 0 });
    expect(again.queue.wrong()).toEqual([]);
    again.close();
  }, 60_000);

  it('before its report was on disk is told of in the next, under the same number', async () => {
    const { dataDir, config, store } = await withOld(3);
    await store.purges.run(selfServices, 'somebody', clock.now());
    store.close();
    const told = await purge(config, {}, clock);
    expect(told.lines?.join('\n')).toMatch(/^ +3 +case /m);
    const report = path.join(dataDir, 'purges', 'purge-1.json');
    expect((await purge(config, { word: 'verify', report }, clock)).faults).toBeUndefined();
    expect((await purge(config, {}, clock)).lines?.[0]).toBe('Nothing is past its term.');
    expect(existsSync(path.join(dataDir, 'purges', 'purge-2.json'))).toBe(true);
  }, 20_000);
});

describe('a purge beside a portal', () => {
  it('leaves nobody waiting, and what is sent meanwhile is kept', async () => {
    const { dataDir, file, store, open } = await withOld(200);
    const running = runEntry('src/cli.ts', { DATA_DIR: dataDir }, ['purge']);
    const sent: string[] = [];
    const waits: number[] = [];
    const ends = { over: false };
    void running.finally(() => (ends.over = true));
    while (!ends.over) {
      const began = performance.now();
      const { id } = await tell(store.cases, { day: '2026-10-02' });
      waits.push(performance.now() - began);
      sent.push(id);
      await setTimeout(20);
    }
    expect((await running).code).toBe(0);
    expect(purged(file)).toBe(200);
    expect(new Set(read<{ id: string }>(file, 'SELECT id FROM cases').map(({ id }) => id))).toEqual(
      new Set([...open, ...sent]),
    );
    expect(Math.max(...waits)).toBeLessThan(2000);
    expect(sound(dataDir)).toBe(true);
  }, 30_000);
});

/** SHA-256 of the hash before and the id, 32 zeros first: as the report explains it. */
const hashOf = (ids: readonly string[]): string =>
  ids
    .reduce((hash, id) => createHash('sha256').update(hash).update(id).digest(), Buffer.alloc(32))
    .toString('hex');
