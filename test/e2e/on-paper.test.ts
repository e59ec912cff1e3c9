import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { legalDay } from '../../src/domain/dates.ts';
import { deskOf, doAct, offers, registerCard } from '../support/at-the-desk-in-chromium.ts';
import { billedCard } from '../support/billed-card.ts';
import { openBrowser, openWindow, type Window } from '../support/browser.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { because, guardParts } from '../web/filed-card.ts';
import { citizenCpr } from '../web/matrix-visits.ts';

let browser: Browser;
let portal: TestApp;
let signe: Window;
let laust: Window;
beforeAll(async () => {
  // How long one can complain over a health card is not known; here it is, and an administrator has confirmed the law,
  // so that a rejection is possible at all.
  [browser, portal] = await Promise.all([openBrowser(), testApp({ services: [billedCard] })]);
  for (const subject of ['legal-basis', 'complaint-guidance'] as const)
    await portal.store.confirmations.add({
      service: billedCard.id,
      subject,
      by: 'A. Prøve',
      on: '2026-11-01',
      demo: true,
    });
  [signe, laust] = await Promise.all([windowOf(), windowOf()]);
  await Promise.all([deskOf(signe.page, 'Signe'), deskOf(laust.page, 'Laust')]);
}, 60_000);
afterAll(async () => {
  await Promise.all([signe.close(), laust.close()]);
  await Promise.all([browser.close(), portal.close()]);
});

const windowOf = () => openWindow(browser, portal, { javaScript: false });
const came = '2026-11-20';
const paper = (grounds: readonly string[] = [], day = '20') =>
  registerCard(signe.page, { way: 'paper', cpr: citizenCpr(portal, 'Astrid'), day, grounds });
const open = (page: Page, reference: string) => page.goto(`/caseworker/cases/${reference}`);
async function rowOf(reference: string): Promise<CaseRow & { readonly day: string }> {
  const row = await portal.deps.cases.byReference(reference as never);
  if (row === undefined) throw new Error('no such case');
  return { ...row, day: legalDay(Temporal.Instant.from(row.arrivedAt)).toString() };
}
const taken = { outcome: 'accept-alternative', state: 'submitted', day: came };

describe('able to use the digital form, and a health card on paper without a ground', () => {
  it('is rejected only once the guard is complete, by two people, with reasons and where to complain', async () => {
    const reference = await paper();
    expect(await rowOf(reference)).toMatchObject({ state: 'referred', outcome: 'refer' });
    for (const [verb, answers] of guardParts) {
      await open(signe.page, reference);
      expect(await offers(signe.page, 'reject-channel')).toBe(false);
      await doAct(signe.page, verb, answers);
    }
    await open(signe.page, reference);
    await doAct(signe.page, 'reject-channel', because);
    expect((await rowOf(reference)).state).toBe('referred');
    await open(signe.page, reference);
    expect(await offers(signe.page, 'confirm-rejection')).toBe(false);
    await open(laust.page, reference);
    await doAct(laust.page, 'confirm-rejection');
    const row = await rowOf(reference);
    expect(row).toMatchObject({ state: 'closed', outcome: 'reject' });
    const letters = await portal.deps.outbox.ofCase(row.id);
    const words = JSON.stringify(letters.find(({ notice }) => notice === 'channel-decision'));
    for (const part of [because.rejectReason, '§', 'klage', 'digitale'])
      expect(words).toContain(part);

    // A ground that is told of later opens it again, as of the day that the paper came.
    await open(signe.page, reference);
    await doAct(signe.page, 'take-after-all', { groundAfterAll: 'says-circumstance' });
    expect(await rowOf(reference)).toMatchObject(taken);
  }, 60_000);
});

describe('the same paper with a ground is taken, as of the day that it came', () => {
  it.each(['exempt', 'circumstance'])('%s', async (ground) => {
    expect(await rowOf(await paper([ground]))).toMatchObject(taken);
  });

  it('exempt by the municipality’s own decision, though nobody ticks it', async () => {
    const pernille = await windowOf();
    await deskOf(pernille.page, 'Pernille');
    const cpr = citizenCpr(portal, 'Carla');
    const reference = await registerCard(pernille.page, { way: 'paper', cpr, day: '20' });
    expect(await rowOf(reference)).toMatchObject({ ...taken, claim: 'exempt' });
    await pernille.close();
  });

  it.each(['says-exempt', 'says-circumstance'])(
    '%s: told only when grounds were asked about',
    async (groundsSaid) => {
      const reference = await paper();
      expect(await rowOf(reference)).toMatchObject({ state: 'referred' });
      await doAct(signe.page, 'ask-grounds', { groundsHow: 'phone', groundsSaid });
      await open(signe.page, reference);
      expect(await offers(signe.page, 'reject-channel')).toBe(false);
      await doAct(signe.page, 'accept-channel');
      expect(await rowOf(reference)).toMatchObject(taken);
    },
    20_000,
  );

  it('no MitID: assessed first', async () => {
    const reference = await paper(['no-mitid']);
    expect(await rowOf(reference)).toMatchObject({ state: 'referred' });
    await doAct(signe.page, 'record-grounds', { groundsAnswer: 'says-circumstance' });
    await open(signe.page, reference);
    await doAct(signe.page, 'accept-channel');
    expect(await rowOf(reference)).toMatchObject(taken);
  });

  it('taken all the same, by a named caseworker for a reason', async () => {
    const reference = await paper();
    await doAct(signe.page, 'extraordinary', {
      takeAllTheSame: 'yes',
      extraordinaryReason: 'Det er klart bedst for kommunen',
    });
    await open(signe.page, reference);
    await doAct(signe.page, 'accept-channel');
    expect(await rowOf(reference)).toMatchObject(taken);
  });

  it('an exception for the case, and then a lasting one for whatever comes', async () => {
    const reference = await paper();
    const exceptionReason = 'Aftalt ved skranken';
    await doAct(signe.page, 'grant-exception', { exceptionScope: 'case', exceptionReason });
    await open(signe.page, reference);
    await doAct(signe.page, 'accept-channel');
    expect(await rowOf(reference)).toMatchObject(taken);

    const second = await paper();
    expect(await rowOf(second)).toMatchObject({ state: 'referred' });
    await doAct(signe.page, 'grant-exception', {
      exceptionScope: 'lasting',
      exceptionArea: 'health-card',
      exceptionReason,
    });
    expect(await rowOf(await paper([], '22'))).toMatchObject({ ...taken, day: '2026-11-22' });
  }, 30_000);
});
