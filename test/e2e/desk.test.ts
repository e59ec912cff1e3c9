import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openWindow, phone } from '../support/browser.ts';
import { chooseAccount } from '../support/journey.ts';
import { openSampleCase, referred, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let browser: Browser;
let portal: TestApp;
let addresses: readonly string[];
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), testApp()]);
  const letters = [
    { notice: 'receipt', held: false },
    { notice: 'hearing', held: true },
  ] as const;
  const flags = ['protected', 'unknown-address', 'late', 'child'] as const;
  const shy = await openSampleCase(portal, submitted({ flags }), {}, letters);
  const sent = await openSampleCase(portal, referred(), { due: '2026-11-20', claim: 'exempt' });
  const failed = await openSampleCase(portal, submitted(), {}, [letters[0], letters[0]]);
  for (const { id } of await portal.deps.outbox.ofCase(failed.id))
    await portal.deps.outbox.gaveUp(id, 'no-address', portal.clock.now());
  addresses = [
    '/caseworker',
    '/caseworker?way=paper',
    '/caseworker?view=all&claim=exempt&age=week',
    '/caseworker?view=overdue',
    `/caseworker/cases/${shy.reference}`,
    `/caseworker/cases/${sent.reference}`,
    `/caseworker/cases/${failed.reference}`,
    '/caseworker/cases/none',
    '/caseworker/log',
  ];
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

describe.each([
  { language: 'da', width: 1280 },
  { language: 'en', width: phone },
] as const)('the desk in $language at $width px', (reader) => {
  it('is accessible and valid on every page, with nothing beyond the edge', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    await page.goto('/caseworker');
    await chooseAccount(page, 'Signe');
    await page.waitForURL('**/caseworker');
    for (const address of addresses) {
      await page.goto(address);
      await look();
    }
    await close();
  });

  it('says what is wrong with a form, and where', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    await page.goto('/caseworker');
    await chooseAccount(page, 'Signe');
    await page.waitForURL('**/caseworker');
    const { reference } = await openSampleCase(portal);
    await page.goto(`/caseworker/cases/${reference}`);
    await page.locator('form[action$="/take"] button').click();
    await page.locator('form[action$="/carry-out"] button').click();
    await page.locator('.error-summary').waitFor();
    await look();
    await page.locator('.error-summary a').first().click();
    expect(await page.locator(':focus').getAttribute('name')).toBe('theirReference');
    await close();
  });
});

it('an auditor reads the log', async () => {
  const { page, look, close } = await openWindow(browser, portal);
  await page.goto('/caseworker');
  await chooseAccount(page, 'Tage');
  await page.waitForURL('**/caseworker/log');
  await look();
  await close();
});
