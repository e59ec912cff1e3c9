import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { basisKey } from '../../src/cases/decide-case.ts';
import { type Reference, showReference } from '../../src/domain/reference.ts';
import { reportDutyBasis } from '../../src/self-services/address-change/limits.ts';
import {
  deskOf,
  doAct,
  fillInCard,
  glance,
  registerCard,
} from '../support/at-the-desk-in-chromium.ts';
import { openBrowser, openWindow, type Window } from '../support/browser.ts';
import { dayFields } from '../support/filing.ts';
import { answerAsked, askForReferral, sendMove } from '../support/at-home-in-chromium.ts';
import { type } from '../support/journey.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { citizenCpr } from '../web/matrix-visits.ts';

/*
 * A caseworker's whole day, one thing after the other. After each step it is read from the page, as a caseworker does:
 * whose case, how it stands, what happened last, by whom and when, and what to do now.
 */

let browser: Browser;
let portal: TestApp;
let desk: Window;
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), testApp({ at: '2026-11-23T07:00:00Z' })]);
  desk = await openWindow(browser, portal);
  await deskOf(desk.page, 'Signe');
});
afterAll(async () => {
  await desk.close();
  await Promise.all([browser.close(), portal.close()]);
});

const [astrid, jonas, signe] = ['Astrid Holm Testesen', 'Jonas Makkertest', 'Signe Skrankesen'];
const monday = (key: string) => dayFields(key, '2026-11-23') as Record<string, string>;
const open = (reference: string) => desk.page.goto(`/caseworker/cases/${reference}`);

/** Every step takes five minutes; the page says which they were. */
let now = '08.00';
function later(): void {
  portal.clock.advance({ minutes: 5 });
  const time = portal.clock.now().toZonedDateTimeISO('Europe/Copenhagen').toPlainTime();
  now = time.toString({ smallestUnit: 'minute' }).replace(':', '.');
}

interface Seen {
  readonly who?: string;
  readonly state: string;
  readonly last: string;
  readonly by?: string;
  readonly words?: string;
  readonly next: string;
}

async function see(seen: Seen): Promise<void> {
  const { who = astrid, by = `${signe}, sagsbehandler`, words = '' } = seen;
  const at = await glance(desk.page);
  expect(at.bar).toContain(who);
  expect(at.state).toBe(seen.state);
  expect(at.next).toContain(seen.next);
  const [last, byAndWhen, detail = ''] = at.history;
  expect(last).toContain(seen.last);
  expect(byAndWhen).toContain(`${by}, mandag den 23. november 2026 kl. ${now}`);
  expect(detail).toContain(words);
}

const act = async (verb: string, answers: Record<string, string>, seen: Seen): Promise<void> => {
  later();
  await doAct(desk.page, verb, answers);
  await see(seen);
};

/** What a citizen does meanwhile, in a window of their own. */
async function atHome<T>(visit: (page: Page) => Promise<T>): Promise<T> {
  const home = await openWindow(browser, portal);
  const left = await visit(home.page);
  await home.close();
  return left;
}

/** The letters that wait leave, and the case is looked at again. */
async function lettersLeave(reference: string, seen: Seen): Promise<void> {
  await portal.worker.runOnce();
  await open(reference);
  await see({ by: 'Systemet', ...seen });
}

it('begins with what comes in, each way, and ends with a case that was complained of and carried out', async () => {
  const { page } = desk;
  const moved = await atHome((own) => sendMove(own, 'Astrid'));
  later();
  const take = 'Ingen har sagen endnu';
  const isNew = { state: 'Ny', next: take };
  for (const [way, who, words] of [
    ['in-person', jonas, 'Ved skranken'],
    ['phone', astrid, 'Telefon'],
    ['paper', jonas, 'Papir'],
  ] as const) {
    const cpr = citizenCpr(portal, who);
    await registerCard(page, { way, cpr, day: '23', grounds: ['circumstance'] });
    await see({ ...isNew, who, last: `Registreret, kom mandag den 23. november 2026: ${words}` });
  }

  const referral = await atHome((own) => askForReferral(own, 'health-card'));
  const nobody = { who: 'Ikke logget ind', by: 'En borger uden login' };
  await open(referral);
  const comes = 'Borgeren kommer selv';
  await see({ ...nobody, state: 'Henvist', last: 'Henvist til en anden vej', next: comes });
  await page.goto('/caseworker/register');
  await type(page, 'number', showReference(referral as Reference));
  await page.locator('#number').press('Enter');
  await page.waitForURL(`**/register/health-card?referral=${referral}`);
  const cpr = citizenCpr(portal, astrid);
  const came = await fillInCard(page, { way: 'in-person', cpr, day: '23' });
  const became = {
    by: `${signe}, sagsbehandler`,
    last: `Blev til sag ${showReference(came as Reference)}`,
  };
  await open(referral);
  await see({ ...nobody, ...became, state: 'Lukket', next: 'Sagen er slut' });
  await open(came);
  const assess = 'Borgeren har ikke MitID';
  await see({ state: 'Vejen afklares', last: 'Registreret', next: assess });
  const assessedReason = 'Kan ikke få MitID før næste uge.';
  await act('accept-channel', { assessedReason }, { ...isNew, last: 'Vejen ind er godtaget' });

  await page.goto('/caseworker');
  expect(await page.locator('tr:has([data-case])').count()).toBe(5);
  later();
  await page.getByRole('button', { name: 'Tag den næste' }).click();
  await page.waitForURL(`**/caseworker/cases/${moved}?*`);
  const carryOut = 'Udfør sagen i fagsystemet';
  await see({ state: 'I gang', last: `${signe} har taget sagen`, next: carryOut });

  const askWhat = 'En kopi af lejekontrakten';
  const waits = { state: 'Venter på svar', next: 'ikke sendt endnu' };
  const asked = { last: 'Bedt om mere', words: askWhat };
  await act('ask', { askAs: 'request-for-more', askWhat }, { ...waits, ...asked });
  const missing = 'Brev om det, der mangler: sendt med Digital Post';
  await lettersLeave(moved, { ...waits, last: missing, next: 'Sagen venter på et svar' });
  later();
  await atHome((own) => answerAsked(own, 'Astrid', moved, 'Den ligger i posten.'));
  await open(moved);
  const told = {
    by: `${astrid}, borger`,
    last: 'Svar sendt på nettet',
    words: 'Den ligger i posten.',
  };
  await see({ ...told, state: 'I gang', next: carryOut });

  const no = { result: 'refused', decisionReason: 'Der bor andre i boligen.' };
  const closeIt = { state: 'Afgjort', next: 'Luk den, når brevet er sendt' };
  const refused = { last: 'Afgjort: nej', words: no.decisionReason };
  const bases = basisKey(reportDutyBasis);
  await act('decide', { ...no, 'bases[]': bases }, { ...closeIt, ...refused });
  await lettersLeave(moved, { ...closeIt, last: 'Afgørelse: sendt med Digital Post' });
  const over = { state: 'Lukket', last: 'Sagen er lukket' };
  await act('close', {}, { ...over, next: 'Sagen er slut' });

  const appealNote = 'Der bor ingen andre.';
  const complaint = { state: 'Lukket', last: 'Klage modtaget', next: 'Der er klaget' };
  await act('appeal', { ...monday('appealOn'), appealNote }, { ...complaint, words: appealNote });
  const reopenReason = 'Du har sendt en ny kontrakt.';
  const again = { state: 'I gang', last: 'Taget op igen', next: 'Afgør den på ny' };
  await act('reopen', { reopenBecause: 'complaint', reopenReason }, again);
  await lettersLeave(moved, { ...again, last: 'sendt med Digital Post' });
  const yes = { result: 'granted', decisionReason: 'Kontrakten er i orden.' };
  const decided = { state: 'Afgjort', next: carryOut };
  await act('decide', yes, { ...decided, last: 'Afgjort: ja', words: yes.decisionReason });
  await lettersLeave(moved, { ...decided, last: 'Afgørelse: sendt med Digital Post' });
  const won = { ...monday('appealEndedOn'), appealResult: 'overturned' };
  await act('appeal-end', won, { ...decided, last: 'fik medhold' });

  const done = { ...monday('on'), theirReference: 'FLYT-4711' };
  const carried = 'Udført mandag den 23. november 2026 i CPR, nummer FLYT-4711';
  await act('carry-out', done, { state: 'Udført', last: carried, next: 'Sagen er udført' });
  await portal.worker.runOnce();
  await open(moved);
  await act('close', {}, { ...over, next: 'Sagen er slut' });
  await page.locator('.case-rest details summary', { hasText: 'skete før' }).click();
  await desk.look();
  expect(await page.locator('section[aria-labelledby=part-history] ol > li').count()).toBe(17);
  await page.goto('/caseworker');
  expect(await page.locator('tr:has([data-case])').count()).toBe(4);
}, 120_000);
