import { afterEach, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/cases/ports/case-store.ts';
import { testApp, type TestApp } from '../support/test-app.ts';
import { Browser, logIn } from './log-in.ts';

let app: TestApp | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

async function loggedIn(env: NodeJS.ProcessEnv = {}) {
  const made = await testApp({ env });
  app = made;
  const browser = new Browser();
  await logIn(browser, `${made.baseUrl}/login`, 'Astrid');
  const isIn = async () => {
    const page = await browser.get(`${made.baseUrl}/my-cases`);
    return page.status === 200;
  };
  return { app: made, browser, isIn };
}

const idIn = (cookie = '') => /^s:([^.]+)\./.exec(decodeURIComponent(cookie))?.[1] ?? '';

describe('a session', () => {
  it('is not made for an anonymous visit', async () => {
    app = await testApp();
    const browser = new Browser();
    for (const path of ['/', '/self-service/address-change', '/login/failed', '/caseworker']) {
      const page = await browser.get(`${app.baseUrl}${path}`);
      expect(page.headers.getSetCookie()).toEqual([]);
    }
  });

  it('has an id of at least 128 random bits', async () => {
    const { app: own, browser } = await loggedIn();
    const first = idIn(browser.cookies(own.baseUrl).get('skranken'));
    expect(Buffer.from(first, 'base64url').length).toBeGreaterThanOrEqual(16);
    const other = new Browser();
    await logIn(other, `${own.baseUrl}/login`, 'Astrid');
    expect(idIn(other.cookies(own.baseUrl).get('skranken'))).not.toBe(first);
  });

  it('gets a new id at login, and the old one is dead', async () => {
    const own = await testApp();
    app = own;
    const low = new Browser();
    await logIn(low, `${own.baseUrl}/login?level=low`, 'Viggo');
    const planted = low.cookies(own.baseUrl).get('skranken') ?? '';
    expect(planted).not.toBe('');
    // Somebody plants their own session, and the victim logs in over it.
    const victim = new Browser();
    victim.keep(own.baseUrl, 'skranken', planted);
    await logIn(victim, `${own.baseUrl}/login?level=substantial`, 'Astrid');
    expect(victim.cookies(own.baseUrl).get('skranken')).not.toBe(planted);
    const old = await low.get(`${own.baseUrl}/my-cases`);
    expect(old.location).toContain('/login?');
  });

  it('is not taken over from an id that somebody made up', async () => {
    app = await testApp();
    const browser = new Browser();
    browser.keep(app.baseUrl, 'skranken', 's%3Amade-up.signature');
    await logIn(browser, `${app.baseUrl}/login`, 'Astrid');
    expect(browser.cookies(app.baseUrl).get('skranken')).not.toContain('made-up');
  });

  it('is cut when idle', async () => {
    const { app: own, isIn } = await loggedIn({ SESSION_IDLE_MINUTES: '10' });
    own.clock.advance({ minutes: 9 });
    expect(await isIn()).toBe(true);
    own.clock.advance({ minutes: 9 });
    expect(await isIn()).toBe(true);
    own.clock.advance({ minutes: 10 });
    expect(await isIn()).toBe(false);
  });

  it('is cut in the end although somebody is active', async () => {
    const { app: own, isIn } = await loggedIn({
      SESSION_IDLE_MINUTES: '10',
      SESSION_MINUTES: '30',
    });
    for (let minutes = 0; minutes < 27; minutes += 9) {
      expect(await isIn()).toBe(true);
      own.clock.advance({ minutes: 9 });
    }
    own.clock.advance({ minutes: 3 });
    expect(await isIn()).toBe(false);
  });

  it('is not written by reading, and noted at most once a minute', async () => {
    const { app: own, isIn } = await loggedIn();
    const writes = () => own.store.stats().writes;
    const before = writes();
    for (let i = 0; i < 5; i += 1) await isIn();
    expect(writes()).toBe(before);
    own.clock.advance({ seconds: 61 });
    for (let i = 0; i < 5; i += 1) await isIn();
    expect(writes()).toBe(before + 1);
  });

  it('ends at once when all of a person’s are ended', async () => {
    const { app: own, isIn } = await loggedIn();
    const astrid = own.deps.demo?.citizens.find(({ name }) => name.startsWith('Astrid'));
    await own.deps.sessions.endAllOf(`citizen:${astrid?.cpr}`);
    expect(await isIn()).toBe(false);
  });

  it('stays ended when a page that was under way notes its visit', async () => {
    const { app: own, browser, isIn } = await loggedIn();
    const id = idIn(browser.cookies(own.baseUrl).get('skranken'));
    await own.deps.sessions.end(id);
    await own.deps.sessions.renew(id, '{}', own.clock.now().add({ minutes: 5 }));
    expect(await isIn()).toBe(false);
  });
});

describe('cookies', () => {
  it('are out of reach of scripts and of foreign posts', async () => {
    app = await testApp();
    const begun = await new Browser().get(`${app.baseUrl}/login`);
    for (const line of begun.headers.getSetCookie()) {
      expect(line).toMatch(/; HttpOnly/);
      expect(line).toMatch(/; SameSite=Lax/);
    }
  });
});

describe('a store that takes no more', () => {
  it('refuses the login with the other way, and harms no anonymous visitor', async () => {
    const own = await testApp();
    app = own;
    const full = () => Promise.reject(new StoreUnavailable('disk full'));
    const browser = new Browser();
    const page = await browser.follow(await browser.get(`${own.baseUrl}/login`));
    Object.assign(own.deps.sessions, { write: full });
    const choice = /value="([^"]+:own)">Log ind som Astrid/.exec(page.body)?.[1] ?? '';
    const told = await browser.follow(await browser.post(page.url, { choice }));
    expect([new URL(told.url).pathname, told.status]).toEqual(['/login/unavailable', 503]);
    expect((await browser.get(own.baseUrl)).status).toBe(200);
  });
});
