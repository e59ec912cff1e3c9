import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Citizen, hiddenIn, pathOf } from '../support/citizen.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { Browser, logIn, tokenOf } from './log-in.ts';

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
});
afterEach(() => app.close());

const words = 'Borgeren ringede om sin fritagelse';
/** Forms of staff that once lost what was typed, and what they hold. */
const forms = [
  ['Signe', '/caseworker/register', { cpr: words }],
  ['Signe', '/caseworker/register/health-card', { 'filing.cpr': words, action: 'look-up' }],
  ['Signe', '/caseworker/assist', { what: words }],
  ['Ditte', '/caseworker/admin/closures', { why: words }],
  ['Ditte', '/caseworker/law/health-card/legal-basis', { note: words }],
] as const;

async function staffPage(name: string, path: string) {
  const browser = new Browser();
  await logIn(browser, `${app.baseUrl}/caseworker/login`, name);
  return { browser, token: tokenOf(await browser.get(app.baseUrl + path)) };
}

describe.each(forms)('what %s typed at %s', (name, path, fields) => {
  it('survives the end of the session, and comes back to its writer alone', async () => {
    const { browser, token } = await staffPage(name, path);
    app.clock.advance({ minutes: 31 });
    const ended = await browser.post(app.baseUrl + path, { _csrf: token, ...fields });
    expect(ended.status).toBe(403);
    expect(ended.body).toContain('er gemt i en halv time');
    expect(ended.body).not.toContain(words);
    const colleague = await staffPage('Laust', '/caseworker');
    expect((await colleague.browser.get(`${app.baseUrl}/caseworker/kept`)).body).not.toContain(
      words,
    );
    const back = await logIn(browser, `${app.baseUrl}/caseworker/login`, name);
    expect(new URL(back.url).pathname).toBe('/caseworker/kept');
    expect(back.body).toContain(words);
    expect(back.body).toContain(`<form method="post" action="${path}">`);
    // Sent once more it is as any form of theirs, and is kept no longer.
    const again = Object.fromEntries(
      [...back.body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, value],
      ),
    );
    const sent = await browser.post(app.baseUrl + path, { ...again, ...fields });
    expect(sent.body).not.toContain('er gemt i en halv time');
    expect((await browser.get(`${app.baseUrl}/caseworker/kept`)).body).not.toContain(words);
  });

  it('is gone after half an hour', async () => {
    const { browser, token } = await staffPage(name, path);
    app.clock.advance({ minutes: 31 });
    await browser.post(app.baseUrl + path, { _csrf: token, ...fields });
    app.clock.advance({ minutes: 30 });
    const back = await logIn(browser, `${app.baseUrl}/caseworker/login`, name);
    expect(back.body).not.toContain(words);
  });
});

describe('what a citizen typed', () => {
  it('is deleted at their wish', async () => {
    const citizen = new Citizen(app);
    await citizen.logIn('Astrid');
    const page = await citizen.open('/status');
    app.clock.advance({ minutes: 31 });
    await citizen.sendFrom(page, '/status', { reference: words });
    const kept = await citizen.logIn('Astrid');
    expect(pathOf(kept)).toBe('/kept');
    expect(kept.body).toContain(words);
    const { form = '' } = hiddenIn(kept);
    const after = await citizen.follow(await citizen.sendFrom(kept, '/kept', { form }));
    expect(after.body).not.toContain(words);
    expect(pathOf(await citizen.open('/my-cases'))).toBe('/my-cases');
  });

  it('stays in the page where nobody was logged in, or they have logged in again elsewhere', async () => {
    const citizen = new Citizen(app);
    const before = await citizen.open('/status');
    await citizen.logIn('Astrid');
    const told = await citizen.sendFrom(before, '/status', { reference: words });
    expect([told.status, told.body.includes(words)]).toEqual([403, true]);
    expect((await citizen.sendFrom(told, '/status', { reference: words })).status).toBe(422);
  });

  it('is shown to nobody who logs in after them on the same computer', async () => {
    const citizen = new Citizen(app);
    await citizen.logIn('Astrid');
    const page = await citizen.open('/status');
    app.clock.advance({ minutes: 31 });
    await citizen.sendFrom(page, '/status', { reference: words });
    const sofie = await citizen.logIn('Sofie');
    expect(sofie.body).not.toContain(words);
    expect((await citizen.open('/kept')).body).not.toContain(words);
    const late = await citizen.sendFrom(page, '/status', { reference: 'still Astrid’s' });
    expect(late.body).toContain('En anden er logget ind her nu');
    expect(late.body).not.toContain('still Astrid’s');
  });

  it('leads nowhere else when it is sent once more', async () => {
    const citizen = new Citizen(app);
    await citizen.logIn('Astrid');
    const page = await citizen.open('/status');
    app.clock.advance({ minutes: 31 });
    const foreign = { _at: '/status', _form: 'https://evil.example/x', reference: words };
    await citizen.sendFrom(page, '/my-sessions/again', foreign);
    const kept = await citizen.logIn('Astrid');
    expect(kept.body).toContain(words);
    expect(kept.body).not.toContain('evil.example');
  });

  it('is kept of five forms at most, however many are sent', async () => {
    const citizen = new Citizen(app);
    await citizen.logIn('Astrid');
    const page = await citizen.open('/status');
    app.clock.advance({ minutes: 31 });
    for (let form = 0; form < 8; form += 1)
      await citizen.sendFrom(page, `/made-up-${form}`, { reference: `written ${form}` });
    const { body } = await citizen.logIn('Astrid');
    expect(body.match(/written \d</g)).toEqual([
      'written 7<',
      'written 6<',
      'written 5<',
      'written 4<',
      'written 3<',
    ]);
  });
});

describe('a login that reaches its longest time', () => {
  it('is begun anew with what was typed', async () => {
    const citizen = new Citizen(app);
    await citizen.logIn('Astrid');
    const page = await citizen.open('/status');
    const typed = { _at: '/status', _form: '/status', reference: words };
    const chooser = await citizen.follow(await citizen.sendFrom(page, '/my-sessions/again', typed));
    expect(chooser.url).toContain('/demo-mitid/interaction/');
    const back = await citizen.chooseSelf(chooser, 'Astrid');
    expect(back.body).toContain(words);
  });
});
