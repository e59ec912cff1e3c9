import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { administer, both } from '../support/administer.ts';
import { chooseAccount } from '../support/journey.ts';
import { desktop, openBrowser, openWindow, phone, type Reader } from '../support/browser.ts';
import { openSampleCase } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { citizenCpr } from '../web/matrix-visits.ts';

let browser: Browser;
let portal: TestApp;
let reference = '';
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), testApp()]);
  const row = await openSampleCase(portal, undefined, { principal: citizenCpr(portal, 'Astrid') });
  reference = row.reference;
  const look = {
    at: portal.clock.now().toString(),
    who: 'Laust Ledersen (staff-0101-lead)',
    staffId: 'staff-0101-lead',
    role: 'lead',
    action: 'view',
    authorityId: row.authorityId,
    purpose: 'case-page',
    caseId: row.id,
  } as const;
  await portal.deps.cases.log([look, { ...look, action: 'act', purpose: 'note' }]);
  await administer(portal, 'messages', 'a', {
    from: '2026-11-22',
    until: '2026-11-30',
    text: both('Vi flytter til nye lokaler den 1. december'),
  });
  await administer(portal, 'pauses', 'doctor-choice@1', {
    service: 'doctor-choice',
    since: portal.clock.now().toString(),
    until: '2026-11-25',
    message: both('Lægeregistret bliver vedligeholdt'),
  });
  await administer(portal, 'closures', 'a', {
    from: '2026-12-04',
    until: '2026-12-04',
    why: both('Personaledag'),
  });
});
afterAll(() => Promise.all([browser.close(), portal.close()]));

const readers: readonly Reader[] = [
  { language: 'da', width: desktop, javaScript: false },
  { language: 'en', width: phone, javaScript: true },
];

async function logIn(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  await chooseAccount(page, name);
  await page.waitForURL((url) => !url.pathname.includes('demo-mitid'));
}

describe.each(readers)('in %j', (reader) => {
  it('an administrator sets things and sees them first', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    await logIn(page, '/caseworker', 'Ditte');
    await look();
    for (const part of ['messages', 'pauses', 'contact', 'closures', 'retention', 'staff']) {
      await page.goto(`/caseworker/admin/${part}`);
      await look();
    }
    await page.goto('/caseworker/admin/staff?item=staff-0101-caseworker');
    await look();
    await page.goto('/caseworker/admin/contact');
    await page.fill('[name=phone]', 'ring');
    await page.locator('main button[value=preview]').click();
    await look();
    await page.fill('[name=phone]', '33 11 22 33');
    await page.locator('main button[value=preview]').click();
    await page.waitForSelector('button[value=confirm]');
    await look();
    await page.goto('/caseworker/admin/pauses');
    await page.locator('button[value=take-back]').click();
    await page.waitForSelector('button[value=confirm-take-back]');
    await look();
    await close();
  });

  it('an auditor reads the log, and a citizen who has looked', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    await logIn(page, '/caseworker', 'Tage');
    await look();
    await page.goto('/caseworker/log?from=2026-13-01&reference=nonsense');
    await look();
    await logIn(page, '/login?returnTo=/my-cases', 'Astrid');
    await look();
    await page.goto(`/my-cases/${reference}/looks`);
    await look();
    await page.goto('/my-cases/looks');
    await look();
    await page.goto('/self-service/doctor-choice');
    await look();
    await page.goto('/');
    await look();
    await page.goto('/privacy');
    await look();
    await close();
  });
});
