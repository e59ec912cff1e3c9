import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { desktop, openBrowser, openWindow, phone, type Reader } from '../support/browser.ts';
import { chooseAccount, press, referenceIn, startAs, tick } from '../support/journey.ts';
import { aJpeg, aPdf } from '../support/sample-files.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { toyEnclosing } from '../support/toy-enclosing.ts';

const readers: readonly (Reader & { name: string })[] = [
  { name: 'Astrid', language: 'da', width: phone, javaScript: false },
  { name: 'Astrid', language: 'en', width: desktop },
];

let browser: Browser;
let portal: TestApp;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
// Each reader sends the same errand: to a portal that has none of theirs.
beforeEach(async () => {
  portal = await testApp({ services: [toyEnclosing] });
});
afterEach(() => portal.close());

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/html', buffer });

describe.each(readers)('documents, for $name in $language at $width pixels', (reader) => {
  it('are chosen, mended, sent along, and had again at home and at the desk', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    await startAs(page, 'toy-enclosing', reader.name);
    await tick(page, 'home', 'rented');
    await press(page, 'next');
    await page.waitForURL('**/attachments/lease');
    await look();

    await choose(page, 'kontrakt.pdf', Buffer.from('<html>no document</html>'));
    await press(page, 'add');
    await page.locator('#file-error').waitFor();
    await look();
    await choose(page, 'kontrakt.pdf', aPdf());
    await press(page, 'add');
    await page.locator('.document-name', { hasText: 'kontrakt.pdf' }).waitFor();
    await look();
    await choose(page, 'side 2.jpeg', aJpeg());
    await press(page, 'next');
    await page.waitForURL('**/attachments/other');
    await press(page, 'next');
    await page.waitForURL('**/summary');
    const said = await page.locator('main').innerText();
    for (const name of ['kontrakt.pdf', 'side 2.jpg']) expect(said).toContain(name);
    await look();
    await press(page, 'send');
    const reference = await referenceIn(page, 'receipt');

    await page.goto(`/my-cases/${reference}/documents`);
    await choose(page, 'mere.pdf', aPdf());
    await page.locator('main form[enctype] button').click();
    await page.waitForURL('**/documents?added=yes');
    await look();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.document-name a', { hasText: 'mere.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('mere.pdf');

    await page.goto('/caseworker/login');
    await chooseAccount(page, 'Signe');
    await page.goto(`/caseworker/cases/${reference}`);
    await look();
    const form = page.locator('.document-list li', { hasText: 'kontrakt.pdf' }).locator('form');
    const [had] = await Promise.all([
      page.waitForEvent('download'),
      form.locator('button').click(),
    ]);
    expect(had.suggestedFilename()).toBe('kontrakt.pdf');
    await close();
  });
});
