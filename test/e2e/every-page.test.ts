import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, openBrowser, openWindow, phone, type Reader } from '../support/browser.ts';
import { chooseAccount, press, tick } from '../support/journey.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

/** Pages that need no login. What an errand or the desk shows is looked at where it is walked through. */
const open = {
  '/': 200,
  '/another-way': 200,
  '/rules': 200,
  '/accessibility': 200,
  '/privacy': 200,
  '/status': 200,
  '/demo': 200,
  '/demo/mailbox': 200,
  '/self-service/address-change': 200,
  '/self-service/address-change/another-way': 200,
  '/self-service/address-change/paper-form': 200,
  '/self-service/none': 404,
  '/referral/none': 200,
  '/receipt/none': 200,
  '/my-cases': 200,
  '/logged-out': 200,
  '/login/cancelled': 200,
  '/login/failed': 403,
  '/login/expired': 200,
  '/login/too-low': 403,
  '/login/unavailable': 503,
  '/caseworker/logged-out': 200,
  '/caseworker/login/failed': 403,
  '/login': 200,
  '/caseworker/login': 200,
  '/nowhere': 404,
} as const;

const readers: readonly (Reader & { name: string })[] = [
  { name: 'Astrid', language: 'da', width: desktop },
  { name: 'Sofie', language: 'en', width: phone },
  { name: 'Hanne', language: 'da', width: phone, javaScript: false },
];

let browser: Browser;
let portal: TestApp;
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), testApp()]);
});
afterAll(() => Promise.all([browser.close(), portal.close()]));

describe.each(readers)('for $name, in $language at $width pixels', (reader) => {
  it('every open page is valid, accessible and within the window', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    const statuses: Record<string, number | undefined> = {};
    for (const path of Object.keys(open)) {
      statuses[path] = (await page.goto(path))?.status();
      await look();
    }
    expect(statuses).toEqual(open);
    await close();
  }, 180_000);

  it('so is a form with faults, an errand no form can carry, and a shown code', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    await page.goto('/self-service/address-change');
    await page.locator('main form[method=post] button').first().click();
    await chooseAccount(page, reader.name);
    await page.waitForURL('**/self-service/address-change/**');
    await press(page, 'next');
    await page.locator('.error-summary').waitFor();
    await look();
    await tick(page, 'destination', 'abroad');
    await press(page, 'next');
    await page.waitForURL('**/another-way');
    await look();
    await page.goto('/status');
    await page.locator('main form button').first().click();
    await look();
    await close();
  });
});
