import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskOf } from '../support/at-the-desk-in-chromium.ts';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
import { chooseAccount, press, startAs, tick, type } from '../support/journey.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let browser: Browser;
let portal: TestApp;
beforeAll(async () => {
  const env = { SESSION_IDLE_MINUTES: '30', SESSION_MINUTES: '60' };
  [browser, portal] = await Promise.all([openBrowser(), testApp({ env })]);
});
afterAll(() => Promise.all([browser.close(), portal.close()]));

const step = '/self-service/address-change/date';

/** To the second step, with a day half typed in it. */
async function typing(page: Page, name: string): Promise<void> {
  await startAs(page, 'address-change', name);
  await tick(page, 'destination', 'denmark');
  await press(page, 'next');
  await page.waitForURL(`**${step}`);
  await type(page, 'moveDate.day', '30');
  await type(page, 'moveDate.month', '11');
}

/** The clock of the server, and that of the browser where it runs scripts. */
async function pass(page: Page, minutes: number, javaScript = true): Promise<void> {
  portal.clock.advance({ minutes });
  if (javaScript) await page.clock.fastForward(minutes * 60_000);
}

const dayIn = (page: Page) =>
  Promise.all(
    ['day', 'month'].map((part) => page.locator(`[name="moveDate.${part}"]`).inputValue()),
  );

describe.each([
  { name: 'Astrid', language: 'da', width: desktop, javaScript: true },
  { name: 'Sofie', language: 'en', width: phone, javaScript: true },
  { name: 'Hanne', language: 'da', width: phone, javaScript: false },
] as const)('a session that ends in the middle of a step of $name’s', (reader) => {
  it('loses nothing that was typed', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    if (reader.javaScript) await page.clock.install();
    await typing(page, reader.name);
    expect(await page.locator('.session-until').innerText()).toMatch(/ \d\d[.:]\d\d/);
    await look();
    await pass(page, 31, reader.javaScript);
    if (reader.javaScript) {
      await page.locator('[data-words=over]').waitFor();
      await look();
    }
    await press(page, 'next');
    const login = page.locator('main a.button');
    await login.waitFor();
    await look();
    await login.click();
    await chooseAccount(page, reader.name);
    await page.waitForURL(`**${step}`);
    expect(await dayIn(page)).toEqual(['30', '11']);
    await close();
  });

  it('keeps what a caseworker typed for them alone', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    if (reader.javaScript) await page.clock.install();
    await deskOf(page, 'Signe');
    await page.goto('/caseworker/register/health-card');
    await type(page, 'filing.cpr', 'ringer igen om kortet');
    await pass(page, 31, reader.javaScript);
    await page.locator('main form button[value=look-up]').click();
    await look();
    await page.locator('main a.button').click();
    await chooseAccount(page, 'Signe');
    await page.waitForURL('**/caseworker/kept');
    await look();
    expect(await page.locator('main').innerText()).toContain('ringer igen om kortet');
    await page.locator('main form[action$="/health-card"] button').click();
    await page.waitForURL('**/caseworker/register/health-card');
    expect(await page.locator('[name="filing.cpr"]').inputValue()).toBe('ringer igen om kortet');
    await close();
  });
});

describe.each([
  { language: 'da', width: desktop },
  { language: 'en', width: phone },
  { language: 'da', width: phone, javaScript: false },
] as const)('a form that is left with a code, in $language at $width pixels', (reader) => {
  it('is gone from the computer that was cleared, and opens on another', async () => {
    const left = await openWindow(browser, portal, reader);
    await left.page.goto('/self-service/digital-post-exemption');
    await left.page.locator('main form[method=post] button').first().click();
    await left.page.locator('form#step').waitFor();
    await press(left.page, 'save');
    await left.page.waitForURL('**/saved');
    await left.look();
    const code = await left.page.locator('.resume-code').innerText();
    await left.page.locator('.clear-computer button').click();
    await left.page.waitForURL('**/logged-out?cleared=yes');
    await left.look();
    expect((await left.context.cookies()).map(({ name }) => name)).toEqual([]);
    await left.close();
    const other = await openWindow(browser, portal, reader);
    await other.page.goto('/resume');
    await other.look();
    await type(other.page, 'code', `${code.slice(0, -1)}?`);
    await other.page.locator('main form button').click();
    await other.page.locator('.error-summary').waitFor();
    await other.look();
    await type(other.page, 'code', code.toLowerCase());
    await other.page.locator('main form button').click();
    await other.page.waitForURL('**/self-service/digital-post-exemption');
    await other.close();
  });
});

describe.each([
  { name: 'Astrid', language: 'da', width: phone },
  { name: 'Sofie', language: 'en', width: desktop },
] as const)('the warning of $name’s session', (reader) => {
  it('comes five minutes ahead, takes no focus, and is answered by staying', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    await page.clock.install();
    await typing(page, reader.name);
    const warning = page.locator('.session-warning');
    await pass(page, 24);
    expect(await warning.isVisible()).toBe(false);
    await pass(page, 1);
    await page.locator('[data-words=idle]').waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('moveDate.month');
    await look();
    await page.locator('[data-extend]').click();
    await page.locator('[data-words=extended]').waitFor();
    await look();
    await pass(page, 20);
    expect(await warning.isVisible()).toBe(false);
    await press(page, 'next');
    expect(await dayIn(page)).toEqual(['30', '11']);
    await close();
  });

  it('says that the longest time cannot be extended, and takes what is typed to a new login', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    await page.clock.install();
    await typing(page, reader.name);
    for (const minutes of [26, 26]) {
      await pass(page, minutes);
      await page.locator('[data-extend]').click();
      await page.locator('[data-words=extended]').waitFor();
    }
    await pass(page, 4);
    await page.locator('[data-words=absolute]').waitFor();
    await look();
    await page.locator('[data-again]').click();
    await chooseAccount(page, reader.name);
    await page.waitForURL(`**${step}`);
    expect(await dayIn(page)).toEqual(['30', '11']);
    expect(await page.locator('.session-warning').getAttribute('data-absolute')).toBe('3600');
    await close();
  });

  it('is called off by another tab that goes on', async () => {
    const { page, context, close } = await openWindow(browser, portal, reader);
    await page.clock.install();
    await typing(page, reader.name);
    await pass(page, 26);
    await page.locator('[data-words=idle]').waitFor();
    const other = await context.newPage();
    await other.goto('/my-sessions');
    await page.locator('.session-warning').waitFor({ state: 'hidden' });
    await close();
  });
});
