import path from 'node:path';
import { blankForm, submission } from '../asks.ts';
import type { Effort } from '../effort.ts';
import { eachOnce, type Load, load } from '../load.ts';
import { type WatchedDisk, watchedDisk } from '../machine/disk.ts';
import { startPortal } from '../machine/portal.ts';
import { type ServerProcess, startServer } from '../machine/server-process.ts';
import { type Contender, takeTurns } from '../rounds.ts';
import { disturbedIn, microseconds, perSecond, type Row } from '../table.ts';
import type { Visitor } from '../visitors.ts';

const work = 'A whole submission (case, event, letter, draft closed), durable';

/** Sending the form: against raw writes, against no write at all, and against a commit for each request. */
export async function submissionRows(effort: Effort): Promise<readonly Row[]> {
  const disk = watchedDisk(0);
  const portal = await startPortal('as-it-is', disk?.env);
  const without = await startPortal('none');
  const atOnce = await startPortal('commit-per-request');
  await (await sender(portal, 32, effort.submissions).prepare(0))();
  const raw = await startServer('raw-writes', { FROM: path.join(portal.data, 'skranken.db') });

  const many = await takeTurns(
    {
      portal: sender(portal, 32, effort.submissions),
      without: sender(without, 32, effort.submissions),
      raw: rawWriter(raw, effort.submissions),
    },
    effort.rounds,
  );
  const single = await takeTurns(
    {
      portal: sender(portal, 1, effort.submissions / 4),
      atOnce: sender(atOnce, 1, effort.submissions / 4),
    },
    effort.rounds,
  );
  const counted = disk && (await countSyncs(disk, portal, effort.submissions));
  await Promise.all([portal, without, atOnce, raw].map((each) => each.stop()));
  const all = (name: keyof (typeof many)[number]) => many.map((round) => round[name]);
  return [
    {
      work: `${work}, 32 connections: throughput`,
      against: 'raw writes of the same rows by better-sqlite3, one transaction each',
      goal: { is: '≥', value: 0.8 },
      values: many.map((round) => round.portal.perSecond / round.raw.perSecond),
      note: `${perSecond(all('portal'))} against ${perSecond(all('raw'))} a second; ${microseconds(all('portal'))} µs`,
      disturbed: disturbedIn([...all('portal'), ...all('raw')]),
    },
    {
      work: `${work}, 32 connections: throughput`,
      against: 'the same handler without any write',
      goal: { is: '≥', value: 0.9 },
      values: many.map((round) => round.portal.perSecond / round.without.perSecond),
      note: `${perSecond(all('portal'))} against ${perSecond(all('without'))} a second`,
      disturbed: disturbedIn([...all('portal'), ...all('without')]),
    },
    {
      work: `${work}, one connection: p50`,
      against: 'the same with a commit for each request',
      goal: { is: '≤', value: 1.15 },
      values: single.map((round) => middle(round.portal) / middle(round.atOnce)),
      note: `${shown(single.map((round) => middle(round.portal)))} ms`,
      disturbed: disturbedIn(single.flatMap((round) => [round.portal, round.atOnce])),
    },
    {
      work: 'fsync for each submission, 32 connections',
      against: 'counted',
      goal: { is: '≤', value: 0.1 },
      values: counted ? [counted.sending] : [],
      note: counted ? '' : 'needs a C compiler',
    },
    {
      work: 'fsync for 1000 pages in a session',
      against: 'counted',
      goal: { is: '≤', value: 0 },
      values: counted ? [counted.reading] : [],
      note: counted ? '' : 'needs a C compiler',
    },
  ];
}

/** How often the server syncs: for each submission, and for a thousand pages. */
async function countSyncs(disk: WatchedDisk, portal: ServerProcess, count: number) {
  const send = await sender(portal, 32, count).prepare(0);
  const before = disk.syncs();
  await send();
  const sent = disk.syncs();
  const people = await portal.ask<Visitor[]>({ count: 32, typed: 'no-draft' });
  const pages = people.map(blankForm);
  const ready = disk.syncs();
  await load(portal.origin, 32, 200, (index) => (index < 1000 ? pages[index % 32] : undefined));
  return { sending: (sent - before) / count, reading: disk.syncs() - ready };
}

const sender = (server: ServerProcess, connections: number, count: number): Contender => ({
  server,
  prepare: async () => {
    const visitors = await server.ask<Visitor[]>({ count, typed: 'right' });
    return () => load(server.origin, connections, 303, eachOnce(visitors.map(submission)));
  },
});

const rawWriter = (server: ServerProcess, write: number): Contender => ({
  server,
  prepare: async () => async () => {
    const rate = await server.ask<number>({ write });
    return { requests: write, perSecond: rate, latencies: [] };
  },
});

const middle = ({ latencies }: Load): number => latencies[latencies.length >> 1] ?? Number.NaN;
const shown = (values: readonly number[]): string =>
  (values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0).toFixed(2);
