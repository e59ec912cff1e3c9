import { parentPort, workerData } from 'node:worker_threads';
import type { AuthorityId } from '../domain/authority.ts';
import { legalDay } from '../domain/dates.ts';
import { createKeyring, type Keyring, type Keys, type NumberedKey } from '../store/keys.ts';
import { openLoadFile } from '../store/load/load-file.ts';
import { createTally } from '../store/load/tally.ts';
import type { CountRow } from '../store/statistics-in-commits.ts';
import { remember } from '../store/remember.ts';
import { createSecrets } from '../store/secrets.ts';
import { batchesOf } from './batches.ts';
import { calendarOf, firstDayBefore } from './calendar.ts';
import type { Effect } from './retell.ts';
import { openStage } from './stage.ts';
import type { Place } from './story.ts';
import { tellBatch } from './tell-batch.ts';
import { turnsIn } from './turns.ts';

/** What a thread of a seeding begins with. */
export interface Task {
  readonly file: string;
  readonly keys: Keys;
  readonly served: readonly AuthorityId[];
  readonly places: readonly Place[];
  readonly cases: number;
  readonly seed: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  readonly logKey: Uint8Array;
  readonly turns: SharedArrayBuffer;
  readonly wholeOneIn: number;
}

/** What it says: a batch is written, or everything is. */
export type Said =
  | { readonly wrote: number; readonly effects: readonly Effect[] }
  | { readonly counts: readonly CountRow[] };

const task = workerData as Task;
const keys = withBuffers(task.keys);
const now = Temporal.Instant.fromEpochMilliseconds(task.now);
const today = legalDay(now);
const batches = batchesOf(calendarOf(today, task.cases));
const turns = turnsIn(task.turns);
const file = openLoadFile(task.file);
const stage = await openStage({
  keys,
  served: task.served,
  from: firstDayBefore(today),
  start: now,
});
const teller = {
  stage,
  places: task.places,
  now,
  seed: task.seed,
  keyring: knowingNames(createKeyring(keys)),
  secrets: createSecrets(keys),
  logKey: Buffer.from(task.logKey),
  tally: createTally(),
  wholeOneIn: task.wholeOneIn,
};

for (let at = turns.take(); at < batches.length; at = turns.take()) {
  const batch = batches[at];
  if (batch === undefined) break;
  // oxlint-disable-next-line no-await-in-loop -- one batch after the other is what a thread does
  const { cases, effects } = await tellBatch(batch, teller);
  const logged = turns.await(at);
  turns.pass(at, file.write(cases, batch.first, logged));
  say({ wrote: cases.length, effects });
}
stage.close();
file.close();
say({ counts: teller.tally.counts });

function say(said: Said): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
  parentPort?.postMessage(said);
}

/** Invented people have few names between them: each is hashed once for each authority. */
function knowingNames(keyring: Keyring): Keyring {
  const known = remember(keyring.digest);
  const digest: Keyring['digest'] = (scope, value) =>
    (scope.startsWith('name of ') ? known : keyring.digest)(scope, value);
  return { ...keyring, digest };
}

/** Bytes come over as plain arrays. */
function withBuffers({ master: [first, ...others], index }: Keys): Keys {
  return { master: [withBuffer(first), ...others.map(withBuffer)], index: withBuffer(index) };
}

function withBuffer(one: NumberedKey): NumberedKey {
  return { ...one, key: Buffer.from(one.key) };
}
