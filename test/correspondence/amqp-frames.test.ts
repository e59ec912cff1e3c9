import { describe, expect, it } from 'vitest';
import {
  longLong,
  method,
  methodBytes,
  protocolHeader,
  short,
  shortText,
  takeFrame,
} from '../../src/correspondence/beskedfordeler/amqp-frames.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** Written by hand after the specification, sections 1.8 and 4.2: what we send must be these very bytes. */
describe('frames as the specification writes them', () => {
  it.each([
    ['the greeting', protocolHeader, '41 4d 51 50 00 00 09 01'],
    [
      'basic.get',
      methodBytes(1, method.get, short(0), shortText('q'), Buffer.of(0)),
      '01 0001 00000009 003c 0046 0000 0171 00 ce',
    ],
    [
      'basic.ack',
      methodBytes(1, method.ack, longLong(258n), Buffer.of(0)),
      '01 0001 0000000d 003c 0050 0000000000000102 00 ce',
    ],
    [
      'connection.open',
      methodBytes(0, method.open, shortText('BF'), shortText(''), Buffer.of(0)),
      '01 0000 00000009 000a 0028 024246 00 00 ce',
    ],
    [
      'channel.close',
      methodBytes(1, method.channelClose, short(200), shortText(''), short(0), short(0)),
      '01 0001 0000000b 0014 0028 00c8 00 0000 0000 ce',
    ],
  ])('%s', (_, bytes, written) => {
    expect(bytes.toString('hex')).toBe(hex(written).toString('hex'));
  });
});

describe('what comes', () => {
  const empty = hex('01 0001 00000005 003c 0048 00 ce');

  it('is read frame by frame, however it is cut', () => {
    const both = Buffer.concat([empty, empty]);
    for (let cut = 0; cut < empty.length; cut += 1)
      expect(takeFrame(both.subarray(0, cut))).toBeUndefined();
    const first = takeFrame(both);
    expect(first?.frame).toMatchObject({ type: 1, channel: 1 });
    expect(first?.rest).toEqual(empty);
  });

  it.each([
    ['version', '41 4d 51 50 00 01 00 00'],
    ['size', '03 0001 7fffffff 00'],
    ['end', '01 0001 00000001 00 00'],
  ])('is refused for its %s', (why, bytes) => {
    expect(() => takeFrame(hex(bytes))).toThrow(why);
  });
});
