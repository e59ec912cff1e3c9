import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, openBrowser, openWindow, phone, type Reader } from '../support/browser.ts';
import {
  answerMove,
  chooseAccount,
  press,
  referenceIn,
  startAs,
  tick,
  type,
} from '../support/journey.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const move = {
  date: '2026-11-30',
  query: 'Eliasgade 10, st',
  hit: 'Eliasgade 10, st., 2300 København S',
  occupants: 'nobody',
} as const;

let browser: Browser;
let portal: TestApp;
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), testApp()]);
});
afterAll(() => Promise.all([browser.close(), portal.close()]));

const readers: readonly (Reader & { name: string })[] = [
  { name: 'Astrid', language: 'da', width: desktop },
  { name: 'Sofie', language: 'en', width: phone },
  { name: 'Hanne', language: 'da', width: phone, javaScript: false },
];

describe.each(readers)('help at the counter for $name, in $language at $width pixels', (reader) => {
  it('goes from the code that staff read out to a letter about it', async () => {
    const desk = await openWindow(browser, portal, reader);
    await desk.page.goto('/caseworker/assist');
    await chooseAccount(desk.page, 'Bodil');
    await desk.page.waitForURL('**/caseworker/assist');
    await press(desk.page, 'begin');
    const code = (await desk.page.locator('.helper-code').textContent()) ?? '';
    await desk.look();

    const { page, look, close } = await openWindow(browser, portal, reader);
    await startAs(page, 'address-change', reader.name);
    await answerMove(page, move);
    await page.locator('main details summary').click();
    await look();
    await type(page, 'helperCode', 'ABCD-2345');
    await press(page, 'send');
    await page.locator('.error-summary').waitFor();
    await look();
    await type(page, 'helperCode', code);
    await tick(page, 'helperOwn[]', 'yes');
    // As somebody does who has just typed a code.
    await page.locator('#helperCode').press('Enter');
    const reference = await referenceIn(page, 'receipt');

    await desk.page.goto(`/caseworker/cases/${reference}`);
    expect(await desk.page.textContent('main')).toContain('Bodil Borgersen');
    await portal.worker.runOnce();
    const { mailbox } = portal.deps.demo!;
    const box = (await mailbox.recipients()).find(({ name }) => name.startsWith(reader.name));
    const letters = await mailbox.letters(box?.key ?? '');
    expect(letters.map(({ notice }) => notice)).toContain('assisted');
    await close();
    await desk.close();
  }, 120_000);
});

describe.each(readers.slice(0, 2))(
  'the law at the desk, in $language at $width pixels',
  (reader) => {
    it('is read, looked at once more and confirmed', async () => {
      const { page, look, close } = await openWindow(browser, portal, reader);
      await page.goto('/caseworker');
      await chooseAccount(page, 'Ditte');
      await page.waitForURL('**/caseworker/admin');
      await page.goto('/caseworker/law');
      await look();
      await page.goto('/caseworker/law/robinson-list/legal-basis');
      await press(page, 'preview');
      await page.locator('.error-summary').waitFor();
      await look();
      await tick(page, 'read[]', 'yes');
      await press(page, 'preview');
      await page.locator('button[value=confirm]').waitFor();
      await look();
      await press(page, 'confirm');
      await page.waitForURL('**/caseworker/law?done=1');
      await look();
      await close();
    }, 120_000);
  },
);
