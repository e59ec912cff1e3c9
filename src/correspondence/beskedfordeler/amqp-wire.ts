import type { Socket } from 'node:net';
import {
  BrokenFrame,
  bytesWanted,
  type Frame,
  frameType,
  methodOf,
  takeFrame,
} from './amqp-frames.ts';

/** Frames out and in over one connection. Whatever breaks it makes every further `next` throw. */
export interface Wire {
  send(...frames: Buffer[]): void;
  next(): Promise<Frame>;
  /** The next frame, which must be this method. Throws BrokenFrame, with the number of what came instead. */
  expect(method: number): Promise<Frame>;
  end(): void;
}

/** `milliseconds`: for the whole conversation, so that one that drips ends too. */
export function openWire(socket: Socket, milliseconds: number): Wire {
  const chunks = (socket as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  const deadline = setTimeout(() => socket.destroy(new BrokenFrame('too-slow')), milliseconds);
  socket.once('close', () => clearTimeout(deadline));
  // Between two reads nobody listens; the next read says what happened.
  socket.on('error', () => undefined);
  let come: Buffer = Buffer.alloc(0);
  let wanted = 0;
  /** What came since: put together only once it can be a frame, so that no byte is copied for every one after it. */
  let since: Buffer[] = [];
  let bytes = 0;

  async function next(): Promise<Frame> {
    for (;;) {
      if (bytes >= wanted) {
        come = since.length === 0 ? come : Buffer.concat([come, ...since]);
        since = [];
        const taken = takeFrame(come);
        come = taken?.rest ?? come;
        bytes = come.length;
        wanted = taken === undefined ? bytesWanted(come) : 0;
        if (taken !== undefined && taken.frame.type !== frameType.heartbeat) return taken.frame;
        if (taken !== undefined) continue;
      }
      // oxlint-disable-next-line no-await-in-loop -- a stream is read in order
      const chunk = await chunks.next();
      if (chunk.done === true) throw new BrokenFrame('cut');
      since.push(chunk.value);
      bytes += chunk.value.length;
    }
  }

  return {
    send: (...frames) => void socket.write(Buffer.concat(frames)),
    next,
    async expect(method) {
      const frame = await next();
      const came = methodOf(frame);
      if (came !== method) throw new BrokenFrame(`method-${came}`);
      return frame;
    },
    end: () => void socket.destroy(),
  };
}
