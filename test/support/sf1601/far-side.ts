import { randomUUID, X509Certificate } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { readFileSync } from 'node:fs';
import type { Clock } from '../../../src/domain/dates.ts';
import { type Certificates, contentsOf } from './certificates.ts';
import { answer, type Fault, faults } from './faults.ts';
import { received, type Taken } from './kombi-service.ts';

type Place = 'sts' | 'token' | 'kombi';

export interface FarSide {
  /** Address of one of its services. */
  at(place: Place): URL;
  /** Letters in the order in which they were taken over. */
  readonly taken: readonly Taken[];
  /** Requests that came, heads and all. */
  readonly heard: readonly {
    readonly place: Place;
    readonly headers: IncomingMessage['headers'];
  }[];
  readonly notRegistered: Set<string>;
  /** The next requests there are answered so, instead of as they should be. `after`: once it has done its work. */
  fail(place: Place, fault: Fault, options?: { times?: number; after?: boolean }): void;
  /** Every token that was given ends now. */
  expireTokens(): void;
  close(): Promise<void>;
}

export const samlLifetime = { hours: 8 };

/**
 * Token services and KombiPostAfsend in one, as they answer. Over TLS with `certificates`, where only its client is let
 * in and a token holds for the certificate that it was made for.
 */
export async function openFarSide(from: {
  readonly clock: Clock;
  readonly certificates?: Certificates;
}): Promise<FarSide> {
  const { clock, certificates } = from;
  const taken: Taken[] = [];
  const heard: { place: Place; headers: IncomingMessage['headers'] }[] = [];
  const notRegistered = new Set<string>();
  const planned: { place: Place; fault: Fault; times: number; after: boolean }[] = [];
  const assertions = new Map<string, string>();
  const tokens = new Map<string, { holder: string; ends: Temporal.Instant }>();

  const services: Record<Place, (body: string, req: IncomingMessage) => [number, string, string]> =
    {
      sts(body, req) {
        const asked = JSON.parse(body) as Record<string, never>;
        const context = asked['AnvenderKontekst'] as { Cvr?: string } | undefined;
        if (!/^\d{8}$/.test(context?.Cvr ?? '')) return [400, json, '{"error":"Cvr"}'];
        const holder = String(asked['UseKey']);
        if (certificates && holder !== shownBy(req)) return [403, json, '{"error":"UseKey"}'];
        const end = clock.now().add(samlLifetime).toString();
        const xml = `<saml:Assertion ID="_${randomUUID()}"><saml:Conditions NotOnOrAfter="${end}"/></saml:Assertion>`;
        const assertion = Buffer.from(xml).toString('base64');
        assertions.set(assertion, holder);
        return [200, json, JSON.stringify({ RequestedSecurityToken: { Assertion: assertion } })];
      },
      token(body, req) {
        const holder = assertions.get(new URLSearchParams(body).get('saml-token') ?? '');
        if (holder === undefined) return [401, json, '{"error":"invalid_grant"}'];
        if (certificates && holder !== shownBy(req)) return [403, json, '{"error":"holder"}'];
        const token = randomUUID();
        tokens.set(token, { holder, ends: clock.now().add({ seconds: 3600 }) });
        const spoken = { access_token: token, token_type: 'Holder-of-key', expires_in: 3600 };
        return [200, json, JSON.stringify(spoken)];
      },
      kombi(body, req) {
        const [, name = ''] = /^Holder-of-key (\S+)$/.exec(req.headers.authorization ?? '') ?? [];
        const token = tokens.get(name);
        if (token === undefined || Temporal.Instant.compare(clock.now(), token.ends) >= 0)
          return [401, json, '{"error":"invalid_token"}'];
        if (certificates && token.holder !== shownBy(req)) return [403, json, '{"error":"holder"}'];
        if (!headersAreGood(req)) return [400, xmlType, '<fejl>X-Transaktions…</fejl>'];
        const spoken = received(body, { taken, notRegistered });
        if (spoken.taken) taken.push(spoken.taken);
        return [spoken.status, xmlType, spoken.body];
      },
    };

  const listener: RequestListener = (req, res) => {
    const place = (req.url ?? '').slice(1) as Place;
    if (!Object.hasOwn(services, place)) {
      answer(res, 404, 'text/plain', 'Not found');
      return;
    }
    heard.push({ place, headers: req.headers });
    void bodyOf(req).then((body) => {
      const plan = planned.find((one) => one.place === place && one.times > 0);
      const work = services[place];
      if (plan === undefined) return answer(res, ...work(body, req));
      plan.times -= 1;
      if (plan.after) work(body, req);
      return faults[plan.fault](res);
    });
  };
  const server = certificates
    ? createSecureServer(
        {
          ...contentsOf(certificates.server),
          ca: readFileSync(certificates.ca),
          requestCert: true,
          rejectUnauthorized: true,
        },
        listener,
      )
    : createServer(listener);
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    taken,
    heard,
    notRegistered,
    at: (place) => new URL(`http${certificates ? 's' : ''}://localhost:${port}/${place}`),
    fail: (place, fault, { times = 1, after = false } = {}) =>
      void planned.push({ place, fault, times, after }),
    expireTokens: () => tokens.clear(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const json = 'application/json';
const xmlType = 'application/xml;charset=UTF-8';

/** The certificate that the client has shown, on one line. */
function shownBy(req: IncomingMessage): string {
  const shown = (req.socket as TLSSocket).getPeerCertificate();
  return new X509Certificate(shown.raw).raw.toString('base64');
}

const headersAreGood = ({ headers }: IncomingMessage): boolean =>
  /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/.test(String(headers['x-transaktionsid'])) &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(String(headers['x-transaktionstid'])) &&
  headers['content-type'] === 'application/xml';

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
