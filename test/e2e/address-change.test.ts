import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openWindow, type Reader } from '../support/browser.ts';
import { answerMove, chooseAccount, press, startAs, type } from '../support/journey.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const move = {
  date: '2026-11-30',
  query: 'eliasgade 10 st',
  hit: 'Eliasgade 10, st., 2300 København S',
  occupants: 'nobody',
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const readers: readonly (Reader & { provider: 'embedded' | 'elsewhere' })[] = [
  { language: 'da', javaScript: true, provider: 'embedded' },
  { language: 'da', javaScript: false, provider: 'elsewhere' },
  { language: 'en', javaScript: false, provider: 'embedded' },
  { language: 'en', javaScript: true, provider: 'elsewhere', width: 320 },
];

describe.each(readers)('a move in $language, script $javaScript, provider $provider', (reader) => {
  let portal: TestApp;
  beforeAll(async () => {
    portal = await testApp({ provider: reader.provider });
  });
  afterAll(() => portal.close());

  it('goes from the catalogue to the receipt, and a caseworker carries it out', async () => {
    const citizen = await openWindow(browser, portal, reader);
    const { page } = citizen;
    await page.goto('/');
    await page.locator('main a[href="/self-service/address-change"]').click();
    await startAs(page, 'address-change', 'Astrid');
    await answerMove(page, move);
    expect(new URL(page.url()).pathname).toBe('/self-service/address-change/summary');
    expect(await page.locator('main').innerText()).toContain(move.hit);
    await press(page, 'send');
    await page.waitForURL('**/receipt/**');
    const reference = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await citizen.close();

    const desk = await openWindow(browser, portal, reader);
    await desk.page.goto('/caseworker');
    await chooseAccount(desk.page, 'Signe');
    await desk.page.locator(`a[href="/caseworker/cases/${reference}"]`).first().click();
    await carryOut(desk.page);
    const row = (await portal.deps.cases.byReference(reference as never))!;
    expect(row.state).toBe('carried-out');
    await desk.close();
  });
});

async function carryOut(page: Awaited<ReturnType<typeof openWindow>>['page']): Promise<void> {
  const form = page.locator('form[action$="/carry-out"]');
  await type(page, 'on.day', '22');
  await type(page, 'on.month', '11');
  await type(page, 'on.year', '2026');
  await type(page, 'theirReference', 'CPR-2026-1');
  await form.locator('button[type=submit]').click();
}
