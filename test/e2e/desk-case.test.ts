import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { showReference } from '../../src/domain/reference.ts';
import { addressChange } from '../../src/self-services/address-change/index.ts';
import { sheetOf } from '../../src/self-services/sheet.ts';
import { deskOf } from '../support/at-the-desk-in-chromium.ts';
import { openBrowser, openWindow, phone } from '../support/browser.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let portal: TestApp;
let browser: Browser;
let row: CaseRow;
beforeAll(async () => {
  portal = await testApp();
  browser = await openBrowser();
  const sofie = portal.deps.demo?.citizens.find(({ name }) => name.startsWith('Sofie'));
  const known = await portal.deps.registers.persons.find(sofie!.cpr);
  const address = known.state === 'found' ? known.value.address : undefined;
  const answers = { destination: 'denmark', address, movers: [], occupants: 'nobody' };
  row = await openSampleCase(
    portal,
    submitted({ answers, sheet: sheetOf(addressChange, answers, { members: [] }) }),
    { principal: sofie!.cpr, principalName: sofie!.name },
    [{ notice: 'hearing', held: true }],
  );
  await openSampleCase(portal, submitted(), { principal: sofie!.cpr });
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

describe('the page of a case', () => {
  // Half the width is what a window of 1280 pixels has at 200 % zoom.
  it.each([
    { width: 1280, javaScript: true, language: 'da' },
    { width: 640, javaScript: true, language: 'en' },
    { width: phone, javaScript: false, language: 'da' },
  ] as const)('in $width px, $language, scripts: $javaScript', async (reader) => {
    const { page, context, look, close } = await openWindow(browser, portal, reader);
    if (reader.javaScript) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await deskOf(page, 'Signe');
    await page.goto(`/caseworker/cases/${row.reference}`);
    await look();

    // Who and which case stay in view, however far down somebody reads.
    const bar = page.locator('.case-bar');
    await page.locator('#part-history').scrollIntoViewIfNeeded();
    expect((await bar.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    expect(await bar.innerText()).toContain(showReference(row.reference));

    const copy = page.locator('[data-copy]').first();
    if (reader.javaScript) {
      await copy.click();
      await page
        .locator('p[role=status]', { hasText: /kopieret|copied/ })
        .waitFor({ state: 'attached' });
    } else expect(await copy.isVisible()).toBe(false);

    await page.locator('form[action$="/number"] button').press('Enter');
    await page.waitForURL('**/number');
    expect(await page.locator('.case-side').innerText()).toMatch(/\d{6}-\d{4}/);
    await look();

    await page.goto(`/caseworker/cases/${row.reference}/file`);
    await look();
    await page.locator('main form button').press('Enter');
    await page.locator('[role=alert], .error-summary').first().waitFor();
    await page.locator('[name=purpose][value=access]').press('Space');
    const makeFile = async () => {
      const come = page.waitForEvent('download');
      await page.locator('main form button').press('Enter');
      return (await come).suggestedFilename();
    };
    expect(await makeFile()).toBe(`${showReference(row.reference)}.pdf`);
    // The page is still there, and can be asked again.
    expect(await makeFile()).toBe(`${showReference(row.reference)}.pdf`);
    await close();
  });

  it('hides nothing that has the focus under what stays in view, forwards and backwards', async () => {
    const { page, close } = await openWindow(browser, portal, { width: 640 });
    await deskOf(page, 'Signe');
    await page.goto(`/caseworker/cases/${row.reference}`);
    const under: string[] = [];
    for (const key of ['Tab', 'Shift+Tab'])
      for (let press = 0; press < 45; press += 1) {
        await page.keyboard.press(key);
        const focused = page.locator('.case-columns :focus');
        if ((await focused.count()) === 0) continue;
        const [box, bar] = await Promise.all([
          focused.boundingBox(),
          page.locator('.case-bar').boundingBox(),
        ]);
        if (box && bar && box.y < bar.y + bar.height - 2) under.push(await focused.innerText());
      }
    expect(under).toEqual([]);
    await close();
  });
});
