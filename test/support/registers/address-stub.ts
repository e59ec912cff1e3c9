import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer as createSecureServer, type Server } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { Clock } from '../../../src/domain/dates.ts';
import type { AddressSettings } from '../../../src/registers/http/open-addresses.ts';
import { type Certificates, contentsOf } from '../sf1601/certificates.ts';
import { answer } from '../sf1601/faults.ts';
import { darAnswer, type Tamper } from './address-dar.ts';
import { failAddress } from './address-faults.ts';
import { selectorAnswer } from './address-selector.ts';
import { type AnswerFault, answerFaults, type FailureMode, lineFaults } from './failure-modes.ts';
import { faultCertificates } from './fault-certificates.ts';

/** Which of the two far sides. */
export type Side = 'dar' | 'adressevaelger';

export interface AddressStub {
  readonly settings: AddressSettings;
  /** Addresses that were asked, in the order in which they came. */
  readonly heard: readonly string[];
  /** From now on, or for the next requests only, both fail so, or only one does; faults of the line are of both. */
  fail(mode: FailureMode, only?: Side, times?: number): Promise<void>;
  heal(): Promise<void>;
  /** What DAR's rows are made into before they are told. */
  tamper(by: Tamper): void;
  close(): Promise<void>;
}

/** Adressevælger and DAR in one over TLS, over the sample's addresses. They can fail in every way that is known. */
export async function openAddressStub(from: {
  readonly clock: Clock;
  readonly certificates: Certificates;
}): Promise<AddressStub> {
  const { clock, certificates } = from;
  const [token, key] = ['token-of-a-test', 'key-of-a-test'];
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  let failing: { mode: FailureMode; only: Side | undefined; times: number } | undefined;
  let tamper: Tamper = (_, rows) => rows;

  const faultOn = (side: Side): AnswerFault | undefined => {
    if (failing === undefined || !(failing.mode in answerFaults) || failing.times <= 0)
      return undefined;
    if (failing.only !== undefined && failing.only !== side) return undefined;
    failing.times -= 1;
    return failing.mode as AnswerFault;
  };

  const listener: RequestListener = (req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? '', 'https://localhost');
    heard.push(req.url ?? '');
    void bodyOf(req).then((body) => {
      const isDar = pathname === '/DAR/v1';
      const fault = faultOn(isDar ? 'dar' : 'adressevaelger');
      if (fault !== undefined)
        return failAddress(res, fault, isDar ? (/DAR_\w+/.exec(body)?.[0] ?? '') : '');
      if (isDar && searchParams.get('apikey') !== key)
        return answer(res, 401, 'application/json', '{"errors":[{"message":"apikey"}]}');
      const now = clock.now().toString({ smallestUnit: 'second' });
      const { status, said } = isDar
        ? { status: 200, said: darAnswer(body, now, tamper) }
        : selectorAnswer(decodeURIComponent(pathname), searchParams, token);
      return answer(res, status, 'application/json; charset=utf-8', JSON.stringify(said));
    });
  };

  const bad = faultCertificates(certificates);
  const { server, stranger } = certificates;
  const secure = (pair: typeof server, options: object = {}): Server =>
    createSecureServer({ ...contentsOf(pair), ...options }, listener).on(
      'tlsClientError',
      () => undefined,
    );
  const well = secure(server);
  const asksForOurs = {
    requestCert: true,
    rejectUnauthorized: true,
    ca: readFileSync(stranger.cert),
  };
  const faulty: Partial<Record<FailureMode, Server>> = {
    'certificate of a stranger': secure(stranger),
    'certificate for another name': secure(bad.otherName),
    'certificate that has expired': secure(bad.expired),
    'does not know our certificate': secure(server, asksForOurs),
  };

  const line = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    const mode = failing?.mode;
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

  async function turn(to: typeof failing): Promise<void> {
    failing = to;
    const isRefused = to?.mode === 'refused';
    if (isRefused && line.listening) await leave();
    else if (!isRefused && !line.listening) await listen(port);
    // Another line is another connection.
    else if (to === undefined || lineFaults.some((each) => each === to.mode)) hangUp();
  }

  return {
    settings: {
      adressevaelger: new URL(`https://localhost:${port}`),
      token,
      dar: new URL(`https://localhost:${port}/DAR/v1`),
      key,
      ca: readFileSync(certificates.ca),
    },
    heard,
    fail: (mode, only, times = Infinity) => turn({ mode, only, times }),
    async heal() {
      tamper = (_, rows) => rows;
      await turn(undefined);
    },
    tamper(by) {
      tamper = by;
    },
    close: () => (line.listening ? leave() : Promise.resolve()),
  };
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
