import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { desktop, openBrowser, openWindow, phone } from '../support/browser.ts';
import { chooseAccount } from '../support/journey.ts';
import { openSampleCase, sampleCitizen, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let browser: Browser;
let portal: TestApp;
const rows: CaseRow[] = [];
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), testApp()]);
  for (const due of ['2026-11-20', '2026-12-02', '2026-12-03'])
    rows.push(await openSampleCase(portal, submitted(), { due, findable: true }));
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

async function atTheList(given: { width?: number; language?: 'da' | 'en' } = {}) {
  const window = await openWindow(browser, portal, given);
  await window.page.goto('/caseworker');
  await chooseAccount(window.page, 'Signe');
  await window.page.waitForURL('**/caseworker');
  return window;
}

async function focused(page: Page): Promise<string | null> {
  const at = page.locator(':focus');
  return (await at.getAttribute('href')) ?? at.getAttribute('id');
}
const caseAt = (at: number) => `/caseworker/cases/${rows[at]?.reference}`;

describe('the keys of the list', () => {
  it('move from case to case, and open the one they are at', async () => {
    const { page, close } = await atTheList();
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(caseAt(0));
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(caseAt(2));
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(caseAt(1));
    const ring = await page
      .locator('tr:has(:focus)')
      .evaluate((row) => row.ownerDocument.defaultView?.getComputedStyle(row).outlineStyle);
    expect(ring).toBe('solid');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${caseAt(1)}`);
    await close();
  });

  it('go to the search, and are not heard there', async () => {
    const { page, close } = await atTheList();
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('q');
    await page.keyboard.type('jka?/');
    expect(await page.inputValue('#q')).toBe('jka?/');
    await page.fill('#q', sampleCitizen.name);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/caseworker/search');
    await page.locator('h1').focus();
    await page.locator('main').focus();
    await page.keyboard.press('j');
    expect(await focused(page)).toMatch(/^\/caseworker\/cases\//);
    await close();
  });

  it('take the case that they are at, as its own page would', async () => {
    const { page, close } = await atTheList();
    await page.keyboard.press('a');
    expect(new URL(page.url()).pathname).toBe('/caseworker');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.waitForURL(`**${caseAt(1)}?done=*`);
    const row = await portal.deps.cases.byReference(rows[1]!.reference);
    expect(row?.assignedTo).toBe('staff-0101-caseworker');
    expect((await portal.deps.cases.byReference(rows[0]!.reference))?.assignedTo).toBeUndefined();
    await close();
  });

  it('are told on the page, and can be turned off for good', async () => {
    const { page, look, close } = await atTheList();
    await page.keyboard.press('?');
    await page.getByText('næste sag', { exact: false }).first().waitFor();
    await look();
    await page.getByLabel('Brug genveje').uncheck();
    await page.locator('main').focus();
    await page.keyboard.press('j');
    expect(await focused(page)).toBe('main-content');
    await page.reload();
    await page.locator('main').focus();
    await page.keyboard.press('j');
    expect(await focused(page)).toBe('main-content');
    await page.locator('[data-keys] summary').click();
    await page.getByLabel('Brug genveje').check();
    await page.locator('main').focus();
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(caseAt(0));
    await close();
  });

  it('leave the browser its own', async () => {
    const { page, close } = await atTheList();
    await page.locator('main').focus();
    await page.keyboard.press('Alt+j');
    await page.keyboard.press('Control+k');
    expect(await focused(page)).toBe('main-content');
    await close();
  });
});

describe.each([
  { language: 'da', width: desktop },
  { language: 'en', width: phone },
] as const)('what is found, in $language at $width px', (reader) => {
  it('is accessible, valid, and not beyond the edge', async () => {
    const { page, look, close } = await atTheList(reader);
    await look();
    await page.locator('.desk-chosen summary').click();
    await look();
    for (const sought of [sampleCitizen.cpr, 'Nobody at all']) {
      await page.fill('#q', sought);
      await page.locator('.desk-search button').click();
      await page.waitForURL('**/caseworker/search');
      await look();
    }
    expect(page.url()).not.toContain(sampleCitizen.cpr);
    await close();
  });
});
