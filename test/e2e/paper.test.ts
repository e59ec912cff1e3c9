import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
import { chooseAccount, press, tick, type } from '../support/journey.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { citizenCpr } from '../web/matrix-visits.ts';

let browser: Browser;
let portal: TestApp;
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), testApp()]);
});
afterAll(() => Promise.all([browser.close(), portal.close()]));

describe.each([
  { language: 'da', width: desktop },
  { language: 'en', width: phone },
] as const)('in $language at $width pixels', (reader) => {
  it('every paper form is accessible and within the window, at both sizes', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    for (const { id } of portal.deps.services) {
      for (const size of ['', '?size=large']) {
        await page.goto(`/self-service/${id}/paper-form${size}`);
        await look();
      }
    }
    await close();
  });

  it('every form of the desk is accessible, and says what is missing', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    await page.goto('/caseworker/register');
    await chooseAccount(page, 'Signe');
    await page.waitForURL('**/caseworker/register');
    await look();
    for (const { id } of portal.deps.services) {
      await page.goto(`/caseworker/register/${id}`);
      await type(page, 'filing.cpr', citizenCpr(portal, 'Astrid'));
      await press(page, 'look-up');
      await look();
      await press(page, 'register');
      await page.locator('.error-summary').waitFor();
      await look();
    }
    await close();
  });
});

it('a paper is typed in without a script, from the search for the address to the case', async () => {
  const { page, close } = await openWindow(browser, portal, { javaScript: false });
  await page.goto('/caseworker/register/address-change');
  await chooseAccount(page, 'Helge');
  await tick(page, 'filing.way', 'paper');
  await tick(page, 'filing.ground[]', 'exempt');
  await type(page, 'filing.cpr', citizenCpr(portal, 'Astrid'));
  await tick(page, 'destination', 'denmark');
  for (const [part, value] of [
    ['day', '30'],
    ['month', '11'],
    ['year', '2026'],
  ] as const)
    await type(page, `moveDate.${part}`, value);
  await type(page, 'address.query', 'Brydevej 11');
  await press(page, 'find');
  await page.locator('[name="address.id"]').first().check();
  // Only now it is this municipality's to know who lives with her.
  await press(page, 'look-up');
  await page.getByLabel('Ida Testesen').check();
  await tick(page, 'occupants', 'nobody');
  await press(page, 'register');
  await page.waitForURL('**/caseworker/cases/*');
  expect(await page.locator('main').textContent()).toContain('Ida Testesen');
  await close();
});

it('the PDF opens beside the page, and no script runs in it', async () => {
  const answer = await fetch(`${portal.baseUrl}/self-service/address-change/paper-form.pdf`);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  expect(bytes).not.toMatch(/\/(?:JavaScript|JS|OpenAction|Launch|URI)\b/);
});
