import { connect, type AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { httpServer } from '../../src/http-server.ts';
import { allowTime } from '../../src/web/upload-time.ts';

const limits = {
  headers: 400,
  request: 600,
  file: 1500,
  silence: 1000,
  between: 300,
  look: 50,
  headerBytes: 8000,
};

/** Milliseconds until whoever drips a body is cut off, and what they were told. */
async function drip(isLetIn: boolean, every: number) {
  const server = httpServer((req) => {
    if (isLetIn) allowTime(req);
    req.resume();
  }, limits);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const began = performance.now();
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n');
  const timer = setInterval(() => socket.write('a'), every);
  let told = '';
  socket.on('data', (part) => {
    told += String(part);
  });
  await new Promise((resolve) => socket.once('close', resolve));
  clearInterval(timer);
  return { ms: performance.now() - began, told };
}

it('a form that drips is cut off as before', async () => {
  const { ms, told } = await drip(false, 50);
  expect(ms).toBeGreaterThan(limits.request - limits.headers);
  expect(ms).toBeLessThan(limits.request + 500);
  expect(told).toMatch(/^(?:HTTP\/1\.1 408 .*)?$/s);
});

it('a file has longer, from whoever may send one', async () => {
  const { ms } = await drip(true, 50);
  expect(ms).toBeGreaterThan(limits.request + 200);
  expect(ms).toBeLessThan(limits.file + 700);
});

it('and is cut off where nothing moves', async () => {
  const { ms } = await drip(true, 10_000);
  expect(ms).toBeLessThan(limits.silence + 500);
});
