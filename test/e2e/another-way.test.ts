import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openWindow, phone, type Reader, type Window } from '../support/browser.ts';
import {
  act,
  answerMove,
  chooseAccount,
  press,
  referenceIn,
  startAs,
  tick,
} from '../support/journey.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let browser: Browser;
let portal: TestApp;
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), testApp()]);
});
afterAll(() => Promise.all([browser.close(), portal.close()]));

const path = '/self-service/address-change';
/** Where both ways are offered, each stands in a section of its own. */
const digital = `main section form[action="${path}"] button`;
/** As each language cites it. */
const rejected = /CPR-loven.*(?:§\s12, stk\.\s3|section\s12\(3\))|section\s12\(3\).*CPR/i;
const readers: readonly Reader[] = [
  { language: 'da', javaScript: true },
  { language: 'en', javaScript: false, width: phone },
];

const read = (window: Window) => window.page.locator('main').innerText();

describe.each(readers)('another way in $language, script $javaScript', (reader) => {
  let window: Window;
  const open = async () => {
    window = await openWindow(browser, portal, reader);
    return window;
  };

  it('exempt: both ways at once, a referral, and the desk closes it', async () => {
    const { page, look, close } = await open();
    await page.goto(`/login?returnTo=${path}`);
    await chooseAccount(page, 'Carla');
    await page.waitForURL(`**${path}`);
    await look();
    expect(await page.locator(digital).count()).toBe(1);
    await page.locator(`main section a[href="${path}/another-way"]`).click();
    await look();
    await page.locator('[name=municipality]').selectOption('0101');
    await press(page, 'refer');
    const reference = await referenceIn(page, 'referral');
    await look();
    await close();
    const desk = await openWindow(browser, portal, reader);
    await desk.page.goto('/caseworker');
    await chooseAccount(desk.page, 'Signe');
    await desk.page.goto(`/caseworker/cases/${reference}`);
    await desk.look();
    await tick(desk.page, 'how', 'at-the-counter');
    await act(desk.page, 'contact');
    await tick(desk.page, 'outcome', 'filed-otherwise');
    await act(desk.page, 'close');
    expect((await portal.deps.cases.byReference(reference as never))?.state).toBe('closed');
    await desk.close();
  });

  it('no MitID: a referral without login and without a session', async () => {
    const { page, context, look, close } = await open();
    await page.goto(`${path}/another-way`);
    await tick(page, 'ground[]', 'no-mitid');
    await page.locator('[name=municipality]').selectOption('0461');
    await press(page, 'refer');
    const reference = await referenceIn(page, 'referral');
    await look();
    const cookies = (await context.cookies()).map(({ name }) => name);
    expect(cookies.filter((name) => /session/.test(name))).toEqual([]);
    const row = await portal.deps.cases.byReference(reference as never);
    expect(row).toMatchObject({
      outcome: 'refer',
      standing: 'authority-assesses',
      state: 'referred',
    });
    await context.clearCookies();
    await page.reload();
    expect(await page.locator('[name=code]').count()).toBe(1);
    await look();
    await close();
  });

  it('exempt, but prefers the digital form: accepted', async () => {
    const { page, close } = await open();
    await page.goto(`/login?returnTo=${path}`);
    await chooseAccount(page, 'Carla');
    await page.waitForURL(`**${path}`);
    await page.locator(digital).click();
    const date = '2026-11-25';
    const hit = 'Eliasgade 10, st., 2300 København S';
    await answerMove(page, { date, query: 'eliasgade 10 st', hit, occupants: 'nobody' });
    await press(page, 'send');
    const reference = await referenceIn(page, 'receipt');
    const row = await portal.deps.cases.byReference(reference as never);
    expect(row).toMatchObject({ outcome: 'accept', way: 'self-service' });
    await close();
  });

  it('help only: says plainly that a filing on paper would be rejected, and where that stands', async () => {
    const { page, look, close } = await open();
    await page.goto(`${path}/another-way`);
    await tick(page, 'ground[]', 'help');
    await page.locator('[name=municipality]').selectOption('0461');
    await press(page, 'refer');
    const reference = await referenceIn(page, 'referral');
    await look();
    const row = await portal.deps.cases.byReference(reference as never);
    expect(row).toMatchObject({ outcome: 'refer', standing: 'help-only' });
    expect(await read(window)).toMatch(rejected);
    await close();
  });

  it('in the middle of the form: what was typed is kept and can be carried along', async () => {
    const { page, look, close } = await open();
    await startAs(page, 'address-change', 'Sofie');
    await tick(page, 'destination', 'denmark');
    await press(page, 'leave');
    await page.waitForURL('**/another-way');
    await look();
    await page.goto(`${path}/destination`);
    expect(await page.locator('[name=destination][value=denmark]').isChecked()).toBe(true);
    await close();
  });
});
