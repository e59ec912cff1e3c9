import type { Load } from './load.ts';
import { watchOthers } from './machine/quiet.ts';
import type { ServerProcess } from './machine/server-process.ts';

/** What one server did in one round. */
export interface Measured extends Load {
  /** Microseconds of the server's processor time for each request. */
  readonly cpu: number;
  readonly disturbed: boolean;
}

export interface Contender {
  readonly server: ServerProcess;
  /** Makes a round ready, which is not measured; the answer does its work. Round 0 warms up. */
  readonly prepare: (round: number) => Promise<() => Promise<Load>>;
}

/** One round after another, each contender once in every round. */
export type Rounds<K extends string> = readonly Readonly<Record<K, Measured>>[];

const retries = 4;

/**
 * Lets the contenders work in turn, A B C A B C. The first round warms up and does not count. A disturbed round is
 * repeated, but not for ever: what was still disturbed says so.
 */
export async function takeTurns<K extends string>(
  contenders: Readonly<Record<K, Contender>>,
  count: number,
): Promise<Rounds<K>> {
  const rounds: Readonly<Record<K, Measured>>[] = [];
  let left = retries;
  for (let round = 0; rounds.length <= count; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- in turn is the point
    const measured = await oneRound(contenders, round);
    const disturbed = Object.values<Measured>(measured).some((each) => each.disturbed);
    if (disturbed && rounds.length > 0 && left > 0) left -= 1;
    else rounds.push(measured);
  }
  return rounds.slice(1);
}

async function oneRound<K extends string>(
  contenders: Readonly<Record<K, Contender>>,
  round: number,
): Promise<Readonly<Record<K, Measured>>> {
  const measured: Partial<Record<K, Measured>> = {};
  for (const [name, { server, prepare }] of Object.entries<Contender>(contenders)) {
    // oxlint-disable-next-line no-await-in-loop
    const work = await prepare(round);
    const othersWorked = watchOthers([server.pid]);
    const before = server.cpuSeconds();
    // oxlint-disable-next-line no-await-in-loop
    const load = await work();
    const cpu = ((server.cpuSeconds() - before) * 1e6) / load.requests;
    measured[name as K] = { ...load, cpu, disturbed: othersWorked() };
  }
  return measured as Record<K, Measured>;
}
