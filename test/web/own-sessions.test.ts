import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../support/test-app.ts';
import { Browser, logIn, tokenOf } from './log-in.ts';

let app: TestApp;
beforeEach(async () => {
  app = await testApp({ env: { SESSION_IDLE_MINUTES: '30', SESSION_MINUTES: '120' } });
});
afterEach(() => app.close());

const sides = [
  ['', '/login', 'Astrid', 'Carla', '/my-cases'],
  ['/caseworker', '/caseworker/login', 'Signe', 'Laust', '/caseworker'],
] as const;

async function entered(login: string, name: string): Promise<Browser> {
  const browser = new Browser();
  await logIn(browser, app.baseUrl + login, name);
  return browser;
}
const sessionsOf = (browser: Browser, folder: string) =>
  browser.get(`${app.baseUrl}${folder}/my-sessions`);
const marksIn = (body: string) =>
  [...body.matchAll(/name="which" value="([^"]+)"/g)].map(([, mark]) => mark ?? '');

describe.each(sides)('own sessions at "%s"', (folder, login, name, stranger, home) => {
  const isIn = async (browser: Browser) => (await browser.get(app.baseUrl + home)).status === 200;

  it('are listed with this one marked, and another can be ended', async () => {
    const [here, there] = [await entered(login, name), await entered(login, name)];
    const page = await sessionsOf(here, folder);
    expect(page.body.match(/Her, hvor du sidder nu/g)).toHaveLength(1);
    const [other = ''] = marksIn(page.body);
    await here.post(`${app.baseUrl}${folder}/my-sessions`, { _csrf: tokenOf(page), which: other });
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    expect(marksIn((await sessionsOf(here, folder)).body)).toEqual([]);
  });

  it('are all ended but this one', async () => {
    const all = [
      await entered(login, name),
      await entered(login, name),
      await entered(login, name),
    ] as const;
    const page = await sessionsOf(all[0], folder);
    const fields = { _csrf: tokenOf(page), which: 'others' };
    await all[0].post(`${app.baseUrl}${folder}/my-sessions`, fields);
    expect(await Promise.all(all.map(isIn))).toEqual([true, false, false]);
  });

  it('show nobody else’s, and end nobody else’s', async () => {
    const [victim, attacker] = [await entered(login, name), await entered(login, stranger)];
    const second = await entered(login, name);
    const [mark = ''] = marksIn((await sessionsOf(second, folder)).body);
    const page = await sessionsOf(attacker, folder);
    expect(page.body).not.toContain(mark);
    const url = `${app.baseUrl}${folder}/my-sessions`;
    await attacker.post(url, { _csrf: tokenOf(page), which: mark });
    await attacker.post(url, { _csrf: tokenOf(page), which: 'others' });
    expect([await isIn(victim), await isIn(second)]).toEqual([true, true]);
  });

  it('can be extended by what is idle, never by the longest time', async () => {
    const browser = await entered(login, name);
    const url = `${app.baseUrl}${folder}/my-sessions/extend`;
    const token = tokenOf(await sessionsOf(browser, folder));
    const extend = async () => {
      const answer = await browser.post(url, { _csrf: token });
      return answer.status === 200 ? (JSON.parse(answer.body) as Record<string, string>) : answer;
    };
    for (const [idle, absolute] of [
      [1800, 5700],
      [1800, 4200],
      [1800, 2700],
      [1200, 1200],
    ]) {
      app.clock.advance({ minutes: 25 });
      expect(await extend()).toMatchObject({ idle: String(idle), absolute: String(absolute) });
    }
    app.clock.advance({ minutes: 20 });
    expect(await extend()).toMatchObject({ status: 403 });
  });

  it('are not brought back by an extension after they were ended', async () => {
    const [here, there] = [await entered(login, name), await entered(login, name)];
    const token = tokenOf(await sessionsOf(there, folder));
    const page = await sessionsOf(here, folder);
    const fields = { _csrf: tokenOf(page), which: 'others' };
    await here.post(`${app.baseUrl}${folder}/my-sessions`, fields);
    const late = await there.post(`${app.baseUrl}${folder}/my-sessions/extend`, { _csrf: token });
    expect(late.status).toBe(403);
    expect(await isIn(there)).toBe(false);
  });

  it('say on every page when they end, and a look writes nothing', async () => {
    const browser = await entered(login, name);
    const before = app.store.stats().writes;
    const page = await sessionsOf(browser, folder);
    expect(page.body).toMatch(/Du er logget ind til kl\. <span data-session-until>\d\d\.\d\d</);
    expect(page.body).toContain('data-idle="1800" data-absolute="7200"');
    expect(app.store.stats().writes).toBe(before);
  });
});

it('nobody who is not logged in is told of an end', async () => {
  for (const path of ['/', '/status', '/caseworker/logged-out']) {
    const { body } = await new Browser().get(app.baseUrl + path);
    expect(body).not.toContain('session-until');
    expect(body).not.toContain('session-warning');
  }
});
