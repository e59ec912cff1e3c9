import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBooks } from '../support/portal/books.ts';
import type { ReadyCitizen } from '../support/portal/citizens.ts';
import { freePort, startPortal } from '../support/portal/process.ts';
import { ask, receiptIn, send } from '../support/portal/send.ts';
import { startEntry } from '../support/run-entry.ts';
import { tell, times } from '../support/torture.ts';

const clients = 24;
const restarts = times(2, 12);
const pages = [
  '/',
  '/self-service/address-change',
  '/my-cases',
  '/self-service/address-change/another-way',
];

let dataDir = '';
let citizens: readonly ReadyCitizen[] = [];
beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'skranken-restart-'));
  const portal = await startPortal({ dataDir, port: await freePort() });
  citizens = await portal.citizens({ from: 0, count: 2000 });
  await portal.kill();
});
afterAll(() => rmSync(dataDir, { recursive: true }));

describe('a restart under load', () => {
  it(`fails no request, ${restarts} times, and keeps every receipt`, async () => {
    const first = await startServer();
    const at = { port: first.port, over: false };
    const seen = { requests: 0, unanswered: 0, '5xx': 0, receipts: [] as (string | undefined)[] };
    const waiting = [...citizens];
    const working = Array.from({ length: clients }, (_, index) => client(index));

    let old = first;
    for (let restart = 0; restart < restarts; restart += 1) {
      const fresh = await startServer();
      await wait(300);
      // As a proxy does: new connections go to the new process, those that are open stay until they are closed.
      at.port = fresh.port;
      old.child.kill('SIGTERM');
      expect((await old.ended).code).toBe(0);
      old = fresh;
    }
    at.over = true;
    await Promise.all(working);
    old.child.kill('SIGTERM');
    expect((await old.ended).code).toBe(0);

    expect(seen).toMatchObject({ unanswered: 0, '5xx': 0 });
    expect(seen.receipts.length).toBeGreaterThan(50);
    const books = readBooks(dataDir);
    expect(books.halves).toEqual([]);
    expect(new Set(books.references)).toEqual(new Set(seen.receipts));
    tell({
      what: 'restart under load by SIGTERM (keep-alive clients)',
      rounds: restarts,
      acknowledged: seen.receipts.length,
      lost: 0,
      duplicated: books.cases - seen.receipts.length,
      requests: seen.requests,
      '5xx': 0,
      notes: 'no request without an answer',
    });

    /** Somebody with one connection who looks at pages and now and then sends; some think for longer than others. */
    async function client(index: number): Promise<void> {
      let line = { port: at.port, agent: new Agent({ keepAlive: true, maxSockets: 1 }) };
      for (let turn = index; !at.over; turn += 1) {
        if (line.port !== at.port && !isOpen(line.agent)) {
          line = { port: at.port, agent: new Agent({ keepAlive: true, maxSockets: 1 }) };
        }
        const citizen = turn % 5 === 0 ? waiting.pop() : undefined;
        const answer = await (citizen
          ? send(line.port, citizen, line.agent)
          : ask(line.port, pages[turn % pages.length] ?? '/', citizens[index], line.agent));
        seen.requests += 1;
        if (answer === undefined) seen.unanswered += 1;
        else if (answer.status >= 500) seen['5xx'] += 1;
        if (citizen) seen.receipts.push(receiptIn(answer));
        await wait(Math.random() * 40 * (index % 8));
      }
      line.agent.destroy();
    }
  });
});

/** Whether a connection is kept for the next request. */
const isOpen = (agent: Agent): boolean =>
  Object.values(agent.freeSockets).some((sockets) => (sockets?.length ?? 0) > 0);

async function startServer() {
  const port = await freePort();
  const limits = { SUBMISSIONS_PER_MINUTE: '100000', LOGINS_PER_MINUTE: '100000' };
  const env = { DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1', ...limits };
  const entry = startEntry('src/server.ts', env);
  await entry.said('Data lies in');
  return { port, ...entry };
}
