/** AMQP 0-9-1, as far as fetching and acknowledging messages needs it (specification 1 July 2008, section 4.2). */
export interface Frame {
  readonly type: number;
  readonly channel: number;
  readonly payload: Buffer;
}

export const frameType = { method: 1, header: 2, body: 3, heartbeat: 8 } as const;

/** Class and method numbers, as one number: class times 1,000 plus method. */
export const method = {
  start: 10_010,
  startOk: 10_011,
  tune: 10_030,
  tuneOk: 10_031,
  open: 10_040,
  openOk: 10_041,
  close: 10_050,
  closeOk: 10_051,
  channelOpen: 20_010,
  channelOpenOk: 20_011,
  channelClose: 20_040,
  channelCloseOk: 20_041,
  get: 60_070,
  getOk: 60_071,
  getEmpty: 60_072,
  ack: 60_080,
} as const;

export const protocolHeader = Buffer.from('AMQP\0\0\x09\x01', 'latin1');

const end = 0xce;
const largestPayload = 1_048_576;

export class BrokenFrame extends Error {
  override readonly name = 'BrokenFrame';
}

/** How many bytes there must be before these can make a whole frame. Whoever has fewer need not look. */
export const bytesWanted = (bytes: Buffer): number =>
  bytes.length < 7 ? 7 : bytes.readUInt32BE(3) + 8;

/** The first whole frame of what has come so far, and the rest. Throws BrokenFrame. */
export function takeFrame(bytes: Buffer): { frame: Frame; rest: Buffer } | undefined {
  if (bytes.length < 7) return undefined;
  // A server that speaks another version answers with its own header.
  if (bytes.subarray(0, 4).toString('latin1') === 'AMQP') throw new BrokenFrame('version');
  const size = bytes.readUInt32BE(3);
  if (size > largestPayload) throw new BrokenFrame('size');
  if (bytes.length < size + 8) return undefined;
  if (bytes[size + 7] !== end) throw new BrokenFrame('end');
  const frame = {
    type: bytes.readUInt8(0),
    channel: bytes.readUInt16BE(1),
    payload: bytes.subarray(7, size + 7),
  };
  return { frame, rest: bytes.subarray(size + 8) };
}

export function frameBytes({ type, channel, payload }: Frame): Buffer {
  const head = Buffer.alloc(7);
  head.writeUInt8(type, 0);
  head.writeUInt16BE(channel, 1);
  head.writeUInt32BE(payload.length, 3);
  return Buffer.concat([head, payload, Buffer.of(end)]);
}

/** A method frame with its arguments, already encoded. */
export const methodBytes = (channel: number, number: number, ...values: Buffer[]): Buffer =>
  frameBytes({
    type: frameType.method,
    channel,
    payload: Buffer.concat([short(Math.floor(number / 1000)), short(number % 1000), ...values]),
  });

/** Throws BrokenFrame where it is no method frame. */
export function methodOf({ type, payload }: Frame): number {
  if (type !== frameType.method || payload.length < 4) throw new BrokenFrame('method');
  return payload.readUInt16BE(0) * 1000 + payload.readUInt16BE(2);
}

export const short = (value: number): Buffer => Buffer.of(value >> 8, value & 0xff);

export function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export function longLong(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(value);
  return bytes;
}

/** At most 255 bytes. */
export const shortText = (text: string): Buffer =>
  Buffer.concat([Buffer.of(Buffer.byteLength(text)), Buffer.from(text)]);

export const longText = (bytes: Buffer): Buffer => Buffer.concat([long(bytes.length), bytes]);
