import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskOf } from '../support/at-the-desk-in-chromium.ts';
import { openBrowser, openWindow } from '../support/browser.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { tabStops, unfold } from '../support/tab-stops.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let browser: Browser;
let portal: TestApp;
let path: string;
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), testApp()]);
  path = `/caseworker/cases/${(await openSampleCase(portal, submitted())).reference}`;
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

// 640 by 450 is what a window of 1280 by 900 shows at twice the size.
describe.each([320, 640])('the desk by Tab alone, at %i px', (width) => {
  it('stops in order at everything, and each stop is marked and in sight', async () => {
    const { page, look, close } = await openWindow(browser, portal, { width });
    await deskOf(page, 'Signe');
    await page.setViewportSize({ width, height: 450 });
    for (const at of [
      '/caseworker',
      path,
      '/caseworker/register/address-change',
      '/caseworker/export',
    ]) {
      await page.goto(at);
      await unfold(page);
      const stops = await tabStops(page);
      expect(stops.length, at).toBeGreaterThan(12);
      expect(
        stops.filter(({ wrong }) => wrong !== ''),
        at,
      ).toEqual([]);
      await look();
    }
    await close();
  }, 90_000);
});
