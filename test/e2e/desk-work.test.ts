import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { deskOf } from '../support/at-the-desk-in-chromium.ts';
import { desktop, openBrowser, openWindow, phone, type Reader } from '../support/browser.ts';
import { chooseAccount } from '../support/journey.ts';
import { openSampleCase } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let portal: TestApp;
let chromium: Browser;
beforeAll(async () => {
  portal = await testApp();
  chromium = await openBrowser();
});
afterAll(async () => {
  await chromium.close();
  await portal.close();
});

const readers: readonly Reader[] = [
  { width: desktop, javaScript: true },
  { width: phone, javaScript: false, language: 'en' },
  { width: phone },
];
const astrid = () => portal.deps.demo!.citizens.find(({ name }) => name.startsWith('Astrid'))!;
const astridsCase = (): Promise<CaseRow> =>
  openSampleCase(portal, undefined, {
    principal: astrid().cpr,
    principalName: astrid().name,
  });

describe.each(readers)('a case that is worked on, in %j', (reader) => {
  const open = () => openWindow(chromium, portal, reader);
  const at = (row: CaseRow) => `/caseworker/cases/${row.reference}`;
  const act = (verb: string) => `form[action$="/${verb}"]`;

  it('is held, taken over with the words in place, and sent on', async () => {
    const row = await astridsCase();
    const [first, second] = [await open(), await open()];
    await deskOf(first.page, 'Signe Skrankesen');
    await first.page.goto(at(row));
    await deskOf(second.page, 'Laust Ledersen');
    await second.page.goto(at(row));
    await second.look();
    expect(await second.page.locator(act('take-over')).count()).toBe(1);

    const note = second.page.locator(`details:has(${act('note')})`);
    if ((await note.getAttribute('open')) === null) await note.locator('summary').click();
    await second.page.locator(`${act('note')} textarea`).fill('Lausts ord');
    await second.page
      .locator(`${act('note')} button[type=submit]`)
      .first()
      .click();
    const takeOver = second.page.locator(`${act('note')} button[value=take-over]`);
    await takeOver.waitFor();
    await second.look();
    await takeOver.click();
    await second.page.waitForLoadState();
    expect(await second.page.locator(`${act('note')} textarea`).inputValue()).toBe('Lausts ord');

    const transfer = second.page.locator(`details:has(${act('transfer')})`);
    if ((await transfer.getAttribute('open')) === null) await transfer.locator('summary').click();
    await second.page.locator(`${act('transfer')} select`).selectOption('municipality-0155');
    await second.page
      .locator(`${act('transfer')} [name=transferReason]`)
      .fill('Du flytter til Dragør.');
    await second.page
      .locator(`${act('transfer')} button[type=submit]`)
      .first()
      .click();
    const send = second.page.locator(`${act('transfer')} button[value=send]`);
    await send.waitFor();
    await second.look();
    await send.click();
    await second.page.waitForURL('**/*done=*');
    await second.look();
    expect(await second.page.textContent('main')).toContain('Dragør');
    await first.close();
    await second.close();
  });

  it('waits for an answer, which the citizen gives on their own page', async () => {
    const row = await astridsCase();
    const desk = await open();
    await deskOf(desk.page, 'Signe Skrankesen');
    await desk.page.goto(at(row));
    const ask = desk.page.locator(`details:has(${act('ask')})`);
    if ((await ask.getAttribute('open')) === null) await ask.locator('summary').click();
    await desk.page.locator(`${act('ask')} [value=request-for-more]`).check();
    await desk.page.locator(`${act('ask')} [name=askWhat]`).fill('En kopi af lejekontrakten');
    await desk.page
      .locator(`${act('ask')} button[type=submit]`)
      .first()
      .click();
    const send = desk.page.locator(`${act('ask')} button[value=send]`);
    await send.waitFor();
    await desk.look();
    await send.click();
    await desk.page.waitForURL('**/*done=*');
    await portal.worker.runOnce();

    const home = await open();
    await home.page.goto(`/login?returnTo=${encodeURIComponent(`/receipt/${row.reference}`)}`);
    await chooseAccount(home.page, astrid().name);
    await home.page.waitForURL(`**/receipt/${row.reference}`);
    await home.look();
    await home.page.locator('[name=answer]').fill('Den ligger i posten.');
    await home.page.locator(`${act('answer')} button`).click();
    await home.page.waitForURL('**/*answered=yes');
    await home.look();
    expect(await home.page.textContent('main')).toContain('Den ligger i posten.');
    await home.close();
    await desk.close();
  });
});
