import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MyData } from '../../src/web/citizen/my-data.ts';
import { sendMove } from '../support/at-home-in-chromium.ts';
import { desktop, openBrowser, openWindow, phone, type Reader } from '../support/browser.ts';
import { chooseAccount, press } from '../support/journey.ts';
import { canReadPdf, oneLine, readAloud, wordsOn } from '../support/pdf.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const readers: readonly (Reader & { name: string; file: string; said: string })[] = [
  {
    name: 'Astrid',
    language: 'da',
    width: phone,
    javaScript: false,
    file: 'mine-oplysninger',
    said: 'Sendt digitalt',
  },
  { name: 'Karen', language: 'en', width: desktop, file: 'my-data', said: 'Sent digitally' },
];

let browser: Browser;
let portal: TestApp;
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), testApp()]);
});
afterAll(() => Promise.all([browser.close(), portal.close()]));

/** Presses the button and reads the file that the browser saves. */
async function take(page: Page, as: 'pdf' | 'json') {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`form[action="/my-data/${as}"] button`).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe.each(readers)('my data, for $name in $language at $width pixels', (reader) => {
  it('is saved as JSON and as PDF, and the page says that it was', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    const reference = await sendMove(page, reader.name);
    await page.goto('/my-cases');
    await page.locator('a[href="/my-data"]').first().click();
    await page.waitForURL('**/my-data');
    await look();

    const json = await take(page, 'json');
    expect(json.name).toBe(`${reader.file}.json`);
    const data = JSON.parse(json.bytes.toString()) as MyData;
    expect(data.person.name).toContain(reader.name);
    expect(data.cases.map((each) => each.reference.replace('-', ''))).toContain(reference);

    const pdf = await take(page, 'pdf');
    expect(pdf.name).toBe(`${reader.file}.pdf`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    if (canReadPdf) {
      const words = wordsOn(pdf.bytes).flat();
      expect(oneLine(words.map(({ text }) => text).join(' '))).toContain(reader.said);
      expect(readAloud(pdf.bytes).some(({ tag }) => tag === 'H1')).toBe(true);
    }

    await page.locator('main a[href="/my-cases/looks"]').click();
    await page.waitForURL('**/looks');
    expect(await page.locator('main').innerText()).toMatch(/Dig selv|You yourself/);
    await look();
    await close();
  });

  it('leads to having it corrected', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    await page.goto('/login?returnTo=/my-data');
    await chooseAccount(page, reader.name);
    await page.waitForURL('**/my-data');
    await page.locator('a[href="/self-service/data-correction"]').click();
    await look();
    await page.locator('main form[method=post] button').first().click();
    await page.waitForURL('**/data-correction/what');
    await page.locator('[name=wrong]').fill('2. sal');
    await page.locator('[name=right]').fill('3. sal');
    await look();
    await press(page, 'next');
    await press(page, 'next');
    await look();
    await press(page, 'send');
    await page.waitForURL('**/receipt/**');
    await look();
    await close();
  });
});
