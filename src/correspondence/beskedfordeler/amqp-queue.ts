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
  /** The next message that nobody holds; undefined where there is none. */
  get(): Promise<Held | undefined>;
  /** The broker forgets these; resolves once it has said so. The connection has ended then. */
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

const usualPatience = 25_000;
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
  return {
    async get() {
      wire.send(methodBytes(1, method.get, short(0), shortText(queue), Buffer.of(0)));
      const frame = await wire.next();
      if (methodOf(frame) === method.getEmpty) return undefined;
      if (methodOf(frame) !== method.getOk) throw new BrokenFrame(`method-${methodOf(frame)}`);
      return { tag: frame.payload.readBigUInt64BE(4), body: await bodyOn(wire) };
    },
    async acknowledge(tags) {
      wire.send(...tags.map((tag) => methodBytes(1, method.ack, longLong(tag), Buffer.of(0))));
      wire.send(methodBytes(1, method.channelClose, short(200), shortText(''), short(0), short(0)));
      await wire.expect(method.channelCloseOk);
      wire.end();
    },
    leave: () => wire.end(),
  };
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

async function bodyOn(wire: Wire): Promise<Buffer> {
  const header = await wire.next();
  if (header.type !== frameType.header || header.payload.length < 12)
    throw new BrokenFrame('header');
  const size = header.payload.readBigUInt64BE(4);
  if (size > largestMessage) throw new BrokenFrame('size');
  const parts: Buffer[] = [];
  let left = Number(size);
  while (left > 0) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read in order
    const { type, payload } = await wire.next();
    if (type !== frameType.body || payload.length > left) throw new BrokenFrame('body');
    parts.push(payload);
    left -= payload.length;
  }
  return Buffer.concat(parts);
}
