import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routesOf } from '../support/routes.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { Browser, logIn, tokenOf } from '../web/log-in.ts';
import { openCaseFor } from '../web/matrix-visits.ts';

/** Somebody with a page open: a citizen and, at the desk, a caseworker in the same browser. */
let portal: TestApp;
let browser: Browser;
const tokens = { citizen: '', desk: '', other: '' };
let posts: readonly string[];
beforeAll(async () => {
  portal = await testApp();
  browser = new Browser();
  const token = async (own: Browser, path: string) => tokenOf(await own.get(portal.baseUrl + path));
  await logIn(browser, `${portal.baseUrl}/login`, 'Astrid');
  await logIn(browser, `${portal.baseUrl}/caseworker/login`, 'Signe');
  tokens.citizen = await token(browser, '/status');
  tokens.desk = await token(browser, '/caseworker');
  const other = new Browser();
  await logIn(other, `${portal.baseUrl}/login`, 'Carla');
  tokens.other = await token(other, '/status');
  posts = routesOf(portal.app).filter(
    // No browser stands behind a provider's notice: its own test is of its signature.
    (route) => route.startsWith('POST ') && !route.endsWith('/backchannel'),
  );
});
afterAll(() => portal.close());

const here = { 'sec-fetch-site': 'same-origin' };
const fields = { action: 'next', destination: 'denmark', note: 'forged', version: '1' };

async function post(route: string, body: Record<string, string>, headers: Record<string, string>) {
  const { reference } = await openCaseFor(portal, route, 'own');
  const path = route
    .replace('POST ', '')
    .replace(':service', 'address-change')
    .replace(':step', 'destination')
    .replace(':reference', reference);
  const cookies = [...browser.cookies(portal.baseUrl)].map((each) => each.join('='));
  const before = portal.store.stats().writes;
  const { status } = await fetch(portal.baseUrl + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies.join('; '), ...headers },
    body: new URLSearchParams({ ...fields, nonce: 'n'.repeat(24), ...body }),
  });
  return { status, wrote: portal.store.stats().writes - before };
}

/** What is written anywhere must not be lost with its session, but where it is handed back at once, or its page has it. */
const nothingKept = (route: string): boolean =>
  route.startsWith('POST /self-service/') ||
  /\/(?:logout|addresses|my-sessions\/extend)$/.test(route);
const own = (route: string) => (route.includes('/caseworker') ? tokens.desk : tokens.citizen);

describe('no post from elsewhere does anything, at any route', () => {
  const variants: readonly [
    string,
    (token: string) => Record<string, string>,
    Record<string, string>,
  ][] = [
    ['without a token', () => ({}), here],
    ['with an empty token', () => ({ _csrf: '' }), here],
    ['with a wrong token', (token) => ({ _csrf: `${token.slice(0, -4)}AAAA` }), here],
    ['with a token in a list', (token) => ({ '_csrf[0]': token }), here],
    ['with a token in the wrong place', (token) => ({ csrf: token, 'X-CSRF-Token': token }), here],
    [
      'with its token, from another site',
      (_csrf) => ({ _csrf }),
      { 'sec-fetch-site': 'cross-site' },
    ],
    ['with its token, from a neighbour', (_csrf) => ({ _csrf }), { 'sec-fetch-site': 'same-site' }],
    [
      'with its token, from another origin',
      (_csrf) => ({ _csrf }),
      { origin: 'https://evil.example' },
    ],
    ['with its token, from nowhere', (_csrf) => ({ _csrf }), {}],
  ];

  it.each(variants)('%s', async (_how, body, headers) => {
    expect(posts.length).toBeGreaterThan(12);
    for (const route of posts) {
      const answer = await post(route, body(own(route)), headers);
      expect([route, answer]).toEqual([route, { status: 403, wrote: 0 }]);
    }
  });

  it('and none with the token of another person, but that words are kept for whoever wrote them', async () => {
    for (const route of posts.filter((each) => !each.endsWith('/logout'))) {
      const { wrote } = await post(route, { _csrf: tokens.other }, here);
      // Sealed under that other person, and on no case.
      const kept = nothingKept(route) ? 0 : 1;
      expect([route, wrote]).toEqual([route, kept]);
    }
  });

  it('as this test would notice: with their own token they do', async () => {
    const step = 'POST /self-service/:service/:step';
    expect(await post(step, { _csrf: own(step) }, here)).toMatchObject({ status: 303, wrote: 1 });
  });
});
