import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForReferral, sendMove } from '../support/at-home-in-chromium.ts';
import { desktop, openBrowser, openWindow, phone, type Reader } from '../support/browser.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const readers: readonly (Reader & { said: RegExp; next: RegExp; wrong: RegExp })[] = [
  {
    language: 'da',
    width: phone,
    javaScript: false,
    said: /Henvist/,
    next: /Københavns Kommune/,
    wrong: /passer ikke sammen/,
  },
  {
    language: 'en',
    width: desktop,
    said: /Referred/,
    next: /[Cc]ontact/,
    wrong: /do(?:es)? not (?:fit|match|belong)/,
  },
];

let browser: Browser;
let portal: TestApp;
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), testApp()]);
});
afterAll(() => Promise.all([browser.close(), portal.close()]));

/** Number and check code as they stand on the page that somebody prints. */
async function onPaper(page: { locator(what: string): { innerText(): Promise<string> } }) {
  const text = await page.locator('main').innerText();
  return {
    reference: /\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/.exec(text)?.[0] ?? '',
    code: /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(text)?.[0] ?? '',
  };
}

describe.each(readers)('status in $language at $width pixels', (reader) => {
  it('is told from a slip to somebody who never logged in', async () => {
    const there = await openWindow(browser, portal, reader);
    await askForReferral(there.page, 'address-change');
    const slip = await onPaper(there.page);
    expect(await there.context.cookies()).not.toContainEqual(
      expect.objectContaining({ name: expect.stringContaining('session') }),
    );
    await there.close();

    // Another day, at another computer, with nothing but the paper.
    const { page, look, close } = await openWindow(browser, portal, reader);
    await page.goto('/');
    await page.locator('a[href="/status"]').first().click();
    await page.locator('[name=reference]').fill(slip.reference.toLowerCase());
    await page.locator('[name=code]').fill('WRONG');
    await page.locator('main form button').first().click();
    await page.locator('.error-summary').waitFor();
    expect(await page.locator('main').innerText()).toMatch(reader.wrong);
    await look();
    await page.locator('[name=code]').fill(slip.code.toLowerCase());
    await page.locator('main form button').first().click();
    await page.locator('.summary-list').waitFor();
    const told = await page.locator('main').innerText();
    expect(told).toMatch(reader.said);
    expect(told).toMatch(reader.next);
    await look();
    expect(new URL(page.url()).search).toBe('');
    await close();
  });

  it('is told from a receipt, without a word about the person', async () => {
    const there = await openWindow(browser, portal, reader);
    await sendMove(there.page, reader.language === 'da' ? 'Astrid' : 'Karen');
    const receipt = await onPaper(there.page);
    await there.close();
    const { page, close } = await openWindow(browser, portal, reader);
    await page.goto('/status');
    await page.locator('[name=reference]').fill(receipt.reference);
    await page.locator('[name=code]').fill(receipt.code);
    await page.locator('main form button').first().click();
    await page.locator('.summary-list').waitFor();
    const told = await page.locator('body').innerText();
    expect(told).not.toMatch(/Astrid|Karen|Testesen|Eliasgade|\d{6}-?\d{4}/);
    await close();
  });
});
