import { blankForm, submission } from '../asks.ts';
import type { Effort } from '../effort.ts';
import { type Ask, eachOnce, forSeconds, load } from '../load.ts';
import { unpin } from '../machine/cores.ts';
import { startPortal } from '../machine/portal.ts';
import { median, type Row } from '../table.ts';
import type { Visitor } from '../visitors.ts';

const connections = 32;

/** One process over a database, and two over the same: the load is on both cores as well. */
export async function twoProcessRows(effort: Effort): Promise<readonly Row[]> {
  const first = await startPortal('as-it-is');
  const second = await startPortal('as-it-is', { DATA_DIR: first.data });
  for (const { pid } of [first, second]) unpin(pid);
  unpin(process.pid);
  const people = await first.ask<Visitor[]>({ count: connections, typed: 'no-draft' });
  const pages = people.map(blankForm);

  /** Requests a second of so many processes, the connections shared out among them. */
  const rate = async (
    origins: readonly string[],
    status: number,
    asks: (at: number) => (index: number) => Ask | undefined,
  ): Promise<number> => {
    const began = performance.now();
    const done = await Promise.all(
      origins.map((origin, at) => load(origin, connections / origins.length, status, asks(at))),
    );
    const seconds = (performance.now() - began) / 1000;
    return done.reduce((sum, { requests }) => sum + requests, 0) / seconds;
  };
  const alone = [first.origin];
  const both = [first.origin, second.origin];
  const read = (origins: readonly string[], seconds: number) =>
    rate(origins, 200, () => forSeconds(seconds, pages));
  const sent = async (origins: readonly string[]) => {
    const count = effort.submissions;
    const visitors = await first.ask<Visitor[]>({ count, typed: 'right' });
    const own = (at: number) => visitors.filter((_, index) => index % origins.length === at);
    return rate(origins, 303, (at) => eachOnce(own(at).map(submission)));
  };

  const rounds: { readonly get: Pair; readonly post: Pair }[] = [];
  for (let round = 0; round <= effort.rounds; round += 1) {
    const seconds = round === 0 ? effort.warmUpSeconds : effort.seconds;
    // oxlint-disable-next-line no-await-in-loop -- in turn is the point
    const get = { alone: await read(alone, seconds), both: await read(both, seconds) };
    // oxlint-disable-next-line no-await-in-loop
    const post = { alone: await sent(alone), both: await sent(both) };
    if (round > 0) rounds.push({ get, post });
  }
  await Promise.all([first.stop(), second.stop()]);
  const row = (name: 'get' | 'post', work: string, value: number): Row => {
    const pairs = rounds.map((round) => round[name]);
    const shown = (of: keyof Pair) => median(pairs.map((pair) => pair[of])).toFixed(0);
    return {
      work: `Two processes on two cores, ${work}, 32 connections: throughput`,
      against: 'one process',
      goal: { is: '≥', value },
      values: pairs.map((pair) => pair.both / pair.alone),
      note: `${shown('both')} against ${shown('alone')} a second; the load works on the same cores`,
    };
  };
  return [row('get', 'form page', 1.6), row('post', 'a whole submission', 1)];
}

/** Requests a second. */
interface Pair {
  readonly alone: number;
  readonly both: number;
}
