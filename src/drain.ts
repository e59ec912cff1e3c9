import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Wired } from './wire.ts';

const deadline = 10_000;

/**
 * Takes no new connection, lets requests in flight finish, then stops the worker and closes the
 * store. What has not finished after ten seconds is cut off.
 */
export async function drain(server: Server, wired: Wired): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection kept alive by its browser would otherwise hold the door open.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([closed, wait(deadline)]);
  clearInterval(idle);
  server.closeAllConnections();
  await wired.close();
}
