import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser, openWindow } from '../support/browser.ts';
import { press, startAs, tick, type } from '../support/journey.ts';
import { longContact } from '../support/long-contact.ts';
import { canReadPdf, pagesIn, smallestIn } from '../support/pdf.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let portal: TestApp;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([testApp({ adapt: longContact }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

it.each([
  ['da', false],
  ['en', false],
  ['da', true],
  ['en', true],
] as const)(
  'a slip with everything on it prints on one A4 page (%s, large: %s)',
  async (language, large) => {
    const { page, context, close } = await openWindow(browser, portal, { language });
    const { secrets } = portal.deps;
    const attempt = secrets.seal(
      'attempt',
      JSON.stringify({ at: '2026-11-20T08:15:30Z', outage: 'login' }),
    );
    await context.addCookies([{ name: 'skranken-attempt', value: attempt, url: portal.baseUrl }]);
    await startAs(page, 'address-change', 'Karen');
    await tick(page, 'destination', 'denmark');
    await press(page, 'next');
    for (const [part, value] of Object.entries({ day: '1', month: '12', year: '2026' }))
      await type(page, `moveDate.${part}`, value);
    await press(page, 'next');
    await type(page, 'address.query', 'Doorn Alle 55');
    await press(page, 'find');
    await page.locator('[name="address.id"]').first().check();
    await press(page, 'next');
    for (const box of await page.locator('main input[type=checkbox]').all()) await box.check();
    await press(page, 'next');
    await tick(page, 'occupants', 'staying');
    await type(page, 'careOf', 'Ærlighøj-Ødegård-Vandborg Hansen');
    await press(page, 'next');
    await press(page, 'leave');
    await page.waitForURL(/another-way/);
    for (const box of await page.locator('main input[type=checkbox]').all()) await box.check();
    if (!large) await page.locator('[value=large-print]').uncheck();
    await tick(page, 'promise', 'contact');
    await type(page, 'phone', '12345678');
    await type(page, 'interpreter', 'kurdisk (kurmanji) eller tegnsprog');
    await press(page, 'refer');
    await page.waitForURL(/\/referral\//);
    await page.waitForLoadState('networkidle');
    expect(pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(1);
    const { pathname } = new URL(page.url());
    const pdf = async (query: string) =>
      (
        await page.request.get(`${pathname}/pdf${query}`, {
          headers: { 'accept-language': language },
        })
      ).body();
    for (const query of ['', '?in=both', '?size=large'])
      expect(pagesIn(await pdf(query)), query).toBe(1);
    // Front and back of one sheet.
    expect(pagesIn(await pdf('?size=large&in=both'))).toBe(2);
    for (const query of canReadPdf ? ['?size=large', '?size=large&in=both'] : [])
      expect(smallestIn(await pdf(query)), query).toBeGreaterThan(15.9);
    await close();
  },
);
