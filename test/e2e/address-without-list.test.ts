import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atAddress, box, eliasgade, said, toSummary } from '../support/at-address.ts';
import { withFaults } from '../support/faulty-registers.ts';
import { openBrowser, phone } from '../support/browser.ts';
import { press, type } from '../support/journey.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

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

describe('nothing is lost', () => {
  it.each([
    ['the list cannot be fetched', 'delete window.fetch', 'Tryk på knappen Find adressen'],
    ['the browser is too old', 'delete window.AbortController', undefined],
    ['the script fails midway', 'delete Element.prototype.replaceChildren', undefined],
  ])('when %s', async (_why, script, words) => {
    const { page, context, close } = await atAddress({ browser, portal }, 'Nora');
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
    const { page, look, close } = await atAddress({ browser, portal }, 'Jytte', {
      javaScript: false,
      width: phone,
    });
    await type(page, 'address.query', 'eliasgade 10 st');
    await press(page, 'find');
    await page.getByLabel(eliasgade, { exact: true }).check();
    await look();
    await press(page, 'next');
    expect(await toSummary(page)).toContain(eliasgade);
    await close();
  });

  it('while the register is down: it is said as the page says it, and the plain fields are enough', async () => {
    const { page, look, close } = await atAddress({ browser, portal }, 'Winnie');
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
