import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser, openWindow, phone } from '../support/browser.ts';
import {
  act,
  answerMove,
  chooseAccount,
  press,
  referenceIn,
  startAs,
  tick,
  type,
} from '../support/journey.ts';
import { canReadPdf, oneLine, readAloud } from '../support/pdf.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { atTheDesk } from '../web/at-the-desk.ts';
import { form as papersSeen, wish } from '../web/exemption-case.ts';
import { citizenCpr } from '../web/matrix-visits.ts';

const home = 'Borgm Christiansensg 45, st. th';
const move = {
  date: '2026-11-30',
  query: 'eliasgade 10 st',
  hit: 'Eliasgade 10, st., 2300 København S',
  occupants: 'nobody',
} as const;

let browser: Browser;
let portal: TestApp;
let lookUp: 'up' | 'down' = 'up';
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  lookUp = 'up';
  portal = await testApp({
    adapt: (all) => ({
      ...all,
      digitalPost: {
        registration: (cpr) =>
          lookUp === 'down' ? Promise.reject(new Error('down')) : all.digitalPost.registration(cpr),
      },
    }),
  });
});
afterEach(() => portal.close());

/** Sends a move as Astrid and gives its reference. */
async function sendMove(page: Page): Promise<string> {
  await startAs(page, 'address-change', 'Astrid');
  await answerMove(page, move);
  await press(page, 'send');
  return referenceIn(page, 'receipt');
}

/** Sends what waits, and opens the newest letter of that person as they would see it. */
async function openNewest(page: Page, name: string): Promise<string> {
  await portal.worker.runOnce();
  await page.goto('/demo/mailbox');
  await page.getByRole('link', { name }).first().click();
  await page.locator('.letter').first().locator('a').first().click();
  await page.waitForURL('**/demo/mailbox/*/*');
  return page.locator('main').innerText();
}

/** The words of the PDF that a link leads to. */
async function pdfBehind(page: Page, link: string): Promise<string> {
  const href = await page.getByRole('link', { name: link }).first().getAttribute('href');
  const answer = await page.request.get(href ?? '');
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect(answer.headers()['cache-control']).toBe('no-store');
  const bytes = await answer.body();
  expect(bytes.subarray(0, 4).toString()).toBe('%PDF');
  return canReadPdf
    ? oneLine(
        readAloud(bytes)
          .flatMap(({ text = [] }) => text)
          .join(' '),
      )
    : '';
}

/** Decides the case that is open, once the letter was read. */
async function sayYes(page: Page, why: string): Promise<void> {
  const form = page.locator('form[action$="/decide"]');
  await page.locator('details', { has: form }).locator('summary').click();
  await tick(page, 'result', 'granted');
  await type(page, 'decisionReason', why);
  await form.locator('button[name="do"][value="preview"]').click();
  await page.getByText(why).first().waitFor();
  await form.locator('button[name="do"][value="send"]').click();
  await page.waitForURL('**/*done=*');
}

it.each([{ language: 'da' }, { language: 'en', javaScript: false, width: phone }] as const)(
  'somebody with Digital Post reads their receipt there ($language)',
  async (reader) => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    const reference = await sendMove(page);
    await look();
    const plain = reader.language === 'da' ? 'Hent som PDF' : 'Get it as PDF';
    const receipt = await pdfBehind(page, plain);
    const text = await openNewest(page, 'Astrid');
    await look();
    expect(await page.locator('.letter-digital-post').count()).toBe(1);
    expect(text).toContain('Digital Post');
    expect(text).toContain(reference.slice(0, 5));
    expect(text).not.toContain(home);
    const letter = await pdfBehind(page, plain);
    if (canReadPdf) {
      expect(receipt).toContain(reference.slice(0, 5));
      expect(receipt).toContain(move.hit);
      expect(letter).toContain('Astrid Holm Testesen');
      expect(letter).not.toContain(home);
    }
    await close();
  },
);

it('somebody exempt has the whole errand on paper', async () => {
  const { page, look, close } = await openWindow(browser, portal);
  await page.goto('/caseworker/register/address-change');
  await chooseAccount(page, 'Helge');
  await tick(page, 'filing.way', 'paper');
  await tick(page, 'filing.ground[]', 'exempt');
  await type(page, 'filing.cpr', citizenCpr(portal, 'Bo'));
  await tick(page, 'destination', 'denmark');
  for (const [part, value] of Object.entries({ day: '30', month: '11', year: '2026' }))
    await type(page, `moveDate.${part}`, value);
  await type(page, 'address.query', 'Bylaugsvænget 15');
  await press(page, 'find');
  await page.locator('[name="address.id"]').first().check();
  await tick(page, 'occupants', 'nobody');
  await press(page, 'register');
  await page.waitForURL('**/caseworker/cases/*');
  await act(page, 'take');
  // The receipt leaves first: of two letters of the same moment neither is the newest.
  await portal.worker.runOnce();
  portal.clock.advance({ minutes: 1 });
  await sayYes(page, 'Du har vist, at du bor der.');
  const atDesk = await pdfBehind(page, 'Hent som PDF');

  await openNewest(page, 'Bo Prøvesen');
  await look();
  expect(await page.locator('.letter-window').innerText()).toContain('Brydevej 11');
  const plain = await pdfBehind(page, 'Hent som PDF');
  const large = await pdfBehind(page, 'Hent som PDF med stor skrift');
  if (canReadPdf)
    for (const words of [plain, large]) {
      expect(words).toContain('Bo Prøvesen Brydevej 11 2791 Dragør');
      expect(words).toContain('Du har vist, at du bor der.');
    }
  // The address stands in the envelope's window only; staff have no use for it.
  expect(atDesk).not.toContain('Brydevej');
  await page.goBack();
  await look();
  expect(await page.locator('.letter').count()).toBeGreaterThan(1);
  expect(await page.locator('.letter-digital-post').count()).toBe(0);
  await close();
});

it('the letter is on paper for somebody who was exempted after they applied', async () => {
  const { page, close } = await openWindow(browser, portal);
  const reference = await sendMove(page);
  await openNewest(page, 'Astrid');
  expect(await page.locator('.letter-digital-post').count()).toBe(1);

  const counter = await atTheDesk(portal, 'Bodil Borgersen');
  const asked = await wish(portal);
  expect((await counter.act(asked, 'decide-exemption', papersSeen)).status).toBe(303);
  await portal.worker.runOnce();
  portal.clock.advance({ minutes: 1 });

  await page.goto(`/caseworker/cases/${reference}`);
  await chooseAccount(page, 'Signe');
  await act(page, 'take');
  await sayYes(page, 'Alt er på plads.');
  const text = await openNewest(page, 'Astrid');
  expect(await page.locator('.letter-paper').count()).toBe(1);
  expect(text).toContain('Alt er på plads.');
  expect(await page.locator('.letter-window').innerText()).toContain(home);
  await close();
});

it('the letter is on paper where the look-up fails as it leaves', async () => {
  const { page, close } = await openWindow(browser, portal);
  await sendMove(page);
  lookUp = 'down';
  await openNewest(page, 'Astrid');
  expect(await page.locator('.letter-paper').count()).toBe(1);
  expect(await page.locator('.letter-window').innerText()).toContain(home);
  await close();
});
