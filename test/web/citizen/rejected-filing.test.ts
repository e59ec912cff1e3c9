import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCodeOf } from '../../../src/cases/check-code.ts';
import { clocksOf } from '../../../src/cases/clocks.ts';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { showDay } from '../../../src/domain/dates.ts';
import type { SelfService } from '../../../src/self-services/define.ts';
import { billedCard } from '../../support/billed-card.ts';
import { Citizen, hiddenIn } from '../../support/citizen.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from '../at-the-desk.ts';
import { because, cardOnPaper, guardDone, readAndSend } from '../filed-card.ts';

const rule = billedCard.law.duty[0]!.value.basis;
const dated: SelfService = {
  ...billedCard,
  lastDay: () => ({ day: '2026-12-15', text: { da: 'Frist', en: 'Deadline' }, basis: rule }),
};

let portal: TestApp;
let signe: AtTheDesk;
let astrid: Citizen;
beforeEach(async () => {
  portal = await testApp({ services: [dated] });
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  astrid = new Citizen(portal);
  await astrid.logIn('Astrid');
});
afterEach(() => portal.close());

/** Rejected by two persons, and the letter has left. */
async function rejected(): Promise<CaseRow> {
  const row = await cardOnPaper(portal, { service: dated });
  await guardDone(signe, row);
  await readAndSend(signe, row, 'reject-channel', because);
  await readAndSend(await atTheDesk(portal, 'Laust Ledersen'), row, 'confirm-rejection');
  await portal.worker.runOnce();
  return row;
}

/** The page of the status, of the receipt and of all cases, as whoever filed it sees them. */
async function pagesOf(row: CaseRow) {
  const visitor = new Citizen(portal);
  const { _csrf = '' } = hiddenIn(await visitor.open('/status'));
  const code = checkCodeOf(row.reference, portal.deps.secrets);
  const status = await visitor.post('/status', { _csrf, reference: row.reference, code });
  const [receipt, all] = [
    await astrid.open(`/receipt/${row.reference}`),
    await astrid.open('/my-cases'),
  ];
  return { status: status.body, receipt: receipt.body, all: all.body };
}

const allIsWell = /Afsluttet|Det lykkedes|ikke gøre mere|får lavet kortet/;

describe('a filing that was rejected for the way it came', () => {
  it('says so everywhere, and how to go on', async () => {
    const row = await rejected();
    const events = await portal.deps.cases.events(row.id);
    const left = events.findLast((event) => event.kind === 'dispatched' && event.lastDay);
    const until = left?.kind === 'dispatched' ? (left.lastDay ?? '') : '';
    const { status, receipt, all } = await pagesOf(row);
    for (const body of [status, receipt, all]) {
      expect(body).toContain('Afvist, fordi sagen skal sendes digitalt');
      expect(body).not.toMatch(allIsWell);
    }
    for (const body of [status, receipt].map((each) => each.replaceAll('\u00a0', ' ')))
      for (const part of [
        'sundhedsloven',
        '§ 12',
        '/self-service/health-card',
        showDay('2026-12-15', 'da'),
        `klage senest ${showDay(until, 'da')}`,
        'hjælp',
      ])
        expect(body).toContain(part);
  });

  it('prints the same words', async () => {
    const row = await rejected();
    const pdf = await astrid.get(`/receipt/${row.reference}/pdf`);
    expect(pdf.status).toBe(200);
  });

  it('shows its last day to complain at the desk', async () => {
    expect((await signe.open(await rejected())).body).toContain('Sidste dag til at klage');
  });
});

describe('a filing whose way in', () => {
  it('is looked into has nothing decided yet', async () => {
    const { status, receipt, all } = await pagesOf(await cardOnPaper(portal, { service: dated }));
    for (const body of [status, receipt]) {
      expect(body).toContain('Intet er afgjort endnu');
      expect(body).not.toMatch(allIsWell);
    }
    expect(all).toContain('Vi ser på, hvilken vej der passer');
  });

  it('is taken after all counts from the day it came', async () => {
    const row = await rejected();
    portal.clock.set('2026-11-25T10:00:00Z');
    signe = await atTheDesk(portal, 'Signe Skrankesen');
    await signe.act(row, 'take-after-all', { groundAfterAll: 'says-circumstance' });
    astrid = new Citizen(portal);
    await astrid.logIn('Astrid');
    const { status, receipt } = await pagesOf(row);
    for (const body of [status, receipt]) {
      expect(body).toContain('taget imod sagen');
      expect(body).toContain(showDay('2026-11-22', 'da'));
      expect(body).not.toContain('Afvist');
    }
    const events = await portal.deps.cases.events(row.id);
    expect(clocksOf(row, events).appealDeadline).toBeUndefined();
  });
});
