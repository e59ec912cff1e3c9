import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../support/test-app.ts';
import { Browser, choiceOf, type Visit } from '../identity/browser.ts';
import { buttonOf, tokenOf } from '../web/log-in.ts';

const outside = 'https://skranken.example';
let portal: TestApp;
beforeAll(async () => {
  // As behind a proxy that ends the encryption; the login provider is on another origin.
  const env = { BASE_URL: outside, TRUST_PROXY: 'loopback' };
  portal = await testApp({ env, provider: 'elsewhere' });
});
afterAll(() => portal.close());

const viaProxy = { 'X-Forwarded-Proto': 'https' };
const inside = (url: string) => url.replace(outside, portal.baseUrl);

async function follow(browser: Browser, from: Visit, seen: Visit[]): Promise<Visit> {
  let at = from;
  seen.push(at);
  for (let hop = 0; at.location !== undefined && hop < 12; hop += 1) {
    at = await browser.get(inside(at.location), viaProxy);
    seen.push(at);
  }
  return at;
}

/** A whole login; every answer on the way is kept. */
async function logIn(browser: Browser, path: string, name: string) {
  const seen: Visit[] = [];
  const chooser = await follow(browser, await browser.get(portal.baseUrl + path, viaProxy), seen);
  const choice = choiceOf(chooser.body, buttonOf(name));
  const page = await follow(browser, await browser.post(chooser.url, { choice }), seen);
  return { page, seen };
}

const ours = (visits: readonly Visit[]) =>
  visits
    .filter(({ url }) => url.startsWith(portal.baseUrl))
    .flatMap(({ headers }) => headers.getSetCookie())
    .filter((line) => !line.startsWith('lang='));

describe('over https', () => {
  it.each([
    ['/login', 'Astrid', '__Host-skranken='],
    ['/caseworker/login', 'Signe', '__Host-skranken-staff='],
  ])('every cookie of %s is bound to this host and this encryption', async (path, name, cookie) => {
    const { page, seen } = await logIn(new Browser(), path, name);
    expect(page.status).toBe(200);
    const lines = ours(seen);
    expect(lines.some((line) => line.startsWith(cookie))).toBe(true);
    for (const line of lines) {
      expect(line).toMatch(/^__Host-[\w-]+=/);
      for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
        expect(line.split('; ')).toContain(part);
      expect(line).not.toMatch(/Domain=/i);
    }
  });

  it('so is the draft’s before login', async () => {
    const browser = new Browser();
    const page = await browser.get(`${portal.baseUrl}/status`, viaProxy);
    const fields = { _csrf: tokenOf(page), destination: 'denmark', action: 'next' };
    const path = '/self-service/address-change/destination';
    const kept = await browser.post(portal.baseUrl + path, fields, viaProxy);
    expect(ours([kept])).toEqual([expect.stringMatching(/^__Host-skranken-draft=.*Secure/)]);
  });

  it('a cookie that another host could have set opens nothing', async () => {
    const browser = new Browser();
    await logIn(browser, '/login', 'Astrid');
    const session = browser.cookies(portal.baseUrl).get('__Host-skranken') ?? '';
    const planted = new Browser();
    planted.keep(portal.baseUrl, 'skranken', session);
    const cases = await planted.get(`${portal.baseUrl}/my-cases`, viaProxy);
    expect(cases.location).toContain('/login?');
  });

  it('browsers are told to stay with it for a year at least, on every kind of answer', async () => {
    for (const path of ['/', '/nowhere', '/health', '/my-cases', '/favicon.ico', '/robots.txt']) {
      const { headers } = await new Browser().get(portal.baseUrl + path, viaProxy);
      const [, seconds = 0] =
        /^max-age=(\d+); includeSubDomains$/.exec(headers.get('strict-transport-security') ?? '') ??
        [];
      expect([path, Number(seconds) >= 31_536_000]).toEqual([path, true]);
    }
  });
});
