import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basisKey } from '../../src/cases/decide-case.ts';
import { reportDutyBasis } from '../../src/self-services/address-change/limits.ts';
import { sendMove } from '../support/at-home-in-chromium.ts';
import { deskOf, doAct } from '../support/at-the-desk-in-chromium.ts';
import { desktop, openBrowser, openWindow, phone, type Window } from '../support/browser.ts';
import { dayFields } from '../support/filing.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { citizenCpr } from '../web/matrix-visits.ts';

let browser: Browser;
let portal: TestApp;
let desk: Window;
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), testApp()]);
  desk = await openWindow(browser, portal);
  await deskOf(desk.page, 'Signe');
});
afterAll(async () => {
  await desk.close();
  await Promise.all([browser.close(), portal.close()]);
});

const words = {
  da: {
    thanks: 'Tak. Vi har fået dit svar.',
    refused: 'Afgjort. Svaret er nej',
    complained: 'Tak. Vi har fået din klage.',
    body: 'Digitaliseringsministeriet',
    withdrawn: 'Trukket tilbage',
    saved: 'Tak. Vi har gemt',
  },
  en: {
    thanks: 'Thank you. We have got your answer.',
    refused: 'Decided. The answer is no',
    complained: 'Thank you. We have got your complaint.',
    body: 'Ministry of Digital Affairs',
    withdrawn: 'Withdrawn',
    saved: 'Thank you. We have saved',
  },
} as const;

const readers = [
  { name: 'Astrid', language: 'da', width: desktop, javaScript: true },
  { name: 'Jonas', language: 'en', width: phone, javaScript: true },
  { name: 'Lone', language: 'da', width: phone, javaScript: false },
] as const;

const atTheDesk = async (reference: string, ...acts: readonly Parameters<typeof act>[]) => {
  for (const each of acts) {
    await desk.page.goto(`/caseworker/cases/${reference}`);
    await act(...each);
  }
  await portal.worker.runOnce();
};
const act = (verb: string, answers: Record<string, string> = {}) => doAct(desk.page, verb, answers);

const main = (page: Page) => page.locator('main').innerText();
/** From the list of cases to the one with that number, as a reader gets there. */
async function toCase(page: Page, reference: string): Promise<void> {
  await page.goto('/my-cases');
  await page.locator(`main a[href="/my-cases/${reference}"]`).click();
}
const follow = (page: Page, to: string) => page.locator(`main a[href$="/${to}"]`).first().click();
const send = (page: Page, form: string) =>
  page.locator(`form[action$="/${form}"] button[type=submit]`).click();

describe.each(readers)(
  'after sending: $name, $language, $width pixels, JavaScript $javaScript',
  ({ name, language, width, javaScript }) => {
    const said = words[language];
    let window: Window;
    let page: Page;
    let reference: string;
    beforeAll(async () => {
      window = await openWindow(browser, portal, { language, width, javaScript });
      page = window.page;
      reference = await sendMove(page, name);
    });
    afterAll(() => window.close());

    it('answers what is asked, on the page of the case', async () => {
      const ask = { askAs: 'request-for-more', askWhat: 'En kopi af lejekontrakten' };
      const by = dayFields('answerBy', '2026-12-14') as Record<string, string>;
      await atTheDesk(reference, ['take'], ['ask', { ...ask, ...by }]);
      await page.goto('/my-cases');
      await window.look();
      await toCase(page, reference);
      await page.locator('[name=answer]').fill('Her er den.');
      await window.look();
      await send(page, 'answer');
      await page.waitForURL('**/*answered=yes');
      expect(await main(page)).toContain(said.thanks);
    });

    it('says how to be reached', async () => {
      await toCase(page, reference);
      await follow(page, 'contact');
      await page.locator('[name=phone]').fill('12 34 56 78');
      await window.look();
      await send(page, 'contact');
      await page.waitForURL('**/*done=contact');
      expect(await main(page)).toContain(said.saved);
    });

    it('reads the decision, and complains to the right body by the last day', async () => {
      await atTheDesk(reference, [
        'decide',
        {
          result: 'refused',
          decisionReason: 'Der bor andre i boligen.',
          'bases[]': basisKey(reportDutyBasis),
        },
      ]);
      await toCase(page, reference);
      expect(await main(page)).toContain(said.refused);
      await page.locator('main a[href*="/letters/"]').first().click();
      expect(await main(page)).toContain('Der bor andre i boligen.');
      await window.look();
      await toCase(page, reference);
      await follow(page, 'complain');
      expect(await main(page)).toContain(said.body);
      expect(await main(page)).toMatch(/December 2026/i);
      await window.look();
      await page.locator('[name=complaint]').fill('Jeg bor der selv.');
      await send(page, 'complain');
      await page.waitForURL('**/*done=complain');
      expect(await main(page)).toContain(said.complained);
      await window.look();
      await desk.page.goto('/caseworker?view=first');
      expect(await main(desk.page)).toContain(`${reference.slice(0, 5)}-${reference.slice(5)}`);
    });

    it('takes another case back, by a step of its own', async () => {
      const { reference: other } = await openSampleCase(portal, submitted(), {
        principal: citizenCpr(portal, name),
      });
      await toCase(page, other);
      await follow(page, 'withdraw');
      await window.look();
      await send(page, 'withdraw');
      await page.waitForURL('**/*done=withdraw');
      expect(await main(page)).toContain(said.withdrawn);
      await page.goto(`/receipt/${other}`);
      expect(await main(page)).toContain(said.withdrawn);
    });
  },
);
