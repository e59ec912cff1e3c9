import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { type Limits, httpServer, limits } from '../../src/http-server.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

/** The portal behind its real server, and connections to it on which any byte may be sent. */
export interface Served {
  readonly portal: TestApp;
  /** What a Host header must say. */
  readonly host: string;
  readonly port: number;
  connect(): Socket;
  /** Sends the bytes, says that no more come, and returns all that was answered. */
  say(text: string): Promise<string>;
  /** How many connections the server holds. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

/** With the limits of every installation, but for those that are given. */
export async function serve(given: Partial<Limits> = {}): Promise<Served> {
  const portal = await testApp();
  const server = httpServer(portal.app, { ...limits, ...given }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  // An attacker's connection may be cut at any moment; what counts is what was answered before.
  const open = () => connect(port, '127.0.0.1').on('error', () => undefined);
  return {
    portal,
    host: new URL(portal.baseUrl).host,
    port,
    connect: open,
    async say(text) {
      const socket = open();
      socket.end(Buffer.from(text, 'latin1'));
      return heard(socket);
    },
    connections: promisify(server.getConnections.bind(server)),
    async close() {
      server.closeAllConnections();
      server.close();
      await portal.close();
    },
  };
}

/** Everything that comes until the connection ends. */
export async function heard(socket: Socket): Promise<string> {
  let answer = '';
  socket.setEncoding('latin1').on('data', (part: string) => (answer += part));
  await ended(socket);
  return answer;
}

/** Resolves when the connection is over, whichever way it ended. */
export const ended = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });
