import { blankForm, submission } from '../asks.ts';
import type { Effort } from '../effort.ts';
import { atRate, forSeconds, type Load, load } from '../load.ts';
import { watchedDisk } from '../machine/disk.ts';
import { startPortal } from '../machine/portal.ts';
import type { ServerProcess } from '../machine/server-process.ts';
import { takeTurns } from '../rounds.ts';
import { disturbedIn, median, p99, type Row } from '../table.ts';
import type { Visitor } from '../visitors.ts';

const readers = 4;
const submissionsPerSecond = 100;

/** How pages fare while others send, on a disk that takes 5 ms longer to sync, as cloud disks do. */
export async function slowDiskRows(effort: Effort): Promise<readonly Row[]> {
  const row = {
    work: `Page, p99, while ${submissionsPerSecond} submissions a second commit; fsync takes 5 ms longer`,
    against: 'the same server without writes',
    goal: { is: '≤', value: 3 },
  } as const;
  const disk = watchedDisk(5);
  if (disk === undefined) return [{ ...row, values: [], note: 'needs a C compiler' }];
  const portal = await startPortal('as-it-is', disk.env);
  const people = await portal.ask<Visitor[]>({ count: readers, typed: 'no-draft' });
  const read = (seconds: number) =>
    load(portal.origin, readers, 200, forSeconds(seconds, people.map(blankForm)));
  const lasting = (round: number) => (round === 0 ? effort.warmUpSeconds : effort.seconds);
  const rounds = await takeTurns(
    {
      quiet: { server: portal, prepare: async (round) => () => read(lasting(round)) },
      writing: {
        server: portal,
        prepare: async (round) => readWhileSending(portal, lasting(round), read),
      },
    },
    effort.rounds,
  );
  await portal.stop();
  const worst = (name: 'quiet' | 'writing') =>
    median(rounds.map((round) => p99(round[name].latencies)));
  return [
    {
      ...row,
      values: rounds.map(({ writing, quiet }) => p99(writing.latencies) / p99(quiet.latencies)),
      note: `${worst('writing').toFixed(1)} against ${worst('quiet').toFixed(1)} ms, ${readers} readers`,
      disturbed: disturbedIn(rounds.flatMap(({ writing, quiet }) => [writing, quiet])),
    },
  ];
}

async function readWhileSending(
  portal: ServerProcess,
  seconds: number,
  read: (seconds: number) => Promise<Load>,
): Promise<() => Promise<Load>> {
  const count = Math.ceil(seconds * submissionsPerSecond);
  const visitors = await portal.ask<Visitor[]>({ count, typed: 'right' });
  return async () => {
    const [pages] = await Promise.all([
      read(seconds),
      atRate(portal.origin, submissionsPerSecond, 303, visitors.map(submission)),
    ]);
    return pages;
  };
}
