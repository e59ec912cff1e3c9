import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuthProviders, LoginAttempt } from '../../src/cases/ports/identity.ts';
import { createAuthProviders } from '../../src/identity/oidc-client.ts';
import { fixedClock } from '../support/clock.ts';
import { type Forgery, forgingProvider } from './forging-provider.ts';
import { listen } from './listen.ts';

const substantial = 'https://data.gov.dk/concept/core/nsis/Substantial';
const clock = fixedClock();
const portal = new URL('http://localhost:9');
let provider: Awaited<ReturnType<typeof forgingProvider>>;
let auth: AuthProviders;

beforeAll(async () => {
  provider = await forgingProvider();
  auth = at(provider.issuer);
});
afterAll(() => provider.close());

const at = (issuer: string) => {
  const client = { issuer, clientId: 'c', clientSecret: 's' };
  return createAuthProviders({
    citizen: client,
    staff: client,
    baseUrl: portal,
    demo: true,
    clock,
  });
};

const ask = { needs: 'substantial', stepUp: false, language: 'da', returnTo: '/' } as const;

async function begun(): Promise<LoginAttempt> {
  const begin = await auth.citizen.begin(ask);
  if (!begin.ok) throw new Error(begin.error);
  return begin.value.attempt;
}

const backTo = (query: Record<string, string>) =>
  new URL(`/login/callback?${new URLSearchParams(query).toString()}`, portal);

/** What the citizen is told when the provider answers so. */
async function toldAfter(forgery: Forgery, attempt?: LoginAttempt) {
  const own = attempt ?? (await begun());
  provider.say({
    ...forgery,
    claims: { nonce: own.nonce, loa: substantial, 'dk.cpr': '6101901234', ...forgery.claims },
  });
  return auth.citizen.complete(backTo({ code: 'x', state: own.state }), own);
}

const failure = (error: string) => ({ ok: false, error });

describe('an id token', () => {
  it('that is right is believed', async () => {
    expect(await toldAfter({})).toMatchObject({ ok: true, value: { cpr: '6101901234' } });
  });

  const wrong: readonly [string, Forgery][] = [
    ['without signature', { alter: (token) => token.replace(/[^.]*$/, '') }],
    ['with alg none', { alg: 'none' }],
    ['signed with the public key as a secret', { alg: 'HS256' }],
    ['altered after it was signed', { alter: (token) => swapClaims(token) }],
    ['with another nonce', { claims: { nonce: 'other' } }],
    ['for another client', { claims: { aud: 'other' } }],
    ['from another issuer', { claims: { iss: 'https://other.example' } }],
    ['that has expired', { claims: { exp: 1 } }],
    ['without a CPR number', { claims: { 'dk.cpr': undefined } }],
    ['with half a CPR number', { claims: { 'dk.cpr': '610190' } }],
    ['with a CPR number that is no date', { claims: { 'dk.cpr': '3113901234' } }],
    ['with a CPR number that is no text', { claims: { 'dk.cpr': 6101901234 } }],
  ];
  it.each(wrong)('%s is refused', async (_how, forgery) => {
    expect(await toldAfter(forgery)).toEqual(failure('failed'));
  });

  it.each([undefined, '', 'Substantial', 'https://data.gov.dk/concept/core/nsis/Low', 3])(
    'with the level %j is too low',
    async (loa) => {
      expect(await toldAfter({ claims: { loa } })).toEqual(failure('too-low'));
    },
  );

  it('may leave the CPR number to userinfo, but never the level', async () => {
    const claims = { 'dk.cpr': undefined };
    const userinfo = { 'dk.cpr': '6101901234' };
    expect(await toldAfter({ claims, userinfo })).toMatchObject({ ok: true });
    const low = { ...claims, loa: undefined };
    expect(await toldAfter({ claims: low, userinfo: { ...userinfo, loa: substantial } })).toEqual(
      failure('too-low'),
    );
  });
});

describe('the way back', () => {
  it('with another state is refused, also where it says that the person cancelled', async () => {
    const attempt = await begun();
    const queries: readonly Record<string, string>[] = [{ code: 'x' }, { error: 'access_denied' }];
    for (const query of queries) {
      const callback = backTo({ ...query, state: 'other' });
      expect(await auth.citizen.complete(callback, attempt)).toEqual(failure('failed'));
    }
  });

  it.each([
    ['access_denied', 'cancelled'],
    ['server_error', 'unavailable'],
    ['temporarily_unavailable', 'unavailable'],
    ['invalid_request', 'failed'],
  ])('with %s is %s', async (error, told) => {
    const attempt = await begun();
    const callback = backTo({ error, state: attempt.state });
    expect(await auth.citizen.complete(callback, attempt)).toEqual(failure(told));
  });

  it('is open for ten minutes', async () => {
    const attempt = await begun();
    clock.advance({ minutes: 10 });
    expect(await toldAfter({}, attempt)).toMatchObject({ ok: true });
    clock.advance({ seconds: 1 });
    expect(await toldAfter({}, attempt)).toEqual(failure('expired'));
  });
});

describe('a provider', () => {
  const broken: readonly [string, Forgery['token']][] = [
    ['answers 503', (res) => void res.writeHead(503).end()],
    ['answers with a web page', (res) => void res.setHeader('Content-Type', 'text/html').end('x')],
    ['hangs up', (res) => void res.destroy()],
  ];
  it.each(broken)('that %s to the token request is unavailable', async (_how, token) => {
    expect(await toldAfter(token ? { token } : {})).toEqual(failure('unavailable'));
  });

  it('that refuses the code makes the login fail', async () => {
    const token: Forgery['token'] = (res) =>
      void res
        .writeHead(400, { 'Content-Type': 'application/json' })
        .end('{"error":"invalid_grant"}');
    expect(await toldAfter({ token })).toEqual(failure('failed'));
  });

  it('that is down is asked again at the next login', async () => {
    const server = await listen();
    const { citizen } = at(server.url);
    server.answerWith((_req, res) => void res.writeHead(404).end());
    expect(await citizen.begin(ask)).toEqual(failure('unavailable'));
    expect(await citizen.endSession('x', portal.href)).toBeUndefined();
    server.answerWith((_req, res) => {
      res.setHeader('Content-Type', 'application/json');
      const { url } = server;
      res.end(JSON.stringify({ issuer: url, authorization_endpoint: `${url}/auth` }));
    });
    expect(await citizen.begin(ask)).toMatchObject({ ok: true });
    await server.close();
  });

  it('that never answers is given up after five seconds', async () => {
    const server = await listen();
    server.answerWith(() => undefined);
    const before = performance.now();
    expect(await at(server.url).citizen.begin(ask)).toEqual(failure('unavailable'));
    expect(performance.now() - before).toBeLessThan(6_000);
    await server.close();
  });

  it('is never spoken to over plain http, unless on this machine or in a demo', async () => {
    const client = { issuer: 'http://broker.example', clientId: 'c', clientSecret: 's' };
    const settings = { citizen: client, staff: client, baseUrl: portal, demo: false, clock };
    const { citizen } = createAuthProviders(settings);
    expect(await citizen.begin(ask)).toEqual(failure('unavailable'));
  });
});

describe('outside a demonstration', () => {
  it('an invented CPR number is refused', async () => {
    const attempt = await begun();
    const client = { issuer: provider.issuer, clientId: 'c', clientSecret: 's' };
    const real = createAuthProviders({
      citizen: client,
      staff: client,
      baseUrl: portal,
      demo: false,
      clock,
    });
    provider.say({ claims: { nonce: attempt.nonce, loa: substantial, 'dk.cpr': '6101901234' } });
    const callback = backTo({ code: 'x', state: attempt.state });
    expect(await real.citizen.complete(callback, attempt)).toEqual(failure('failed'));
  });
});

describe('staff', () => {
  it.each([
    [{ roles: [] }],
    [{ roles: ['owner'] }],
    [{ authority: undefined }],
    [{ name: undefined }],
  ])('with %o are refused', async (claims) => {
    const request = { ...ask, needs: 'none' } as const;
    const begin = await auth.staff.begin(request);
    if (!begin.ok) throw new Error(begin.error);
    const { attempt } = begin.value;
    const right = { roles: ['caseworker'], authority: 'municipality-0101', name: 'S' };
    provider.say({ claims: { nonce: attempt.nonce, ...right, ...claims } });
    const callback = backTo({ code: 'x', state: attempt.state });
    expect(await auth.staff.complete(callback, attempt)).toEqual(failure('failed'));
  });
});

function swapClaims(token: string): string {
  const [head, body = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
  const other = { ...claims, 'dk.cpr': '6202801235' };
  return [head, Buffer.from(JSON.stringify(other)).toString('base64url'), signature].join('.');
}
