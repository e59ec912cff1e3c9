import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Wired } from './wire.ts';

/** Milliseconds. */
const deadline = 10_000;
const grace = 100;

/**
 * Takes no new connection, lets requests in flight finish, then stops the worker and closes the
 * store. What has not finished after ten seconds is cut off.
 */
export async function drain(server: Server, wired: Wired): Promise<void> {
  server.prependListener('request', (_req, res) => res.setHeader('Connection', 'close'));
  // Whoever knocked at this moment stands in the system's queue, and would be turned away unheard.
  await wait(grace);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that answered before it could be told to close would hold the door open.
  const idle = setInterval(() => server.closeIdleConnections(), grace);
  await Promise.race([closed, wait(deadline)]);
  clearInterval(idle);
  server.closeAllConnections();
  await wired.close();
}
