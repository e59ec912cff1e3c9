import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../identity/listen.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { Browser, logIn, press, toChooser } from './log-in.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'doctype-style': 'off' },
});
const service = '/self-service/address-change';
const anotherWay = `href="${service}/another-way"`;

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const login = () => `${app.baseUrl}/login?returnTo=${service}/when`;
const pathOf = (url: string) => new URL(url).pathname;

describe('a login that does not succeed', () => {
  it('cancelled: says so and names the other way', async () => {
    const browser = new Browser();
    const page = await press(browser, await toChooser(browser, login()), 'Afbryd');
    expect(pathOf(page.url)).toBe('/login/cancelled');
    expect(page.body).toContain(anotherWay);
  });

  it('with another state: failed', async () => {
    const browser = new Browser();
    await toChooser(browser, login());
    const back = await browser.get(`${app.baseUrl}/login/callback?code=x&state=other`);
    const page = await browser.follow(back);
    expect([pathOf(page.url), page.status]).toEqual(['/login/failed', 403]);
    expect(page.body).toContain(anotherWay);
  });

  it('with the answer of another browser’s login: failed', async () => {
    const [victim, attacker] = [new Browser(), new Browser()];
    const pressed = await toChooser(attacker, login()).then((page) =>
      attacker.post(page.url, { choice: /value="([^"]+:own)"/.exec(page.body)?.[1] ?? '' }),
    );
    const stolen = await attacker.follow(pressed, (url) => pathOf(url) === '/login/callback');
    await toChooser(victim, login());
    const page = await victim.follow(await victim.get(stolen.location ?? ''));
    expect(pathOf(page.url)).toBe('/login/failed');
    expect(victim.cookies(app.baseUrl).has('skranken')).toBe(false);
  });

  it('after more than ten minutes, or without its cookie: expired', async () => {
    const browser = new Browser();
    const chooser = await toChooser(browser, login());
    app.clock.advance({ minutes: 11 });
    const late = await press(browser, chooser, 'Log ind som Astrid');
    expect(pathOf(late.url)).toBe('/login/expired');
    expect(late.body).toContain(anotherWay);
    const page = await new Browser().get(`${app.baseUrl}/login/callback?code=x&state=y`);
    expect(pathOf(page.location ?? '')).toBe('/login/expired');
  });

  it('with an altered attempt: expired', async () => {
    const browser = new Browser();
    await toChooser(browser, login());
    const sealed = browser.cookies(app.baseUrl).get('skranken-citizen-login') ?? '';
    browser.keep(app.baseUrl, 'skranken-citizen-login', `${sealed.slice(0, -4)}AAAA`);
    const back = await browser.get(`${app.baseUrl}/login/callback?code=x&state=y`);
    expect(pathOf(back.location ?? '')).toBe('/login/expired');
  });

  it('with the provider down: unavailable, and a referral is still reachable', async () => {
    const nobody = await listen();
    await nobody.close();
    const issuer = `${nobody.url}/demo-mitid`;
    const alone = await testApp({
      env: { OIDC_CITIZEN_ISSUER: issuer, OIDC_STAFF_ISSUER: issuer },
    });
    const browser = new Browser();
    const url = `${alone.baseUrl}/login?returnTo=${service}/when`;
    const page = await browser.follow(await browser.get(url));
    expect([pathOf(page.url), page.status]).toEqual(['/login/unavailable', 503]);
    expect(page.body).toContain(anotherWay);
    expect((await browser.get(`${alone.baseUrl}${service}/another-way`)).status).toBe(200);
    await alone.close();
  });

  it('too often from one address: told to wait, and a referral is still reachable', async () => {
    const narrow = await testApp({ env: { LOGINS_PER_MINUTE: '2' } });
    const browser = new Browser();
    const url = `${narrow.baseUrl}/login?returnTo=${service}/when`;
    for (let i = 0; i < 2; i += 1) expect((await browser.get(url)).status).toBe(303);
    const page = await browser.get(url);
    expect(page.status).toBe(429);
    expect(page.body).toContain(anotherWay);
    expect((await browser.get(`${narrow.baseUrl}${service}/another-way`)).status).toBe(200);
    await narrow.close();
  });
});

describe('the page of a failure', () => {
  const kinds = ['cancelled', 'failed', 'expired', 'too-low', 'unavailable'];
  const paths = kinds.flatMap((kind) => [`/login/${kind}`, `/caseworker/login/${kind}`]);

  it.each([...paths, '/logged-out', '/caseworker/logged-out'])('%s is valid', async (path) => {
    for (const language of ['da', 'en']) {
      const page = await new Browser().get(`${app.baseUrl}${path}?lang=${language}`);
      const { results } = await validator.validateString(page.body);
      expect(results.flatMap(({ messages }) => messages.map((one) => one.message))).toEqual([]);
    }
  });

  it('leads nowhere but into this site', async () => {
    const bad = encodeURIComponent('//evil.example');
    const page = await new Browser().get(`${app.baseUrl}/login/failed?returnTo=${bad}`);
    expect(page.body).not.toContain('evil.example');
  });

  it('is not shown to somebody who comes back to the callback when logged in', async () => {
    const browser = new Browser();
    await logIn(browser, `${app.baseUrl}/login`, 'Astrid');
    const back = await browser.get(`${app.baseUrl}/login/callback?code=x&state=y`);
    expect(pathOf(back.location ?? '')).toBe('/');
  });
});
