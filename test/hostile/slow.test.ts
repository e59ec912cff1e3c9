import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { limits } from '../../src/http-server.ts';
import { asset, assetsByUrl } from '../../src/web/assets.ts';
import { ended, heard, type Served, serve } from './served.ts';

/** The same limits as everywhere, run faster: a second here is a tenth of one there. */
const fast = { headers: 800, request: 1200, file: 6000, silence: 1300, between: 500, look: 100 };
const slack = 700;

let portal: Served;
beforeAll(async () => {
  portal = await serve(fast);
});
afterAll(() => portal.close());

let open: Socket[] = [];
afterEach(async () => {
  for (const socket of open) socket.destroy();
  open = [];
  await vi.waitFor(async () => expect(await portal.connections()).toBe(0));
});

/** Opens a connection, says the first words and then one of the drops every now and then. */
function dripping(first: string, drop: string, every = 50): Socket {
  const socket = portal.connect();
  open.push(socket);
  socket.write(first);
  const timer = setInterval(() => socket.write(drop), every);
  socket.once('close', () => clearInterval(timer));
  return socket;
}

const get = () => `GET /status HTTP/1.1\r\nHost: ${portal.host}\r\n`;
const post = (length: number) =>
  `POST /status HTTP/1.1\r\nHost: ${portal.host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${length}\r\n`;

async function until(socket: Socket): Promise<number> {
  const began = performance.now();
  socket.resume();
  await ended(socket);
  return performance.now() - began;
}

describe('every installation', () => {
  it('lets nobody hold a connection for more than fourteen seconds', () => {
    const { headers, request, silence, between, look } = limits;
    for (const longest of [headers + look, request + look, silence, between])
      expect(longest).toBeLessThanOrEqual(14_000);
  });
});

describe('whoever is slow', () => {
  it('with the header is cut off', async () => {
    const socket = dripping(get(), 'X-Slow: 1\r\n');
    expect(await until(socket)).toBeLessThan(fast.headers + fast.look + slack);
  });

  it('with the first byte is cut off', async () => {
    const socket = portal.connect();
    open.push(socket);
    expect(await until(socket)).toBeLessThan(fast.silence + slack);
  });

  it('with the body is cut off, and told so', async () => {
    const socket = dripping(`${post(5000)}\r\n`, 'a');
    const began = performance.now();
    expect(await heard(socket)).toMatch(/^(?:HTTP\/1\.1 408 .*)?$/s);
    expect(performance.now() - began).toBeLessThan(fast.request + fast.look + slack);
  });

  it('with the next request is let go', async () => {
    const socket = portal.connect();
    open.push(socket);
    socket.write(`${get()}\r\n`);
    const answer = await heard(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('in reading is cut off, however much was asked for', async () => {
    const socket = portal.connect();
    open.push(socket);
    socket.pause();
    // A hundred megabytes: more than the buffers in between can hold.
    const file = assetsByUrl.get(asset('styles'))!;
    const asked = Math.ceil(100_000_000 / file.body.length);
    socket.write(`GET ${file.url} HTTP/1.1\r\nHost: ${portal.host}\r\n\r\n`.repeat(asked));
    await vi.waitFor(async () => expect(await portal.connections()).toBe(1), { timeout: 5_000 });
    await vi.waitFor(async () => expect(await portal.connections()).toBe(0), { timeout: 15_000 });
    const reading = heard(socket);
    socket.resume();
    const answers = (await reading).match(/^HTTP\/1\.1 200 /gm) ?? [];
    expect(answers.length).toBeLessThan(asked);
  });
});

describe('while a hundred connections are slow', () => {
  it('everybody else is answered within a second', async () => {
    const kinds = [() => dripping(get(), 'X: 1\r\n'), () => dripping(`${post(5000)}\r\n`, 'a')];
    for (let number = 0; number < 100; number += 1) kinds[number % 2]?.();
    await wait(300);
    expect(open.filter((socket) => !socket.destroyed)).toHaveLength(100);
    const times: number[] = [];
    for (let ask = 0; ask < 5; ask += 1) {
      const socket = portal.connect();
      const began = performance.now();
      socket.write(`${get()}Connection: close\r\n\r\n`);
      expect(await heard(socket)).toMatch(/^HTTP\/1\.1 200 /);
      times.push(performance.now() - began);
    }
    expect(times.toSorted((one, other) => one - other)[2]).toBeLessThan(1000);
    await Promise.all(open.map(until));
  });
});

describe('too much is refused before it is read', () => {
  const status = async (sent: string): Promise<string> => {
    const socket = portal.connect();
    open.push(socket);
    const began = performance.now();
    socket.write(sent);
    const answer = await heard(socket);
    expect(performance.now() - began).toBeLessThan(fast.request);
    return [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].at(-1)?.[1] ?? answer;
  };

  it.each([
    ['a body', () => `${post(100_001)}\r\n`, '413'],
    ['a huge body', () => `${post(10 ** 15)}\r\n`, '413'],
    [
      'a body that waits to be asked for',
      () => `${post(200_000)}Expect: 100-continue\r\n\r\n`,
      '413',
    ],
    ['a header', () => `${get()}X-Big: ${'x'.repeat(20_000)}\r\n\r\n`, '431'],
    ['many headers', () => `${get()}${'X-Many: 1\r\n'.repeat(5000)}\r\n`, '431'],
    ['an address', () => `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, '431'],
    ['a cookie', () => `${get()}Cookie: lang=${'x'.repeat(20_000)}\r\n\r\n`, '431'],
  ])('%s', async (_what, sent, expected) => {
    expect(await status(sent())).toBe(expected);
  });

  it('also where the body comes along: nothing of it is kept', async () => {
    const before = process.memoryUsage().rss;
    const socket = portal.connect();
    open.push(socket);
    const answer = heard(socket);
    socket.write(`${post(500_000_000)}\r\n`);
    const part = Buffer.alloc(1_000_000, 'a');
    for (let sent = 0; sent < 50 && !socket.destroyed; sent += 1) {
      socket.write(part);
      // oxlint-disable-next-line no-await-in-loop -- as fast as a line would carry it
      await wait(1);
    }
    expect((await answer).slice(9, 12)).toMatch(/^(?:413|)$/);
    expect(process.memoryUsage().rss - before).toBeLessThan(120_000_000);
  });
});
