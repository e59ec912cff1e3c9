import type { IncomingMessage } from 'node:http';
import type { Server } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { type FailureMode, lineFaults } from './failure-modes.ts';

export interface FaultyLine {
  readonly port: number;
  /** From now on the line fails so, where the mode is one of a line; else it is well. */
  turn(to: FailureMode | undefined): Promise<void>;
  close(): Promise<void>;
}

/** The line before a far side: it refuses, cuts, says nothing, or leads to a server with another certificate. */
export async function openFaultyLine(
  well: Server,
  faulty: Readonly<Partial<Record<FailureMode, Server>>>,
): Promise<FaultyLine> {
  const sockets = new Set<Socket>();
  let mode: FailureMode | undefined;
  const line = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    if (mode === 'cut at once') socket.destroy();
    else if (mode !== 'no handshake') ((mode && faulty[mode]) ?? well).emit('connection', socket);
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => void line.listen(port, 'localhost', resolve));
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  const leave = () => {
    const left = new Promise<void>((resolve) => void line.close(() => resolve()));
    hangUp();
    return left;
  };
  await listen(0);
  const { port } = line.address() as AddressInfo;
  return {
    port,
    async turn(to) {
      mode = to;
      if (to === 'refused' && line.listening) await leave();
      else if (to !== 'refused' && !line.listening) await listen(port);
      // Another line is another connection.
      else if (to === undefined || lineFaults.some((each) => each === to)) hangUp();
    },
    close: () => (line.listening ? leave() : Promise.resolve()),
  };
}

/** What a request brought with it. */
export async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
