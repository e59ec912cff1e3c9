import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Forgery } from './forging-provider.ts';
import { ask, backTo, clientOf, clock, failure, forgedLogin } from './forged-login.ts';
import { listen } from './listen.ts';

let login: Awaited<ReturnType<typeof forgedLogin>>;
beforeAll(async () => {
  login = await forgedLogin();
});
afterAll(() => login.provider.close());

describe('the way back', () => {
  it('with another state is refused, also where it says that the person cancelled', async () => {
    const attempt = await login.begun();
    const queries: readonly Record<string, string>[] = [{ code: 'x' }, { error: 'access_denied' }];
    for (const query of queries) {
      const callback = backTo({ ...query, state: 'other' });
      expect(await login.auth.citizen.complete(callback, attempt)).toEqual(failure('failed'));
    }
  });

  it.each([
    ['access_denied', 'cancelled'],
    ['server_error', 'unavailable'],
    ['temporarily_unavailable', 'unavailable'],
    ['invalid_request', 'failed'],
  ])('with %s is %s', async (error, told) => {
    const attempt = await login.begun();
    const callback = backTo({ error, state: attempt.state });
    expect(await login.auth.citizen.complete(callback, attempt)).toEqual(failure(told));
  });

  it('is open for ten minutes', async () => {
    const attempt = await login.begun();
    clock.advance({ minutes: 10 });
    expect(await login.toldAfter({}, { attempt })).toMatchObject({ ok: true });
    clock.advance({ seconds: 1 });
    expect(await login.toldAfter({}, { attempt })).toEqual(failure('expired'));
  });
});

describe('a provider', () => {
  const broken: readonly [string, Forgery['token']][] = [
    ['answers 503', (res) => void res.writeHead(503).end()],
    ['answers with a web page', (res) => void res.setHeader('Content-Type', 'text/html').end('x')],
    ['hangs up', (res) => void res.destroy()],
  ];
  it.each(broken)('that %s to the token request is unavailable', async (_how, token) => {
    expect(await login.toldAfter(token ? { token } : {})).toEqual(failure('unavailable'));
  });

  it('that refuses the code makes the login fail', async () => {
    const token: Forgery['token'] = (res) =>
      void res
        .writeHead(400, { 'Content-Type': 'application/json' })
        .end('{"error":"invalid_grant"}');
    expect(await login.toldAfter({ token })).toEqual(failure('failed'));
  });

  it('that is down is asked again at the next login', async () => {
    const server = await listen();
    const { citizen } = clientOf(server.url);
    server.answerWith((_req, res) => void res.writeHead(404).end());
    expect(await citizen.begin(ask)).toEqual(failure('unavailable'));
    expect(await citizen.endSession('x', 'http://localhost:9/')).toBeUndefined();
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
    expect(await clientOf(server.url).citizen.begin(ask)).toEqual(failure('unavailable'));
    expect(performance.now() - before).toBeLessThan(6_000);
    await server.close();
  });

  it('that is down is told of to the operator, by kind and code alone', async () => {
    const server = await listen();
    await server.close();
    const told: string[] = [];
    await clientOf(server.url, true, (why) => told.push(why)).citizen.begin(ask);
    expect(told).toEqual([expect.stringContaining('ECONNREFUSED')]);
    expect(told[0]).not.toContain('localhost');
  });

  it('is never spoken to over plain http, unless on this machine or in a demo', async () => {
    const { citizen } = clientOf('http://broker.example', false);
    expect(await citizen.begin(ask)).toEqual(failure('unavailable'));
  });
});
