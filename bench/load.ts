import { setTimeout } from 'node:timers/promises';
import { Client, Pool } from 'undici';

export interface Ask {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Load {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds, ascending. */
  readonly latencies: readonly number[];
}

/**
 * Keeps so many connections busy, one request each at a time. `next` gives the n-th request, or nothing when it is
 * over. Throws on an answer with another status than the one expected.
 */
export async function load(
  origin: string,
  connections: number,
  status: number,
  next: (index: number) => Ask | undefined,
): Promise<Load> {
  const clients = Array.from({ length: connections }, () => new Client(origin));
  const latencies: number[] = [];
  let index = 0;
  const start = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let ask = next(index); ask !== undefined; ask = next(index)) {
        index += 1;
        const began = performance.now();
        // oxlint-disable-next-line no-await-in-loop -- one request at a time is what a connection does
        const answer = await client.request({ method: 'GET', ...ask, headers: { ...ask.headers } });
        if (answer.statusCode !== status) throw new Error(`${ask.path}: ${answer.statusCode}`);
        // oxlint-disable-next-line no-await-in-loop
        await answer.body.dump({ limit: 1e7 });
        latencies.push(performance.now() - began);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  await Promise.all(clients.map((client) => client.close()));
  latencies.sort((a, b) => a - b);
  return { requests: latencies.length, perSecond: latencies.length / seconds, latencies };
}

/** The same requests over and over, for so many seconds. */
export function forSeconds(
  seconds: number,
  asks: readonly Ask[],
): (index: number) => Ask | undefined {
  const end = performance.now() + seconds * 1000;
  return (index) => (performance.now() < end ? asks[index % asks.length] : undefined);
}

/** Each request once. */
export const eachOnce = (asks: readonly Ask[]) => (index: number) => asks[index];

/** Sends each request once, so many a second, whether or not the ones before were answered. */
export async function atRate(
  origin: string,
  perSecond: number,
  status: number,
  asks: readonly Ask[],
): Promise<void> {
  const pool = new Pool(origin, { connections: 64 });
  const start = performance.now();
  const answers = asks.map(async (ask, index) => {
    await setTimeout(Math.max(0, start + (index * 1000) / perSecond - performance.now()));
    const answer = await pool.request({ method: 'GET', ...ask, headers: { ...ask.headers } });
    if (answer.statusCode !== status) throw new Error(`${ask.path}: ${answer.statusCode}`);
    await answer.body.dump();
  });
  await Promise.all(answers);
  await pool.close();
}
