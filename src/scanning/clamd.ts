import { connect, type Socket } from 'node:net';
import { NotScanned, type Scanner, type Verdict } from '../cases/ports/scanner.ts';

/** Where clamd listens: a port, or a socket file of this machine. */
export type ClamdAddress =
  | { readonly host: string; readonly port: number }
  | { readonly path: string };

/** Milliseconds. */
export interface ClamdPatience {
  /** Until somebody has answered the call. */
  readonly connect: number;
  /** Until it has said what it thinks of the file, from the first byte on. */
  readonly whole: number;
}

const usual: ClamdPatience = { connect: 3_000, whole: 60_000 };

/** More than this is no answer of clamd's. */
const longestAnswer = 1024;

/** ClamAV's daemon, asked by INSTREAM: the bytes go over the line in pieces and are written to no disk of ours. */
export const createClamd = (address: ClamdAddress, patience: ClamdPatience = usual): Scanner => ({
  async scan(bytes) {
    const socket = connect(address);
    const late = setTimeout(() => socket.destroy(new NotScanned('too-slow')), patience.whole);
    try {
      await connected(socket, patience.connect);
      const answer = answerFrom(socket);
      // Where it says no in the middle of the file, the answer tells why; else the line's own end does.
      const sending = sendAll(socket, bytes).catch(() => undefined);
      const words = await answer;
      await sending;
      return verdictOf(words);
    } catch (error) {
      throw error instanceof NotScanned ? error : new NotScanned('unreachable');
    } finally {
      clearTimeout(late);
      socket.destroy();
    }
  },
});

const connected = (socket: Socket, within: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new NotScanned('unreachable')), within);
    const settle = (end: () => void) => () => {
      clearTimeout(late);
      end();
    };
    socket.once('connect', settle(resolve));
    socket.once(
      'error',
      settle(() => reject(new NotScanned('unreachable'))),
    );
  });

/** Each piece behind its length in four bytes; a length of nothing ends the file. */
async function sendAll(socket: Socket, bytes: AsyncIterable<Buffer>): Promise<void> {
  await written(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of bytes) {
    if (socket.destroyed) return;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    // Copied, as the sender may use its buffer again before it has left.
    await written(socket, Buffer.concat([length, piece]));
  }
  await written(socket, Buffer.alloc(4));
}

const written = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });

function answerFrom(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let words = '';
    socket.on('data', (part: Buffer) => {
      words += part.toString('latin1');
      if (words.length > longestAnswer) reject(new NotScanned('garbled'));
      else if (words.includes('\0')) resolve(words);
    });
    socket.once('error', (error) => {
      if (words === '' || error instanceof NotScanned) reject(error);
      else resolve(words);
    });
    socket.once('close', () =>
      words === '' ? reject(new NotScanned('unreachable')) : resolve(words),
    );
  });
}

function verdictOf(words: string): Verdict {
  const said = words.replace(/[\0\r\n]+$/, '');
  if (said === 'stream: OK') return 'clean';
  if (/^stream: [\x20-\x7e]+ FOUND$/.test(said)) return 'infected';
  throw new NotScanned(/size limit exceeded/i.test(said) ? 'too-large' : 'garbled');
}
