import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../support/test-app.ts';
import { Browser, buttonOf, logIn, press, toChooser, tokenOf } from './log-in.ts';

describe.each(['embedded', 'elsewhere'] as const)('with the provider %s', (provider) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ provider });
  });
  afterAll(() => app.close());

  it('a citizen comes back to the page that they wanted', async () => {
    const browser = new Browser();
    const page = await logIn(browser, `${app.baseUrl}/login?returnTo=/my-cases`, 'Astrid');
    expect(page.url).toBe(`${app.baseUrl}/my-cases`);
    expect(page.body).toContain('Astrid Holm Testesen');
  });

  it('the provider speaks the reader’s language', async () => {
    const browser = new Browser();
    await browser.get(`${app.baseUrl}/?lang=en`);
    const page = await toChooser(browser, `${app.baseUrl}/login`);
    expect(page.body).toContain('lang="en">');
  });

  it('a low level is too low, and a step-up lifts it', async () => {
    const browser = new Browser();
    const url = `${app.baseUrl}/login?returnTo=/my-cases&level=substantial`;
    const low = await logIn(browser, url, 'Viggo');
    expect(low.status).toBe(403);
    expect(new URL(low.url).pathname).toBe('/login/too-low');
    expect(browser.cookies(app.baseUrl).has('skranken')).toBe(false);
    const again = /href="([^"]*stepUp=yes[^"]*)"/.exec(low.body)?.[1]?.replaceAll('&amp;', '&');
    const page = await toChooser(browser, new URL(again ?? '', app.baseUrl).href);
    const lifted = await press(browser, page, 'Bekræft med kodeviser som Viggo');
    expect(lifted.url).toBe(`${app.baseUrl}/my-cases`);
    expect(lifted.body).toContain('Viggo');
  });

  it('somebody logged in at a low level is lifted when more is needed', async () => {
    const browser = new Browser();
    await logIn(browser, `${app.baseUrl}/login?level=low`, 'Viggo');
    const page = await toChooser(browser, `${app.baseUrl}/login?returnTo=/my-cases`);
    expect(page.body).toContain('Bekræft med kodeviser som Viggo');
    const enough = await browser.get(`${app.baseUrl}/login?level=low&returnTo=/my-cases`);
    expect(enough.location).toBe(`${app.baseUrl}/my-cases`);
  });

  it('logging out ends here and there, and the old cookie opens nothing', async () => {
    const browser = new Browser();
    const page = await logIn(browser, `${app.baseUrl}/login`, 'Astrid');
    const old = browser.cookies(app.baseUrl).get('skranken') ?? '';
    const left = await browser.post(`${app.baseUrl}/logout`, { _csrf: tokenOf(page) });
    expect(left.location).toContain('/demo-mitid/session/end?');
    expect(left.location).not.toContain('id_token_hint');
    const end = await browser.follow(left);
    expect(end.url).toBe(`${app.baseUrl}/logged-out`);
    expect([...browser.cookies(app.baseUrl).keys()]).not.toContain('skranken');
    browser.keep(app.baseUrl, 'skranken', old);
    const cases = await browser.get(`${app.baseUrl}/my-cases`);
    expect(cases.location).toContain('/login?');
  });

  it('clearing the computer without a login says that, and not that somebody was logged in', async () => {
    const browser = new Browser();
    const page = await browser.get(`${app.baseUrl}/status?lang=en`);
    const cleared = await browser.follow(
      await browser.post(`${app.baseUrl}/logout`, { _csrf: tokenOf(page) }),
    );
    expect(cleared.body).toContain('<h1>This computer is cleared</h1>');
    expect(cleared.body).not.toContain('You are logged out');
    const left = await browser.get(`${app.baseUrl}/logged-out`);
    expect(left.body).toContain('<h1>You are logged out</h1>');
  });

  it('staff log in to the desk with a session of their own', async () => {
    const browser = new Browser();
    const desk = await logIn(browser, `${app.baseUrl}/caseworker/login`, 'Signe');
    expect(desk.url).toBe(`${app.baseUrl}/caseworker`);
    expect(desk.body).toContain('Signe Skrankesen');
    expect((await browser.get(`${app.baseUrl}/my-cases`)).location).toContain('/login?');
    const left = await browser.post(`${app.baseUrl}/caseworker/logout`, { _csrf: tokenOf(desk) });
    const end = await browser.follow(left);
    expect(end.url).toBe(`${app.baseUrl}/caseworker/logged-out`);
    expect([...browser.cookies(app.baseUrl).keys()]).not.toContain('skranken-staff');
    const closed = await browser.get(`${app.baseUrl}/caseworker`);
    expect(closed.location).toContain('/caseworker/login');
  });

  it('a citizen’s session opens no desk', async () => {
    const browser = new Browser();
    await logIn(browser, `${app.baseUrl}/login`, 'Astrid');
    const desk = await browser.get(`${app.baseUrl}/caseworker`);
    expect(desk.location).toContain('/caseworker/login');
  });

  it('no name, number or answer of the provider is logged', () => {
    expect(app.logged()).not.toMatch(/Astrid|Viggo|Signe|code=|state=|\b\d{6}-?\d{4}\b/);
  });
});

describe('staff of an authority that is not served', () => {
  it('are told so, and get no session', async () => {
    const app = await testApp();
    const browser = new Browser();
    const page = await toChooser(browser, `${app.baseUrl}/caseworker/login`);
    const refused = await press(browser, page, buttonOf('Aksel'));
    expect(new URL(refused.url).pathname).toBe('/caseworker/login/failed');
    expect(browser.cookies(app.baseUrl).has('skranken-staff')).toBe(false);
    await app.close();
  });
});
