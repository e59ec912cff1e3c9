import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../support/test-app.ts';
import { Browser, logIn } from '../web/log-in.ts';

let portal: TestApp;
let citizen: Browser;
let staff: Browser;
beforeAll(async () => {
  portal = await testApp();
  [citizen, staff] = [new Browser(), new Browser()];
  await logIn(citizen, `${portal.baseUrl}/login`, 'Astrid');
  await logIn(staff, `${portal.baseUrl}/caseworker/login`, 'Signe');
});
afterAll(() => portal.close());

/** As they stand in an address, already encoded. */
const payloads = [
  'https://evil.example',
  'https:%2F%2Fevil.example',
  '//evil.example',
  '%2F%2Fevil.example',
  '///evil.example',
  '/%5Cevil.example',
  '%5C%5Cevil.example',
  '/%255Cevil.example',
  '/%252F/evil.example',
  '/%09/evil.example',
  '/%0A/evil.example',
  '/%0D%0ALocation:%20https://evil.example',
  '/%2509/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/caseworker/..//evil.example',
  '/caseworker/..%5C..%5Cevil.example',
  '/%40evil.example',
  'javascript:alert(1)',
  'data:text/html,evil.example',
  'http:evil.example',
  'evil.example',
  '/%E2%80%AE//evil.example',
  '/%EF%BC%8F/evil.example',
  '%00//evil.example',
];

/** Where a browser would be after following the answer: the host, and nothing of the payload in the way there. */
const isHere = (location: string | undefined) =>
  location !== undefined && new URL(location).origin === portal.baseUrl;

describe.each(payloads)('returnTo=%s', (payload) => {
  const login = (folder: string) => `${portal.baseUrl}${folder}/login?returnTo=${payload}`;

  it('leads whoever is logged in nowhere else', async () => {
    for (const [browser, folder] of [
      [citizen, ''],
      [staff, '/caseworker'],
    ] as const) {
      const { status, location } = await browser.get(login(folder));
      expect([status, isHere(location)]).toEqual([303, true]);
    }
  });

  it('leads nobody elsewhere after their login, nor from a page that says it failed', async () => {
    const page = await logIn(new Browser(), login(''), 'Sofie');
    expect(new URL(page.url).origin).toBe(portal.baseUrl);
    for (const folder of ['', '/caseworker']) {
      const failed = await citizen.get(
        `${portal.baseUrl}${folder}/login/failed?returnTo=${payload}`,
      );
      expect(failed.body).not.toContain('evil.example');
    }
  });
});

it('a login leads back to the page that was wanted', async () => {
  const wanted = `${portal.baseUrl}/login?returnTo=/self-service/address-change%3Flang=en`;
  const page = await logIn(new Browser(), wanted, 'Sofie');
  expect(page.url).toBe(`${portal.baseUrl}/self-service/address-change?lang=en`);
});
