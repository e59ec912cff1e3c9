import { Worker } from 'node:worker_threads';
import type { Config } from '../config.ts';
import { type Clock, legalDay } from '../domain/dates.ts';
import { type AuthorityId, municipalityId } from '../domain/authority.ts';
import { seedDemo } from '../seed-demo.ts';
import { selfServices } from '../self-services/registry.ts';
import { endExceptions, writeException } from '../store/exception-store.ts';
import { writeDecision } from '../store/exemption-store.ts';
import type { Connection } from '../store/connection.ts';
import type { Keyring } from '../store/keys.ts';
import { loadAnew, type Loading } from '../store/load/load.ts';
import { addDraftEndings } from '../store/load/draft-endings.ts';
import { addCounts } from '../store/load/tally.ts';
import type { CountRow } from '../store/statistics-in-commits.ts';
import { letWorkOnSome } from './at-work-now.ts';
import { firstDayBefore } from './calendar.ts';
import { confirmSinceThen } from './confirmed-since-then.ts';
import { leftForms } from './left-forms.ts';
import type { Progress } from './progress.ts';
import type { Effect } from './retell.ts';
import { staffAt } from './staff-there.ts';
import type { Place } from './story.ts';
import type { Said, Task } from './thread.ts';
import { sharedTurns } from './turns.ts';

export interface World {
  readonly file: string;
  readonly cases: number;
  readonly seed: string;
  /** Where cases come in. */
  readonly authorities: readonly AuthorityId[];
  /** Puts a database with cases aside. */
  readonly force: boolean;
  readonly threads: number;
  /** One case in so many keeps its history and letters; the others have their row alone, for measuring lists. Absent: every one. */
  readonly wholeOneIn?: number;
}

/** What came of it. Seconds: until every case was written, and until indexes and counts were made, too. */
export interface Seeded {
  readonly setAside?: string;
  readonly written: number;
  readonly whole: number;
}

/** Fills a database with invented cases of the last three years. Throws a StoreRefusal; nothing is changed then. */
export async function seedWorld(
  world: World,
  { keys, served }: Pick<Config, 'keys' | 'served'>,
  outside: { readonly clock: Clock; readonly seconds: () => number; readonly progress: Progress },
): Promise<Seeded> {
  const { clock, seconds, progress } = outside;
  const now = clock.now();
  const from = firstDayBefore(legalDay(now));
  const effects: Effect[] = [];
  const counts: CountRow[] = [];
  const began = seconds();
  let written = 0;
  let writtenAfter = 0;
  const hear = (said: Said) => {
    if ('counts' in said) counts.push(...said.counts);
    else {
      effects.push(...said.effects);
      written += said.wrote;
      progress.at(written, seconds() - began);
    }
  };
  const done = await loadAnew(
    { file: world.file, keys, clock, force: world.force },
    {
      async prepare(store) {
        await seedDemo(store, selfServices);
        await confirmSinceThen(store, selfServices, from);
        const staff = world.authorities.flatMap(staffAt);
        await Promise.all(staff.map((one) => store.staff.introduce(one)));
      },
      async fill({ file, logKey }: Loading) {
        const task: Task = {
          file,
          keys,
          served,
          places: world.authorities.map(placeOf),
          cases: world.cases,
          seed: world.seed,
          now: now.epochMilliseconds,
          logKey,
          turns: sharedTurns(),
          wholeOneIn: world.wholeOneIn ?? 1,
        };
        await inThreads(task, world.threads, hear);
        writtenAfter = seconds() - began;
      },
      complete(connection, keyring) {
        for (const effect of effects) apply(effect, connection, keyring);
        addCounts(connection, counts);
        addDraftEndings(connection, leftForms(selfServices, counts));
      },
      atLast: (connection, keyring) => letWorkOnSome(connection, keyring, clock, world.authorities),
      told: (left) => progress.say(`Making indexes: ${left} left`),
    },
  );
  return { ...done, written: writtenAfter, whole: seconds() - began };
}

/** København has as many cases as all others together. */
const placeOf = (authorityId: AuthorityId): Place => {
  // Whoever writes to Udbetaling Danmark lives somewhere all the same.
  const [, municipality = '0101'] = /^municipality-(\d{4})$/.exec(authorityId) ?? [];
  return { authorityId, municipality, weight: authorityId === municipalityId('0101') ? 18 : 1 };
};

/** Of a batch nearly everything lives until it is written: collecting it early is in vain. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

async function inThreads(task: Task, threads: number, hear: (said: Said) => void): Promise<void> {
  const entry = new URL('thread.ts', import.meta.url);
  const workers = Array.from(
    { length: threads },
    () => new Worker(entry, { workerData: task, execArgv: [], resourceLimits }),
  );
  try {
    await Promise.all(
      workers.map(
        (worker) =>
          new Promise<void>((resolve, reject) => {
            worker.on('message', hear);
            worker.once('error', reject);
            worker.once('exit', (code) =>
              code === 0 ? resolve() : reject(new Error(`A thread ended with ${code}`)),
            );
          }),
      ),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** By the product's own hands: there are few. */
function apply({ row, event }: Effect, connection: Connection, keyring: Keyring): void {
  if (event.kind === 'exemption-decided')
    writeDecision(connection, keyring, row.authorityId, event);
  if (event.kind === 'exception-granted') writeException(connection, keyring, row, event);
  if (event.kind === 'exception-withdrawn') endExceptions(connection, row, event);
}
