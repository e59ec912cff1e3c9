import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer as createSecureServer, type Server } from 'node:https';
import type { Cpr } from '../../../src/domain/cpr.ts';
import type { Clock } from '../../../src/domain/dates.ts';
import { demoDigitalPost } from '../../../src/registers/demo/digital-post.ts';
import type { ServiceplatformSettings } from '../../../src/registers/http/open.ts';
import { type Certificates, contentsOf } from '../sf1601/certificates.ts';
import { answer } from '../sf1601/faults.ts';
import {
  type AnswerFault,
  answerFaults,
  type FailureMode,
  type Place,
  tokenFault,
} from './failure-modes.ts';
import { faultCertificates } from './fault-certificates.ts';
import { bodyOf, openFaultyLine } from './faulty-line.ts';
import { personXml } from './person-xml.ts';
import { tokenServices } from './token-services.ts';

export interface RegisterStub {
  readonly settings: ServiceplatformSettings;
  /** Requests that came for an answer. */
  readonly heard: readonly {
    readonly place: Place;
    readonly headers: IncomingMessage['headers'];
  }[];
  /** From now on, or for the next requests only, everything fails so. */
  fail(mode: FailureMode, times?: number): Promise<void>;
  heal(): Promise<void>;
  /** Every token that was given ends now. */
  expireTokens(): void;
  close(): Promise<void>;
}

/**
 * The Serviceplatform in one: SF1520, PostForespørg and the services that give tokens, over mutual TLS at one address.
 * Its people are the sample's. It can fail in every way that is known.
 */
export async function openRegisterStub(from: {
  readonly clock: Clock;
  readonly certificates: Certificates;
}): Promise<RegisterStub> {
  const { clock, certificates } = from;
  const heard: { place: Place; headers: IncomingMessage['headers'] }[] = [];
  const tokens = tokenServices(clock);
  let mode: FailureMode | undefined;
  let times = Infinity;

  /** Each request that is failed uses one up. */
  const faultNow = (): AnswerFault | undefined => {
    if (mode === undefined || !(mode in answerFaults) || times <= 0) return undefined;
    times -= 1;
    return mode as AnswerFault;
  };

  const listener: RequestListener = (req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? '', 'https://localhost');
    void bodyOf(req).then(async (body) => {
      if (pathname === '/sts' || pathname === '/token') {
        if (mode === tokenFault) return answer(res, 503, 'text/plain', 'Service Unavailable');
        return answer(res, ...tokens.give(pathname, body));
      }
      const place = pathname === '/persons' ? 'persons' : 'digital-post';
      heard.push({ place, headers: req.headers });
      const fault = faultNow();
      if (fault !== undefined) return answerFaults[fault](res, place);
      if (!headersAreGood(req)) return answer(res, 400, 'text/plain', 'X-Transaktions…');
      if (place === 'persons') {
        const [, number = ''] = /<PNR [^>]*>(\d{10})<\/PNR>/.exec(body) ?? [];
        const spoken = personXml(number as Cpr);
        return answer(res, spoken.status, 'text/xml;charset=utf-8', spoken.body);
      }
      if (!tokens.holds(req.headers.authorization))
        return answer(res, 401, 'application/json', '{"error":"invalid_token"}');
      const known = await demoDigitalPost.registration(searchParams.get('cprNumber') as Cpr);
      const result = JSON.stringify({ result: known === 'registered' });
      return answer(res, 200, 'application/json;charset=UTF-8', result);
    });
  };

  const bad = faultCertificates(certificates);
  const { server, stranger } = certificates;
  const secure = (pair: typeof server, ca: string): Server =>
    createSecureServer(
      { ...contentsOf(pair), ca: readFileSync(ca), requestCert: true, rejectUnauthorized: true },
      listener,
    ).on('tlsClientError', () => undefined);
  const well = secure(server, certificates.ca);
  const faulty: Partial<Record<FailureMode, Server>> = {
    'certificate of a stranger': secure(stranger, certificates.ca),
    'certificate for another name': secure(bad.otherName, certificates.ca),
    'certificate that has expired': secure(bad.expired, certificates.ca),
    'does not know our certificate': secure(server, stranger.cert),
  };

  const line = await openFaultyLine(well, faulty);
  const at = (path: string) => new URL(`https://localhost:${line.port}/${path}`);
  const turn = (to: FailureMode | undefined, forTimes: number): Promise<void> => {
    mode = to;
    times = forTimes;
    if (to === tokenFault) tokens.expire();
    return line.turn(to);
  };

  return {
    settings: {
      persons: at('persons'),
      digitalPost: at('PostForespoerg_1'),
      sts: at('sts'),
      token: at('token'),
      cvr: '12345678',
      files: { ...contentsOf(certificates.client), ca: readFileSync(certificates.ca) },
    },
    heard,
    fail: (to, forTimes = Infinity) => turn(to, forTimes),
    heal: () => turn(undefined, 0),
    expireTokens: () => tokens.expire(),
    close: () => line.close(),
  };
}

const headersAreGood = ({ headers }: IncomingMessage): boolean =>
  /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/.test(String(headers['x-transaktionsid'])) &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(String(headers['x-transaktionstid']));
