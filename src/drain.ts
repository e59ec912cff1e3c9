import type { Server } from 'node:http';
import { Server as SocketServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Wired } from './wire.ts';

/** Milliseconds. */
const deadline = 10_000;
const grace = 100;

/**
 * Takes no new connection, lets requests in flight finish, then stops the worker and closes the
 * store. What has not finished after ten seconds is cut off. A patient one leaves connections open
 * on which nothing is asked just now, until they ask or their time is up: a proxy that asks at the
 * moment of closing would have to show its visitor an error.
 */
export async function drain(
  server: Server,
  wired: Wired,
  { patient }: { readonly patient: boolean },
): Promise<void> {
  server.prependListener('request', (_req, res) => res.setHeader('Connection', 'close'));
  // Whoever knocked at this moment stands in the system's queue, and would be turned away unheard.
  await wait(grace);
  // The server's own way of closing would also close what is idle.
  const closed = new Promise<void>((resolve) =>
    SocketServer.prototype.close.call(server, () => resolve()),
  );
  // A connection that answered before it could be told to close would hold the door open.
  const idle = setInterval(() => patient || server.closeIdleConnections(), grace);
  await Promise.race([closed, wait(deadline)]);
  clearInterval(idle);
  server.closeAllConnections();
  await wired.close();
}
