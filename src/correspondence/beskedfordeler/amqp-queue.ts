import { connect as connectPlainly, type Socket } from 'node:net';
import { connect as connectSecurely, type SecureContext } from 'node:tls';
import {
  BrokenFrame,
  frameType,
  long,
  longLong,
  longText,
  method,
  methodBytes,
  methodOf,
  protocolHeader,
  short,
  shortText,
} from './amqp-frames.ts';
import { openWire, type Wire } from './amqp-wire.ts';

/** A message that stays with the broker until it is acknowledged. */
export interface Held {
  readonly tag: bigint;
  readonly body: Buffer;
}

export interface Queue {
  /** The next message that nobody holds; undefined where there is none. `most`: no more than these are asked for ahead. */
  get(most: number): Promise<Held | undefined>;
  /** The broker forgets these, also while an answer is still awaited; resolves once it has said so, and has ended then. */
  acknowledge(tags: readonly bigint[]): Promise<void>;
  /** What was not acknowledged goes back to its place in the queue. */
  leave(): void;
}

export interface QueueSettings {
  /** `amqps://host:5671/virtual-host`. */
  readonly url: URL;
  readonly queue: string;
  /** For the whole conversation. */
  readonly patienceMilliseconds?: number;
}

/** How long a conversation may take. */
export const usualPatience = 25_000;
/**
 * So many answers are on their way at once, so that the way there and back is not waited for anew for each; and never
 * more than came already, so that with a slow broker the rest comes in as much time.
 */
const ahead = 32;
const largestMessage = 1_048_576n;

/** Opens a queue, shown to be us by the certificate and a token (SASL EXTERNAL). Throws where it does not open. */
export async function openQueue(from: {
  readonly settings: QueueSettings;
  readonly context: SecureContext;
  readonly token: Buffer;
}): Promise<Queue> {
  const { url, queue, patienceMilliseconds = usualPatience } = from.settings;
  const wire = openWire(await connected(url, from.context), patienceMilliseconds);
  try {
    await introduce(wire, url, from.token);
  } catch (error) {
    wire.end();
    throw error;
  }
  const question = methodBytes(1, method.get, short(0), shortText(queue), Buffer.of(0));
  let asked = 0;
  let answered = 0;
  let last = Promise.resolve(false);
  return {
    get(most) {
      const window = Math.max(1, Math.min(ahead, answered, most));
      const more = Math.max(0, window - asked);
      wire.send(...Array.from({ length: more }, () => question));
      asked += more - 1;
      answered += 1;
      const answer = heldOn(wire);
      // The answer that was given up may turn out to be that to the end of the channel.
      last = answer.then(
        (held) => held === 'closed',
        () => false,
      );
      return answer.then((held) => (held === 'closed' ? undefined : held));
    },
    async acknowledge(tags) {
      wire.send(...tags.map((tag) => methodBytes(1, method.ack, longLong(tag), Buffer.of(0))));
      wire.send(methodBytes(1, method.channelClose, short(200), shortText(''), short(0), short(0)));
      if (!(await last)) await closed(wire);
      wire.end();
    },
    leave: () => wire.end(),
  };
}

async function heldOn(wire: Wire): Promise<Held | 'closed' | undefined> {
  const frame = await wire.next();
  if (methodOf(frame) === method.channelCloseOk) return 'closed';
  if (methodOf(frame) === method.getEmpty) return undefined;
  if (methodOf(frame) !== method.getOk) throw new BrokenFrame(`method-${methodOf(frame)}`);
  return { tag: frame.payload.readBigUInt64BE(4), body: await bodyOn(wire) };
}

/** What was asked for ahead comes first. Nobody acknowledges it, so it goes back. */
async function closed(wire: Wire): Promise<void> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read in order
    const frame = await wire.next();
    if (frame.type !== frameType.method) continue;
    const came = methodOf(frame);
    if (came === method.channelCloseOk) return;
    if (came !== method.getOk && came !== method.getEmpty) throw new BrokenFrame(`method-${came}`);
  }
}

function connected(url: URL, secureContext: SecureContext): Promise<Socket> {
  const host = url.hostname;
  const port = Number(url.port === '' ? 5671 : url.port);
  return new Promise((resolve, reject) => {
    const secure = url.protocol === 'amqps:';
    const socket = secure
      ? connectSecurely({ host, port, secureContext, servername: host })
      : connectPlainly({ host, port });
    const slow = setTimeout(() => socket.destroy(new BrokenFrame('not-connected')), 5000);
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      clearTimeout(slow);
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', reject).once('close', () => clearTimeout(slow));
  });
}

const nothing = long(0);

/** Start, tune, open, and one channel (section 2.2.4). No heartbeats: the conversation is short. */
async function introduce(wire: Wire, url: URL, token: Buffer): Promise<void> {
  wire.send(protocolHeader);
  await wire.expect(method.start);
  wire.send(
    methodBytes(
      0,
      method.startOk,
      nothing,
      shortText('EXTERNAL'),
      longText(token),
      shortText('en_US'),
    ),
  );
  const tune = await wire.expect(method.tune);
  wire.send(
    methodBytes(0, method.tuneOk, tune.payload.subarray(4, 10), short(0)),
    methodBytes(0, method.open, shortText(virtualHost(url)), shortText(''), Buffer.of(0)),
  );
  await wire.expect(method.openOk);
  wire.send(methodBytes(1, method.channelOpen, shortText('')));
  await wire.expect(method.channelOpenOk);
}

const virtualHost = (url: URL): string => decodeURIComponent(url.pathname.slice(1)) || '/';

/** Of a message too large to be one of ours nothing is kept: it must not end the conversation over the others. */
async function bodyOn(wire: Wire): Promise<Buffer> {
  const header = await wire.next();
  if (header.type !== frameType.header || header.payload.length < 12)
    throw new BrokenFrame('header');
  const size = header.payload.readBigUInt64BE(4);
  const parts: Buffer[] = [];
  let left = Number(size);
  while (left > 0) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read in order
    const { type, payload } = await wire.next();
    if (type !== frameType.body || payload.length > left) throw new BrokenFrame('body');
    if (size <= largestMessage) parts.push(payload);
    left -= payload.length;
  }
  return Buffer.concat(parts);
}
