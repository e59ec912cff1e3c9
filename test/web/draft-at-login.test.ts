import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/cases/ports/case-store.ts';
import { newId } from '../../src/domain/ids.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { Browser, buttonOf, logIn, press, toChooser } from './log-in.ts';

const service = 'address-change';
let token = '';
let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

/** What an anonymous visitor typed, under that browser's token. */
async function typedBefore(browser: Browser, note: string): Promise<void> {
  token = randomBytes(32).toString('base64url');
  browser.keep(app.baseUrl, 'skranken-draft', token);
  const at = app.clock.now();
  await app.deps.drafts.save(
    { kind: 'cookie', token },
    {
      id: newId(at),
      service,
      version: 1,
      raw: { note },
      resolved: {},
      done: [],
      lawVersion: 'x',
      specVersion: 1,
      exempt: 'unsaid',
      wish: 'digital',
      language: 'da',
      expiresAt: at.add({ minutes: 30 }).toString(),
    },
  );
}

const draftOf = (name: string) => {
  const cpr = app.deps.demo?.citizens.find((each) => each.name.startsWith(name))?.cpr;
  if (cpr === undefined) throw new Error(name);
  return app.deps.drafts.current({ kind: 'person', cpr }, service);
};

describe('logging in midway', () => {
  it('makes what was typed the person’s, and takes the cookie away', async () => {
    const browser = new Browser();
    await typedBefore(browser, 'typed before login');
    await logIn(browser, `${app.baseUrl}/login`, 'Astrid');
    expect((await draftOf('Astrid'))?.raw).toEqual({ note: 'typed before login' });
    expect(browser.cookies(app.baseUrl).has('skranken-draft')).toBe(false);
    expect(await app.deps.drafts.current({ kind: 'cookie', token }, service)).toBeUndefined();
  });

  it('gives nobody what another typed here after their session ran out', async () => {
    const browser = new Browser();
    await logIn(browser, `${app.baseUrl}/login`, 'Jytte');
    app.clock.advance({ minutes: 31 });
    await typedBefore(browser, 'typed by Jytte');
    await logIn(browser, `${app.baseUrl}/login`, 'Ibrahim');
    expect(await draftOf('Ibrahim')).toBeUndefined();
    expect(browser.cookies(app.baseUrl).has('skranken-draft')).toBe(false);
  });

  it('keeps it where the login is cancelled', async () => {
    const browser = new Browser();
    await typedBefore(browser, 'kept');
    await press(browser, await toChooser(browser, `${app.baseUrl}/login`), 'Afbryd');
    expect(browser.cookies(app.baseUrl).get('skranken-draft')).toBe(token);
    const kept = await app.deps.drafts.current({ kind: 'cookie', token }, service);
    expect(kept?.raw).toEqual({ note: 'kept' });
  });

  it('keeps it through a level that was too low', async () => {
    const browser = new Browser();
    await typedBefore(browser, 'kept for the step-up');
    await logIn(browser, `${app.baseUrl}/login`, 'Emil');
    const page = await toChooser(browser, `${app.baseUrl}/login?stepUp=yes`);
    await press(browser, page, 'Bekræft med kodeviser som Emil');
    expect((await draftOf('Emil'))?.raw).toEqual({ note: 'kept for the step-up' });
  });

  it('keeps it where the store takes no more: nobody is half logged in', async () => {
    const browser = new Browser();
    await typedBefore(browser, 'kept while the disk is full');
    const chooser = await toChooser(browser, `${app.baseUrl}/login`);
    const { claim } = app.deps.drafts;
    Object.assign(app.deps.drafts, { claim: () => Promise.reject(new StoreUnavailable('full')) });
    const told = await press(browser, chooser, buttonOf('Carla'));
    Object.assign(app.deps.drafts, { claim });
    expect(new URL(told.url).pathname).toBe('/login/unavailable');
    expect(browser.cookies(app.baseUrl).has('skranken')).toBe(false);
    await logIn(browser, `${app.baseUrl}/login`, 'Carla');
    expect((await draftOf('Carla'))?.raw).toEqual({ note: 'kept while the disk is full' });
  });

  it('is undisturbed by a cookie that is none of ours', async () => {
    const browser = new Browser();
    browser.keep(app.baseUrl, 'skranken-draft', 'made-up');
    const chooser = await toChooser(browser, `${app.baseUrl}/login?returnTo=/my-cases`);
    const page = await press(browser, chooser, buttonOf('Sofie'));
    expect(page.url).toBe(`${app.baseUrl}/my-cases`);
  });

  it('leaves the computer clean after logging out', async () => {
    const browser = new Browser();
    const anonymous = await browser.get(`${app.baseUrl}/status`);
    browser.keep(app.baseUrl, 'skranken-draft', token);
    const csrf = /name="_csrf" value="([^"]+)"/.exec(anonymous.body)?.[1] ?? '';
    await browser.post(`${app.baseUrl}/logout`, { _csrf: csrf });
    expect(browser.cookies(app.baseUrl).has('skranken-draft')).toBe(false);
  });
});
