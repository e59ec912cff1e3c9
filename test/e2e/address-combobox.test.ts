import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  activeOf,
  atAddress,
  box,
  eliasgade,
  options,
  said,
  sent,
  toSummary,
} from '../support/at-address.ts';
import { desktop, openBrowser, openWindow, phone, type Reader } from '../support/browser.ts';
import { chooseAccount, press, tick, type } from '../support/journey.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { citizenCpr } from '../web/matrix-visits.ts';

let browser: Browser;
let portal: TestApp;
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), testApp()]);
});
afterAll(async () => {
  await portal.close();
  await browser.close();
});

const readers: readonly (Reader & { name: string; many: RegExp; one: string })[] = [
  { name: 'Astrid', language: 'da', width: desktop, many: /12 bedste/, one: 'Valgt: ' },
  { name: 'Sofie', language: 'en', width: phone, many: /12 fit best/, one: 'Chosen: ' },
];

describe.each(readers)(
  'by keyboard alone in $language at $width',
  ({ name, many, one, ...reader }) => {
    it('an address is typed, heard, chosen, and stands on the summary', async () => {
      const { page, look, close } = await atAddress({ browser, portal }, name, reader);
      const { keyboard } = page;
      await box(page).focus();
      expect(await box(page).getAttribute('aria-expanded')).toBe('false');
      await keyboard.type('nørregade');
      await options(page).first().waitFor();
      expect(await box(page).getAttribute('aria-expanded')).toBe('true');
      expect(await said(page)).toMatch(many);
      expect(await activeOf(page)).toBeUndefined();
      await look();
      const all = await options(page).allTextContents();
      expect(all.length).toBe(12);
      for (const option of await options(page).all())
        expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(24);

      await keyboard.press('ArrowDown');
      expect(await activeOf(page)).toBe(all[0]);
      await keyboard.press('End');
      expect(await activeOf(page)).toBe(all[11]);
      expect(await page.locator('[role=option][aria-selected=true]').allTextContents()).toEqual([
        all[11],
      ]);
      await look();
      await keyboard.press('ArrowDown');
      expect(await activeOf(page)).toBe(all[0]);
      await keyboard.press('ArrowUp');
      expect(await activeOf(page)).toBe(all[11]);
      await keyboard.press('Home');
      expect(await activeOf(page)).toBe(all[0]);
      await keyboard.press('ArrowRight');
      expect(await activeOf(page)).toBeUndefined();

      await keyboard.press('Escape');
      expect(await options(page).count()).toBe(0);
      expect(await box(page).inputValue()).toBe('nørregade');
      await keyboard.press('ArrowDown');
      expect(await activeOf(page)).toBe(all[0]);
      await keyboard.press('Tab');
      expect(await options(page).count()).toBe(0);
      expect(await sent(page, 'id')).toEqual(['']);

      await keyboard.press('Shift+Tab');
      await keyboard.press('ControlOrMeta+a');
      await keyboard.type('eliasgade 10 st');
      await page.getByRole('option', { name: eliasgade }).waitFor();
      await keyboard.press('ArrowDown');
      expect(await activeOf(page)).toBe(eliasgade);
      await keyboard.press('Enter');
      expect(await options(page).count()).toBe(0);
      expect(await box(page).inputValue()).toBe(eliasgade);
      expect(await said(page)).toBe(one + eliasgade);
      await look();
      await keyboard.press('Enter');
      expect(await toSummary(page)).toContain(eliasgade);
      await close();
    });
  },
);

it('what is typed after a choice takes the choice back, also one that the page came with', async () => {
  const { page, close } = await atAddress({ browser, portal }, 'Kasper');
  await box(page).fill('eliasgade 10 st');
  await page.getByRole('option', { name: eliasgade }).click();
  expect(await page.locator('[name="address.query"]:focus').count()).toBe(1);
  const [id] = await sent(page, 'id');
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  await box(page).press('x');
  expect(await sent(page, 'id')).toEqual(['']);
  expect(await said(page)).toBe('');
  await box(page).press('Backspace');
  await page.getByRole('option', { name: eliasgade }).click();
  await press(page, 'next');
  await page.waitForURL('**/people');

  await page.goto('/self-service/address-change/address');
  expect(await page.locator('input[type=radio]:checked').getAttribute('value')).toBe(id);
  expect(await sent(page, 'id')).toEqual([id]);
  await box(page).press('x');
  expect(await page.locator('input[type=radio]').count()).toBe(0);
  expect(await sent(page, 'id')).toEqual(['']);
  await close();
});

it('Enter in the box finds what is not chosen yet', async () => {
  const { page, close } = await atAddress({ browser, portal }, 'Lone');
  await box(page).fill('eliasgade 10 st');
  await box(page).press('Enter');
  await page.getByRole('radio', { name: eliasgade }).check();
  await press(page, 'next');
  await page.waitForURL('**/people');
  await close();
});

it('asks little, in no URL, and drops what comes too late', async () => {
  const { page, close } = await atAddress({ browser, portal }, 'Mads');
  const asked: string[] = [];
  await page.route('**/addresses', async (route) => {
    const request = route.request();
    const query = new URLSearchParams(request.postData() ?? '').get('query') ?? '';
    asked.push(query);
    expect([request.method(), new URL(request.url()).search]).toEqual(['POST', '']);
    // The answer to what was typed first comes last.
    if (query === 'nør') await new Promise((resolve) => void setTimeout(resolve, 1500));
    await route.continue().catch(() => undefined);
  });
  await box(page).pressSequentially('nø');
  await page.waitForTimeout(600);
  expect(asked).toEqual([]);
  await box(page).press('r');
  await page.waitForTimeout(600);
  expect(asked).toEqual(['nør']);
  await box(page).fill('eliasgade 10');
  await options(page).first().waitFor();
  await page.waitForTimeout(1500);
  expect((await options(page).allTextContents()).every((each) => each.startsWith('Elias'))).toBe(
    true,
  );
  await box(page).fill('kanarievej 7');
  await box(page).press('Escape');
  await page.waitForTimeout(600);
  expect(asked).toEqual(['nør', 'eliasgade 10']);
  await close();
});

it('at the desk the same list finds the address of what came on paper', async () => {
  const { page, look, close } = await openWindow(browser, portal);
  await page.goto('/caseworker/register/address-change');
  await chooseAccount(page, 'Helge');
  await tick(page, 'filing.way', 'paper');
  await tick(page, 'filing.ground[]', 'exempt');
  await type(page, 'filing.cpr', citizenCpr(portal, 'Astrid'));
  await tick(page, 'destination', 'denmark');
  for (const [part, value] of Object.entries({ day: '30', month: '11', year: '2026' }))
    await type(page, `moveDate.${part}`, value);
  await box(page).fill('brydevej 11');
  await options(page).first().waitFor();
  await look();
  await box(page).press('ArrowDown');
  const chosen = (await activeOf(page)) ?? '';
  expect(chosen).toMatch(/^Brydevej 11/);
  await box(page).press('Enter');
  await press(page, 'look-up');
  await page.getByLabel('Ida Testesen').check();
  await tick(page, 'occupants', 'nobody');
  await press(page, 'register');
  await page.waitForURL('**/caseworker/cases/*');
  expect(await page.locator('main').textContent()).toContain(chosen);
  await close();
});
