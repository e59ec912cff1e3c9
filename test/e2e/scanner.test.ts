import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkCodeOf } from '../../src/cases/check-code.ts';
import { showReference } from '../../src/domain/reference.ts';
import { deskOf } from '../support/at-the-desk-in-chromium.ts';
import { openBrowser, openWindow } from '../support/browser.ts';
import { openSampleCase, referred } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let browser: Browser;
let portal: TestApp;
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), testApp()]);
});
afterAll(() => Promise.all([browser.close(), portal.close()]));

/** What a scanner at the counter types: the slip's number and code, and Enter. */
async function slip() {
  const row = await openSampleCase(portal, referred());
  const code = checkCodeOf(row.reference, portal.deps.secrets).replaceAll(/(.{4})(?=.)/g, '$1-');
  return { row, scanned: `${showReference(row.reference)} ${code}` };
}

async function scan(page: Page, typed: string): Promise<void> {
  await page.keyboard.type(typed);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

it.each([true, false])(
  'a slip is scanned with nothing clicked first (script: %s)',
  async (javaScript) => {
    const { page, close } = await openWindow(browser, portal, { javaScript });
    await deskOf(page, 'Bodil');
    await page.goto('/caseworker/register');
    const { row, scanned } = await slip();
    const wrong = scanned.replace(/^./, scanned.startsWith('2') ? '3' : '2');
    await scan(page, wrong);
    expect(await page.locator('#number-error, [id$="number-error"]').count()).toBe(1);
    expect(await page.locator('[name=number]').inputValue()).toBe(wrong);

    // The next one takes its place.
    await scan(page, scanned);
    expect(new URL(page.url()).searchParams.get('referral')).toBe(row.reference);
    await close();
  },
);

it('what somebody types elsewhere on the page stays there', async () => {
  const { page, close } = await openWindow(browser, portal);
  await deskOf(page, 'Bodil');
  await page.goto('/caseworker/register');
  await page.locator('main ul a').first().focus();
  await page.keyboard.type('x');
  expect(await page.locator('[name=number]').inputValue()).toBe('');
  await close();
});
