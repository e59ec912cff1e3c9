import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signaturesOf } from '../../src/cases/signing/signatures.ts';
import { deskOf, doAct } from '../support/at-the-desk-in-chromium.ts';
import {
  desktop,
  openBrowser,
  openWindow,
  phone,
  type Reader,
  type Window,
} from '../support/browser.ts';
import { applyForHousing } from '../support/housing-in-chromium.ts';
import { chooseAccount, tick } from '../support/journey.ts';
import { aPdf } from '../support/sample-files.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const readers: readonly Reader[] = [
  { language: 'da', width: phone, javaScript: false },
  { language: 'en', width: desktop, javaScript: true },
];
const words = { da: { missing: 'Mangler endnu' }, en: { missing: 'Still missing' } };

let browser: Browser;
let portal: TestApp;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
// Each reader sends the same errand: to a portal that has none of theirs.
beforeEach(async () => {
  portal = await testApp();
});
afterEach(() => portal.close());

const signaturesOn = async (reference: string) => {
  const row = await portal.deps.cases.byReference(reference as never);
  return row === undefined ? [] : signaturesOf(await portal.deps.cases.events(row.id));
};

/** Signs in a session of their own, from the list of what waits for them. */
async function sign(reader: Reader, name: string, looking: boolean): Promise<void> {
  const { page, look, close } = await openWindow(browser, portal, reader);
  const seen = async () => (looking ? look() : undefined);
  await page.goto('/login?returnTo=/my-cases');
  await chooseAccount(page, name);
  await page.waitForURL('**/my-cases');
  await seen();
  await page.locator('main a[href^="/signatures/"]').click();
  await page.waitForURL('**/signatures/**');
  await seen();
  await send(page);
  await page.locator('.error-summary').waitFor();
  await seen();
  await tick(page, 'word', 'signed');
  await send(page);
  await page.locator('main [role=status]').waitFor();
  await seen();
  await close();
}

const send = (page: Page) =>
  page.locator('form[action^="/signatures/"] button[type=submit]').first().click();

/** The applicant's own page of the case. */
async function missingOn({ page }: Window, reference: string, reader: Reader): Promise<number> {
  await page.goto(`/my-cases/${reference}`);
  const text = await page.locator('main').innerText();
  return text.split(words[reader.language ?? 'da'].missing).length - 1;
}

describe.each(readers)('in $language at $width pixels, scripts: $javaScript', (reader) => {
  it('three sign, one of them on paper, and whoever applied sees who is missing', async () => {
    const window = await openWindow(browser, portal, reader);
    const { page, look, close } = window;
    // The pages before, which everybody sees, are looked at with every other service's.
    const reference = await applyForHousing(
      page,
      { name: 'Astrid', adults: ['Jytte', 'Kasper', 'Sofie'], lease: 'kontrakt.pdf' },
      look,
    );
    expect(await missingOn(window, reference, reader)).toBe(3);
    await look();
    await sign(reader, 'Jytte', true);
    await sign(reader, 'Kasper', false);
    expect(await missingOn(window, reference, reader)).toBe(1);

    const desk = await openWindow(browser, portal, reader);
    await deskOf(desk.page, 'Ulla');
    await desk.page.goto(`/caseworker/cases/${reference}`);
    await desk.look();
    await doAct(desk.page, 'take');
    const last = (await signaturesOn(reference)).at(-1);
    const today = { 'signatureOn.day': '22', 'signatureOn.month': '11' };
    await doAct(desk.page, 'record-signature', {
      signer: last?.id ?? '',
      signatureWord: 'has-signed',
      ...today,
      'signatureOn.year': '2026',
    });
    await desk.look();
    const lease = desk.page.locator('.document-list li', { hasText: 'kontrakt.pdf' });
    const [had] = await Promise.all([
      desk.page.waitForEvent('download'),
      lease.locator('form button').first().click(),
    ]);
    expect(had.suggestedFilename()).toBe('kontrakt.pdf');
    await doAct(desk.page, 'decide', {
      result: 'granted',
      decisionReason: 'Alle har skrevet under.',
    });
    expect(await missingOn(window, reference, reader)).toBe(0);
    expect((await signaturesOn(reference)).map(({ state, via }) => [state, via])).toEqual([
      ['signed', 'digital'],
      ['signed', 'digital'],
      ['signed', 'paper'],
    ]);
    await desk.close();
    await close();
  }, 120_000);

  it('without lease and signatures it has come all the same, and the lease follows', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    const reference = await applyForHousing(page, { name: 'Astrid', adults: ['Jytte'] });
    const row = await portal.deps.cases.byReference(reference as never);
    expect(row?.state).toBe('submitted');
    await page.goto(`/my-cases/${reference}`);
    await page.locator(`main a[href="/my-cases/${reference}/documents"]`).first().click();
    await page.waitForURL('**/documents');
    await look();
    const file = { name: 'kontrakt.pdf', mimeType: 'application/pdf', buffer: aPdf() };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('main form[enctype] button').click();
    await page.waitForURL('**/documents?added=yes');
    await look();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.document-name a', { hasText: 'kontrakt.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('kontrakt.pdf');
    await close();
  }, 120_000);
});
