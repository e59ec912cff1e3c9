import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSampleCase } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { Browser, logIn } from './log-in.ts';

const authorityId = 'municipality-0101';
const signe = 'staff-0101-caseworker';

let portal: TestApp;
beforeEach(async () => {
  portal = await testApp();
});
afterEach(() => portal.close());

async function atDesk(name = 'Signe'): Promise<Browser> {
  const browser = new Browser();
  await logIn(browser, `${portal.baseUrl}/caseworker/login`, name);
  return browser;
}

async function setAccess(access: 'open' | 'closed' | 'out', seen: number): Promise<void> {
  const done = await portal.store.administration.change(
    {
      authorityId,
      subject: 'staff',
      item: signe,
      value: { access, why: 'Fratrådt' },
      at: portal.clock.now().toString(),
      by: { id: 'staff-0101-administrator', name: 'Ditte Driftesen' },
    },
    seen,
  );
  expect(done.ok).toBe(true);
}

const look = (browser: Browser) => browser.get(`${portal.baseUrl}/caseworker`);

describe('somebody who is shut out', () => {
  it('is out of every browser on the next request, and is told so when they log in again', async () => {
    const [first, second] = [await atDesk(), await atDesk()];
    expect((await look(first)).status).toBe(200);
    await setAccess('closed', 0);
    for (const browser of [first, second]) {
      const { status, location } = await look(browser);
      expect([status, new URL(location ?? '').pathname]).toEqual([303, '/caseworker/login']);
    }
    const page = await logIn(first, `${portal.baseUrl}/caseworker/login`, 'Signe');
    expect(page.status).toBe(403);
    expect(new URL(page.url).pathname).toBe('/caseworker/login/disabled');
    expect(page.body).toContain('Din adgang er lukket');
    expect((await look(first)).status).toBe(303);
    await setAccess('open', 1);
    expect((await look(await atDesk())).status).toBe(200);
  });

  it('is out even where a login was on its way as it happened', async () => {
    const browser = await atDesk();
    const cookie = browser.cookies(portal.baseUrl).get('skranken-staff') ?? '';
    const id = /^s:([^.]+)\./.exec(decodeURIComponent(cookie))?.[1] ?? '';
    const session = await portal.store.sessions.read(id);
    await setAccess('closed', 0);
    // As if it had been written after the others were ended.
    const until = portal.clock.now().add({ hours: 1 });
    await portal.store.sessions.write(id, session ?? '', until, `staff:${signe}`);
    expect((await look(browser)).status).toBe(303);
    expect(await portal.store.sessions.read(id)).toBeUndefined();
  });

  it('is out even where what they send has begun to come', async () => {
    const row = await openSampleCase(portal);
    const browser = await atDesk();
    const page = await browser.get(`${portal.baseUrl}/caseworker/cases/${row.reference}`);
    const hidden = (name: string) =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(page.body)?.[1] ?? '';
    const form = new URLSearchParams({
      _csrf: hidden('_csrf'),
      version: hidden('version'),
      nonce: hidden('nonce'),
      note: 'For sent',
    }).toString();
    const cookie = [...browser.cookies(portal.baseUrl)].map((each) => each.join('=')).join('; ');
    const send = request(`${portal.baseUrl}/caseworker/cases/${row.reference}/note`, {
      method: 'POST',
      headers: {
        Cookie: cookie,
        Origin: portal.baseUrl,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': Buffer.byteLength(form),
      },
    });
    const answered = once(send, 'response') as Promise<[IncomingMessage]>;
    send.write(form.slice(0, 10));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await setAccess('closed', 0);
    send.end(form.slice(10));
    const [{ statusCode }] = await answered;
    // Their token went with their session.
    expect(statusCode).toBe(403);
    expect(await portal.deps.cases.events(row.id)).toHaveLength(1);
  });

  it('and whoever has moved to another authority is out of the first', async () => {
    const browser = await atDesk();
    const moved = { id: signe, name: 'Signe', roles: ['caseworker'] } as const;
    const authority = { authorityId: 'municipality-0461' };
    await portal.store.staff.loggedIn({ ...moved, ...authority }, portal.clock.now());
    expect((await look(browser)).status).toBe(303);
  });

  it('leaves everybody else where they are', async () => {
    const lead = await atDesk('Laust');
    await setAccess('closed', 0);
    expect((await look(lead)).status).toBe(200);
  });
});

it('logging out everywhere lets the next login be the judge of roles', async () => {
  const browser = await atDesk();
  await setAccess('out', 0);
  expect((await look(browser)).status).toBe(303);
  expect((await look(await atDesk())).status).toBe(200);
});

it('what was claimed last counts on the next request, in every browser', async () => {
  const browser = await atDesk();
  expect((await look(browser)).status).toBe(200);
  const now = portal.clock.now();
  const claimed = { id: signe, name: 'Signe Skrankesen', authorityId };
  await portal.store.staff.loggedIn({ ...claimed, roles: ['auditor'] }, now);
  const moved = await look(browser);
  expect([moved.status, new URL(moved.location ?? '').pathname]).toEqual([303, '/caseworker/log']);
  expect((await browser.get(`${portal.baseUrl}/caseworker/register`)).status).toBe(403);
  expect((await browser.get(`${portal.baseUrl}/caseworker/log`)).status).toBe(200);
  await portal.store.staff.loggedIn({ ...claimed, roles: ['caseworker'] }, now);
  expect((await look(browser)).status).toBe(200);
  expect((await browser.get(`${portal.baseUrl}/caseworker/log`)).status).toBe(403);
});

it('a look at a page writes nothing but the log, whatever the register says', async () => {
  const browser = await atDesk();
  await look(browser);
  const { writes } = portal.store.stats();
  await look(browser);
  expect(portal.store.stats().writes - writes).toBe(1);
});
