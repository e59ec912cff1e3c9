import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer as createSecureServer, type Server } from 'node:https';
import type { Clock } from '../../../src/domain/dates.ts';
import type { AddressSettings } from '../../../src/registers/http/open-addresses.ts';
import { type Certificates, contentsOf } from '../sf1601/certificates.ts';
import { answer } from '../sf1601/faults.ts';
import { darAnswer, type Tamper } from './address-dar.ts';
import { failAddress } from './address-faults.ts';
import { selectorAnswer } from './address-selector.ts';
import { type AnswerFault, answerFaults, type FailureMode } from './failure-modes.ts';
import { faultCertificates } from './fault-certificates.ts';
import { bodyOf, openFaultyLine } from './faulty-line.ts';

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

  const line = await openFaultyLine(well, faulty);
  const { port } = line;
  const turn = (to: typeof failing): Promise<void> => {
    failing = to;
    return line.turn(to?.mode);
  };

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
    close: () => line.close(),
  };
}
