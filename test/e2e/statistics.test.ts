import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskOf } from '../support/at-the-desk-in-chromium.ts';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
import { endedDrafts, manyCases } from '../support/many-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let browser: Browser;
let portal: TestApp;
beforeAll(async () => {
  browser = await openBrowser();
  portal = await testApp({ at: '2026-11-22T10:00:00Z' });
  await manyCases(portal.deps.cases, 240);
  await endedDrafts(portal.store, portal.clock.now());
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

const readers = [
  ['da', desktop, true],
  ['en', phone, true],
  ['da', phone, false],
] as const;

it.each(readers)('the statistics, %s at %i px', async (language, width, javaScript) => {
  const window = await openWindow(browser, portal, { language, width, javaScript });
  await deskOf(window.page, 'Laust');
  await window.page.goto('/caseworker/statistics?year=2026');
  expect(await window.page.locator('svg.bar-chart').count()).toBe(7);
  await window.look();
  const [download] = await Promise.all([
    window.page.waitForEvent('download'),
    window.page.locator('a[href*="rejections.csv"]').click(),
  ]);
  expect(download.suggestedFilename()).toBe('rejections-2026.csv');
  await window.close();
});

it.each(readers)('the list as a file, %s at %i px', async (language, width, javaScript) => {
  const window = await openWindow(browser, portal, { language, width, javaScript });
  await deskOf(window.page, 'Laust');
  await window.page.locator('a[href^="/caseworker/export?"]').click();
  await window.page.waitForURL('**/caseworker/export?*');
  await window.look();
  await window.page.locator('[name=why][value=supervision]').check();
  const [download] = await Promise.all([
    window.page.waitForEvent('download'),
    window.page.locator('form[action="/caseworker/export.csv"] button[type=submit]').click(),
  ]);
  expect(download.suggestedFilename()).toBe('2026-11-22-municipality-0101.csv');
  await window.close();
});
