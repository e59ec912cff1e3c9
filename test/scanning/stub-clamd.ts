import { createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a stand-in for clamd does with a file: answers, or one of the ways not to. */
export type Behaviour =
  | { readonly says: string }
  | { readonly does: 'nothing' | 'hang-up' | 'drip' | 'refuse-early' | 'talk-on' };

/** Speaks INSTREAM as clamd does. `got` is every file that was sent whole, in order. */
export async function stubClamd(behave: (file: Buffer) => Behaviour) {
  const got: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let heard = Buffer.alloc(0);
    let isDone = false;
    socket.on('data', (part: Buffer) => {
      heard = Buffer.concat([heard, part]);
      const early = behave(Buffer.alloc(0));
      if (!isDone && 'does' in early && early.does === 'refuse-early') {
        isDone = true;
        socket.end('INSTREAM size limit exceeded. ERROR\0');
        return;
      }
      const file = fileIn(heard);
      if (file === undefined || isDone) return;
      isDone = true;
      got.push(file);
      answer(socket, behave(file));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  onTestFinished(close);
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port, got, close };
}

function answer(socket: Socket, behaviour: Behaviour): void {
  if ('says' in behaviour) return void socket.end(`${behaviour.says}\0`);
  if (behaviour.does === 'hang-up') socket.destroy();
  if (behaviour.does === 'talk-on') socket.write('x'.repeat(100_000));
  if (behaviour.does === 'drip') {
    const timer = setInterval(() => socket.write('s'), 20);
    socket.once('close', () => clearInterval(timer));
  }
}

/** The file once its end has come; undefined before. Throws on what is no INSTREAM. */
function fileIn(heard: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (heard.length < command.length) return undefined;
  if (heard.toString('latin1', 0, command.length) !== command) throw new Error('no INSTREAM');
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= heard.length; ) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    if (at + 4 + length > heard.length) return undefined;
    pieces.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
