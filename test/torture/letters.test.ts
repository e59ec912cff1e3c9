import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { type FarSideServer, farSideServer } from '../support/portal/far-side-server.ts';
import { letterKeys, postLetters } from '../support/portal/post-letters.ts';
import { tell, times } from '../support/torture.ts';

const rounds = times(12, 150);
const perRound = 10;
/** Within one day in Copenhagen, so that a letter may name its last day in every round. */
const morning = Temporal.Instant.from('2026-11-23T05:00:00Z');
const between = { minutes: 5 };

let dataDir = '';
let far: FarSideServer;
beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'skranken-letters-'));
  far = await farSideServer();
});
afterAll(async () => {
  await far.close();
  rmSync(dataDir, { recursive: true });
});

it(`kill -9 of the outbox worker, ${rounds} times: every letter leaves, and none is called sent that did not`, async () => {
  const letters: string[] = [];
  let at = morning;
  for (let round = 0; round < rounds; round += 1) {
    // What a receipt tells is not sent again: it has to come late for that.
    far.tellsNothing = round % 6 !== 5;
    // In every other round there is nothing to do but what was left.
    if (round % 2 === 0) letters.push(...(await newLetters(at)));
    const office = startOffice(at);
    await started();
    await killSomewhere(office, round);
    at = at.add(between);
    checkBooks(letters.length);
  }
  far.behave();
  far.tellsNothing = false;
  for (let round = 0; round < 40 && left() > 0; round += 1) {
    const office = startOffice(at);
    await started();
    await untilQuiet();
    await kill(office);
    at = at.add({ minutes: 17 });
    checkBooks(letters.length);
  }

  expect(left(), 'letters that are neither sent nor delivered').toBe(0);
  const all = [...far.taken.values()];
  const again = all.reduce((sum, { times: often }) => sum + often - 1, 0);
  expect(again, 'letters that were handed over again under their id').toBeGreaterThan(0);
  expect(all.filter(({ days }) => days.size > 1)).toEqual([]);
  tell({
    what: 'kill -9 of the outbox worker, far side in every mood',
    rounds,
    acknowledged: letters.length,
    lost: 0,
    duplicated: 0,
    requests: far.seen.requests,
    notes: `${far.seen.troubles} answers lost, late, garbled or 500; ${again} handed over again under the same id`,
  });
});

async function newLetters(at: Temporal.Instant): Promise<readonly string[]> {
  const file = path.join(dataDir, 'skranken.db');
  const store = openStore({ file, keys: letterKeys, clock: { now: () => at } });
  const letters = await postLetters(store, perRound, at);
  store.close();
  return letters;
}

function startOffice(at: Temporal.Instant): ChildProcess {
  const program = `${import.meta.dirname}/../support/portal/letter-office.ts`;
  const env = { DATA_DIR: dataDir, FAR_SIDE: far.url, FROM: at.toString() };
  return spawn(process.execPath, [program], { env, stdio: 'inherit' });
}

/** Between send and mark in most rounds: as the far side takes a letter, or has just said so; else at any moment. */
async function killSomewhere(office: ChildProcess, round: number): Promise<void> {
  if (round % 3 === 2) {
    await wait(Math.random() * 300);
    return kill(office);
  }
  const wanted = round % 3 === 0 ? 'before' : 'after';
  let countdown = 1 + Math.floor(Math.random() * perRound);
  const { promise, resolve } = Promise.withResolvers<void>();
  far.watch = (moment) => {
    if (moment === wanted) countdown -= 1;
    if (countdown === 0) office.kill('SIGKILL');
    if (countdown === 0) resolve();
  };
  await Promise.race([promise, wait(1500)]);
  far.watch = () => undefined;
  await kill(office);
}

async function kill(office: ChildProcess): Promise<void> {
  const gone =
    office.exitCode === null && office.signalCode === null ? once(office, 'exit') : undefined;
  office.kill('SIGKILL');
  await gone;
}

/** Until the office has asked for something. */
async function started(): Promise<void> {
  const before = far.seen.requests;
  while (far.seen.requests === before) await wait(5);
}

/** Until nothing has happened for a while. */
async function untilQuiet(): Promise<void> {
  let before = -1;
  while (before !== progress()) {
    before = progress();
    await wait(1000);
  }
}

const read = <T>(ask: (db: Database.Database) => T): T => {
  const db = new Database(path.join(dataDir, 'skranken.db'), { readonly: true });
  try {
    return ask(db);
  } finally {
    db.close();
  }
};
const count = (sql: string): number => read((db) => db.prepare<[], number>(sql).pluck().get() ?? 0);

const progress = () => count('SELECT count(*) FROM case_events');
/** Letters without a word of delivery for what was last handed over. */
const left = () => count("SELECT count(*) FROM outbox WHERE state <> 'sent'") + undelivered();
const undelivered = () =>
  count(`SELECT count(*) FROM outbox AS o WHERE NOT EXISTS
    (SELECT 1 FROM case_events AS e WHERE e.case_id = o.case_id AND e.kind = 'delivered')`);

/** Nothing lost, nothing called sent that the far side does not have, no event twice. */
function checkBooks(letters: number): void {
  expect(count('SELECT count(*) FROM outbox')).toBe(letters);
  const marked = read((db) =>
    db
      .prepare<[], { id: string; via: string }>("SELECT id, via FROM outbox WHERE state = 'sent'")
      .all(),
  );
  expect(marked.filter(({ id, via }) => !far.taken.has(`${id} ${via}`))).toEqual([]);
  expect(count("SELECT count(*) FROM outbox WHERE state = 'dead'")).toBe(0);
  expect(count('SELECT count(*) FROM cases WHERE failed_letters <> 0')).toBe(0);
  const perCase = (kind: string, most: number) =>
    count(`SELECT count(*) FROM (SELECT case_id FROM case_events AS e WHERE kind = '${kind}'
      GROUP BY case_id HAVING count(*) > ${most})`);
  expect(perCase('delivered', 1), 'delivered twice').toBe(0);
  expect(perCase('not-delivered', 1), 'returned twice').toBe(0);
  // Once more on paper only where Digital Post gave it back.
  expect(perCase('dispatched', 2)).toBe(0);
  expect(
    count(`SELECT count(*) FROM (SELECT case_id, sum(kind = 'dispatched') AS sent,
      sum(kind = 'not-delivered') AS back FROM case_events GROUP BY case_id HAVING sent > back + 1)`),
    'dispatched twice',
  ).toBe(0);
}
