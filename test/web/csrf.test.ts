import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../support/test-app.ts';
import { Browser, logIn, tokenOf } from './log-in.ts';

const service = '/self-service/address-change';
let app: TestApp;
beforeAll(async () => {
  app = await testApp({ env: { SESSION_MINUTES: '60' } });
});
afterAll(() => app.close());

/** Somebody logged in, and the token of their page. */
async function reader(name = 'Astrid') {
  const browser = new Browser();
  const page = await logIn(browser, `${app.baseUrl}/login?returnTo=/status`, name);
  return { browser, token: tokenOf(page) };
}

/** A post as it leaves the browser: exactly these headers. */
async function send(
  browser: Browser,
  body: string,
  headers: Record<string, string>,
  path = '/status',
) {
  const jar = [...browser.cookies(app.baseUrl)].map(([name, value]) => `${name}=${value}`);
  const answer = await fetch(`${app.baseUrl}${path}`, {
    method: 'POST',
    redirect: 'manual',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: jar.join('; '),
      ...headers,
    },
  });
  await answer.arrayBuffer();
  return answer.status;
}

const here = { 'sec-fetch-site': 'same-origin' };
const withToken = (token: string) => `_csrf=${encodeURIComponent(token)}`;

describe('a post from our own page', () => {
  it('goes through with its token', async () => {
    const { browser, token } = await reader();
    expect(await send(browser, withToken(token), here)).not.toBe(403);
  });

  it('goes through in an older browser that sends only its origin', async () => {
    const { browser, token } = await reader();
    expect(await send(browser, withToken(token), { origin: app.baseUrl })).not.toBe(403);
  });

  it('goes through in an older browser that hides its origin because our pages name no referrer', async () => {
    const { browser, token } = await reader();
    expect(await send(browser, withToken(token), { origin: 'null' })).not.toBe(403);
    expect(await send(browser, withToken(`${token}x`), { origin: 'null' })).toBe(403);
  });

  it('needs no session', async () => {
    const browser = new Browser();
    const page = await browser.get(`${app.baseUrl}/status`);
    expect(await send(browser, withToken(tokenOf(page)), here)).not.toBe(403);
  });
});

describe('a post is refused', () => {
  it.each([
    ['no token', () => ''],
    ['an empty token', () => '_csrf='],
    ['a made-up token', () => '_csrf=anon.zzzzzzzz.x.y'],
    ['an altered token', (token: string) => `${withToken(token)}x`],
    [
      'a token with another end',
      (token: string) => withToken(token.replace(/\.[^.]+/, '.zzzzzzzzz')),
    ],
    ['the token twice', (token: string) => `${withToken(token)}&${withToken(token)}`],
    ['the token as a list', (token: string) => `_csrf[]=${token}&_csrf[]=`],
  ])('with %s', async (_what, body) => {
    const { browser, token } = await reader();
    expect(await send(browser, body(token), here)).toBe(403);
  });

  it('with the token of another person', async () => {
    const [astrid, carla] = [await reader('Astrid'), await reader('Carla')];
    expect(await send(carla.browser, withToken(astrid.token), here)).toBe(403);
  });

  it('with a token from before login', async () => {
    const anonymous = tokenOf(await new Browser().get(`${app.baseUrl}/status`));
    const { browser } = await reader();
    expect(await send(browser, withToken(anonymous), here)).toBe(403);
  });

  it('with a token that has expired', async () => {
    const browser = new Browser();
    const token = tokenOf(await browser.get(`${app.baseUrl}/status`));
    app.clock.advance({ minutes: 59 });
    expect(await send(browser, withToken(token), here)).not.toBe(403);
    app.clock.advance({ minutes: 2 });
    expect(await send(browser, withToken(token), here)).toBe(403);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of this site', { 'sec-fetch-site': 'same-site' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['another site that lies about its origin', { 'sec-fetch-site': 'cross-site', origin: 'OWN' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['nowhere', {}],
  ])('from %s, although the token is right', async (_where, headers: Record<string, string>) => {
    const { browser, token } = await reader();
    const own = headers['origin'] === 'OWN' ? { ...headers, origin: app.baseUrl } : headers;
    expect(await send(browser, withToken(token), own)).toBe(403);
  });

  it('with a page that says what to do', async () => {
    const page = await new Browser().post(`${app.baseUrl}/status`, {});
    expect(page.status).toBe(403);
    expect(page.body).toContain('<h1>');
  });
});

describe('logging out', () => {
  it('works with a token that has expired, but never from another site', async () => {
    const { browser, token } = await reader();
    app.clock.advance({ minutes: 61 });
    expect(await send(browser, withToken(token), here, '/logout')).toBe(303);
    const foreign = { 'sec-fetch-site': 'cross-site' };
    expect(await send(browser, withToken(token), foreign, '/logout')).toBe(403);
  });
});

describe('a self-service', () => {
  it('sees a post with an expired token, and sends nothing of it', async () => {
    const browser = new Browser();
    const token = tokenOf(await browser.get(`${app.baseUrl}${service}/another-way`));
    app.clock.advance({ minutes: 61 });
    const status = await send(browser, withToken(token), here, `${service}/another-way`);
    expect([200, 303, 403, 422]).toContain(status);
    expect(await send(browser, '_csrf=forged', here, `${service}/another-way`)).toBe(403);
  });
});
