import { Readable } from 'node:stream';
import type { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { frameBytes, frameType } from '../../src/correspondence/beskedfordeler/amqp-frames.ts';
import { openWire } from '../../src/correspondence/beskedfordeler/amqp-wire.ts';
import { readXml } from '../../src/far-side/read-xml.ts';

const body = (payload: Buffer) => frameBytes({ type: frameType.body, channel: 1, payload });
const beat = frameBytes({ type: frameType.heartbeat, channel: 0, payload: Buffer.alloc(0) });

/** Cuts bytes into pieces of that length. */
const pieces = (bytes: Buffer, length: number) =>
  Array.from({ length: Math.ceil(bytes.length / length) }, (_, at) =>
    bytes.subarray(at * length, (at + 1) * length),
  );

it.each([1, 3, 7, 8, 9, 1000, 1_000_000])(
  'puts frames together again, whole and in order, from pieces of %d bytes',
  async (length) => {
    const payloads = ['', 'a', 'bc'.repeat(50), 'd'.repeat(2000), ''].map((text) =>
      Buffer.from(text),
    );
    const stream = Buffer.concat([beat, ...payloads.flatMap((each) => [body(each), beat])]);
    const wire = openWire(Readable.from(pieces(stream, length)) as unknown as Socket, 5000);
    const read: Buffer[] = [];
    for (const _ of payloads) read.push(Buffer.from((await wire.next()).payload));
    expect(read).toEqual(payloads);
    await expect(wire.next()).rejects.toThrow('cut');
    wire.end();
  },
);

it('puts a large frame together from very many pieces', async () => {
  const payload = Buffer.alloc(1_000_000, 'x');
  const wire = openWire(Readable.from(pieces(body(payload), 4)) as unknown as Socket, 30_000);
  expect((await wire.next()).payload.equals(payload)).toBe(true);
  wire.end();
});

it('ends at a piece that makes a frame too large, and at a stream that was cut', async () => {
  const head = body(Buffer.from('whole')).subarray(0, 10);
  const cut = openWire(Readable.from([head]) as unknown as Socket, 5000);
  await expect(cut.next()).rejects.toThrow('cut');
  const large = Buffer.of(3, 0, 1, 0x7f, 0xff, 0xff, 0xff);
  const broken = openWire(Readable.from(pieces(large, 2)) as unknown as Socket, 5000);
  await expect(broken.next()).rejects.toThrow('size');
});

it('XML that is far longer than any answer is not read at all', () => {
  const sized = (count: number) => `<a>${'<b/>'.repeat(count)}</a>`;
  expect(readXml(sized(1000))).toBeDefined();
  expect(readXml(sized(100_000))).toBeUndefined();
});
