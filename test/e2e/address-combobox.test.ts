import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withFaults } from '../support/faulty-registers.ts';
import { desktop, openBrowser, openWindow, phone, type Reader } from '../support/browser.ts';
import { chooseAccount, press, startAs, tick, type } from '../support/journey.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { citizenCpr } from '../web/matrix-visits.ts';

let browser: Browser;
let portal: TestApp;
let isDown = false;
beforeAll(async () => {
  browser = await openBrowser();
  portal = await testApp({
    adapt: (registers) => {
      const { addresses } = withFaults(registers, { addresses: 'down' });
      return {
        ...registers,
        addresses: {
          search: (...words) => (isDown ? addresses : registers.addresses).search(...words),
          find: (id) => (isDown ? addresses : registers.addresses).find(id),
          postcode: (code) => (isDown ? addresses : registers.addresses).postcode(code),
        },
      };
    },
  });
});
afterAll(async () => {
  await portal.close();
  await browser.close();
});

const box = (page: Page) => page.locator('[name="address.query"]');
const options = (page: Page) => page.getByRole('option');
const said = (page: Page) => page.locator('.find-said').textContent();
async function activeOf(page: Page): Promise<string | undefined> {
  const id = await box(page).getAttribute('aria-activedescendant');
  return id === null ? undefined : page.locator(`[id="${id}"]`).innerText();
}
/** What the form would send of the address. */
const sent = (page: Page, part: string) =>
  page
    .locator(`[name="address.${part}"]:not([type=radio]), [name="address.${part}"]:checked`)
    .evaluateAll((controls) =>
      controls.map((each) => (each as unknown as { value: string }).value),
    );
const eliasgade = 'Eliasgade 10, st., 2300 København S';

/** A window at the step that asks for the new address. */
async function atAddress(name: string, reader: Reader = {}) {
  const window = await openWindow(browser, portal, reader);
  const { page } = window;
  await startAs(page, 'address-change', name);
  await tick(page, 'destination', 'denmark');
  await press(page, 'next');
  await page.waitForURL('**/date');
  for (const [part, value] of Object.entries({ day: '30', month: '11', year: '2026' }))
    await type(page, `moveDate.${part}`, value);
  await press(page, 'next');
  await page.waitForURL('**/address');
  return window;
}

/** From the step after the address to the summary. */
async function toSummary(page: Page): Promise<string> {
  await page.waitForURL('**/people');
  await press(page, 'next');
  await page.waitForURL('**/occupants');
  await tick(page, 'occupants', 'nobody');
  await press(page, 'next');
  await page.waitForURL('**/contact');
  await press(page, 'next');
  await page.waitForURL('**/summary');
  return page.locator('main').innerText();
}

const readers: readonly (Reader & { name: string; many: RegExp; one: string })[] = [
  { name: 'Astrid', language: 'da', width: desktop, many: /12 bedste/, one: 'Valgt: ' },
  { name: 'Sofie', language: 'en', width: phone, many: /12 fit best/, one: 'Chosen: ' },
];

describe.each(readers)(
  'by keyboard alone in $language at $width',
  ({ name, many, one, ...reader }) => {
    it('an address is typed, heard, chosen, and stands on the summary', async () => {
      const { page, look, close } = await atAddress(name, reader);
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
  const { page, close } = await atAddress('Kasper');
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
  const { page, close } = await atAddress('Lone');
  await box(page).fill('eliasgade 10 st');
  await box(page).press('Enter');
  await page.getByRole('radio', { name: eliasgade }).check();
  await press(page, 'next');
  await page.waitForURL('**/people');
  await close();
});

it('asks little, in no URL, and drops what comes too late', async () => {
  const { page, close } = await atAddress('Mads');
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

describe('nothing is lost', () => {
  it.each([
    ['the list cannot be fetched', 'delete window.fetch', 'Tryk på knappen Find adressen'],
    ['the browser is too old', 'delete window.AbortController', undefined],
    ['the script fails midway', 'delete Element.prototype.replaceChildren', undefined],
  ])('when %s', async (_why, script, words) => {
    const { page, context, close } = await atAddress('Nora');
    await context.addInitScript(script);
    await page.reload();
    await box(page).fill('eliasgade 10 st');
    if (words === undefined) await page.locator('[name="address.query"]:not([role])').waitFor();
    else await page.locator('.find-said', { hasText: words }).waitFor();
    await press(page, 'find');
    await page.getByRole('radio', { name: eliasgade }).check();
    await press(page, 'next');
    await page.waitForURL('**/people');
    await close();
  });

  it('without a script: the button finds, and the choice stands on the summary', async () => {
    const { page, look, close } = await atAddress('Jytte', { javaScript: false, width: phone });
    await type(page, 'address.query', 'eliasgade 10 st');
    await press(page, 'find');
    await page.getByLabel(eliasgade, { exact: true }).check();
    await look();
    await press(page, 'next');
    expect(await toSummary(page)).toContain(eliasgade);
    await close();
  });

  it('while the register is down: it is said as the page says it, and the plain fields are enough', async () => {
    const { page, look, close } = await atAddress('Winnie');
    isDown = true;
    try {
      await box(page).fill('eliasgade 10 st');
      await page.locator('.find-said:not(:empty)').waitFor();
      await look();
      const words = await said(page);
      expect(words).toContain('Vi kan ikke slå adresser op lige nu');
      await press(page, 'find');
      await page.locator('.form-error-message').first().waitFor();
      expect(await page.locator('.form-error-message').first().textContent()).toContain(words);
      const plain = { street: 'Eliasgade', number: '10', postcode: '2300', town: 'København S' };
      for (const [part, value] of Object.entries(plain)) await type(page, `address.${part}`, value);
      await press(page, 'next');
      await page.locator('[name="address.municipality"]').selectOption('0101');
      await press(page, 'next');
      expect(await toSummary(page)).toContain('Eliasgade 10');
    } finally {
      isDown = false;
    }
    await close();
  });
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
