import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createServer as createSecureServer } from 'node:tls';
import {
  frameBytes,
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
  takeFrame,
} from '../../../src/correspondence/beskedfordeler/amqp-frames.ts';
import { type Certificates, contentsOf } from './certificates.ts';

/** `refuses`: closes on the token. `hangs`: says nothing after it. `lies`: says a message is shorter than it is. `cuts`: mid-message. */
export type BrokerFault = 'refuses' | 'hangs' | 'lies' | 'cuts' | 'speaks-http';

export interface Broker {
  readonly url: URL;
  /** What waits, and what is held by nobody. */
  readonly waiting: readonly Buffer[];
  /** Tokens that were shown. */
  readonly shown: readonly string[];
  lay(...bodies: (Buffer | string)[]): void;
  fault?: BrokerFault;
  /** Milliseconds that it takes over each answer. */
  pace?: number;
  /** It answers so many times in a conversation, and then no more. */
  answers?: number;
  /** It cuts off after so many answers in a conversation. */
  cutsAfter?: number;
  close(): Promise<void>;
}

export const queueName = '5f6bd1a0-0000-4000-8000-000000000000';

/** One queue over AMQP 0-9-1, as RabbitMQ keeps it: what is not acknowledged goes back to its place. */
export async function openBroker(certificates?: Certificates): Promise<Broker> {
  const messages: { body: Buffer; held: boolean }[] = [];
  const shown: string[] = [];
  const sockets = new Set<Socket>();
  const serve = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    converse(socket);
  };
  const server = certificates
    ? createSecureServer(
        {
          ...contentsOf(certificates.server),
          ca: readFileSync(certificates.ca),
          requestCert: true,
          rejectUnauthorized: true,
        },
        serve,
      )
    : createServer(serve);
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;

  const broker: Broker = {
    url: new URL(`amqp${certificates ? 's' : ''}://localhost:${port}/BF`),
    get waiting() {
      return messages.filter(({ held }) => !held).map(({ body }) => body);
    },
    shown,
    lay: (...bodies) =>
      void messages.push(...bodies.map((body) => ({ body: Buffer.from(body), held: false }))),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };

  function converse(socket: Socket): void {
    if (broker.fault === 'speaks-http') return void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    const mine = new Map<bigint, (typeof messages)[number]>();
    let come = Buffer.alloc(0);
    let greeted = false;
    let answered = 0;
    let tags = 0n;
    let turn = Promise.resolve();
    const giveBack = () => {
      for (const message of mine.values()) message.held = false;
    };
    socket.on('close', giveBack);
    socket.on('data', (chunk: Buffer) => {
      come = Buffer.concat([come, chunk]);
      if (!greeted) {
        if (!come.subarray(0, 8).equals(protocolHeader)) {
          socket.destroy();
          return;
        }
        come = come.subarray(8);
        greeted = true;
        const start = [Buffer.of(0, 9), long(0), longText(Buffer.from('EXTERNAL'))];
        socket.write(methodBytes(0, method.start, ...start, longText(Buffer.from('en_US'))));
      }
      for (let next = takeFrame(come); next !== undefined; next = takeFrame(come)) {
        const { frame } = next;
        come = Buffer.from(next.rest);
        // One after the other, as a channel does it.
        turn = turn.then(() => hear(methodOf(frame), frame.payload));
      }
    });

    const hear = async (number: number, payload: Buffer): Promise<void> => {
      if (number === method.startOk) return begin(payload);
      if (number === method.open) socket.write(methodBytes(0, method.openOk, shortText('')));
      if (number === method.channelOpen)
        socket.write(methodBytes(1, method.channelOpenOk, longText(Buffer.alloc(0))));
      if (number === method.get) await answer();
      if (number === method.ack) forget(payload.readBigUInt64BE(4));
      if (number === method.channelClose) {
        giveBack();
        socket.write(methodBytes(1, method.channelCloseOk));
      }
    };

    function begin(payload: Buffer): void {
      const text = payload.toString('latin1');
      const at = text.indexOf('EXTERNAL') + 'EXTERNAL'.length;
      shown.push(payload.subarray(at + 4, at + 4 + payload.readUInt32BE(at)).toString('utf8'));
      if (broker.fault === 'hangs') return;
      if (broker.fault === 'refuses') return void socket.destroy();
      // A heartbeat may come at any time.
      socket.write(frameBytes({ type: frameType.heartbeat, channel: 0, payload: Buffer.alloc(0) }));
      socket.write(methodBytes(0, method.tune, short(2047), long(131_072), short(60)));
    }

    async function answer(): Promise<void> {
      if (broker.pace !== undefined) await wait(broker.pace);
      answered += 1;
      if (socket.destroyed || answered > (broker.answers ?? Infinity)) return;
      if (answered > (broker.cutsAfter ?? Infinity)) socket.destroy();
      else give();
    }

    function give(): void {
      const message = messages.find(({ held }) => !held);
      if (message === undefined)
        return void socket.write(methodBytes(1, method.getEmpty, Buffer.of(0)));
      const tag = (tags += 1n);
      message.held = true;
      mine.set(tag, message);
      const { body } = message;
      const about = [longLong(tag), Buffer.of(0), shortText(''), shortText('besked'), long(0)];
      socket.write(methodBytes(1, method.getOk, ...about));
      const size = longLong(BigInt(body.length - (broker.fault === 'lies' ? 1 : 0)));
      const header = Buffer.concat([short(60), short(0), size, short(0)]);
      socket.write(frameBytes({ type: frameType.header, channel: 1, payload: header }));
      if (broker.fault === 'cuts') return void socket.end(Buffer.of(3, 0, 1, 0, 0));
      // In pieces, as a broker with small frames sends it.
      const half = Math.ceil(body.length / 2);
      const pieces =
        broker.fault === 'lies' ? [body] : [body.subarray(0, half), body.subarray(half)];
      for (const payload of pieces)
        if (payload.length > 0)
          socket.write(frameBytes({ type: frameType.body, channel: 1, payload }));
    }

    function forget(tag: bigint): void {
      const message = mine.get(tag);
      mine.delete(tag);
      if (message !== undefined) messages.splice(messages.indexOf(message), 1);
    }
  }

  return broker;
}
