import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basisKey } from '../../src/cases/decide-case.ts';
import type { CaseRow, CaseState } from '../../src/cases/ports/case-store.ts';
import { reportDutyBasis } from '../../src/self-services/address-change/limits.ts';
import { dayFields } from '../support/filing.ts';
import { openSampleCase, referred } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { sendSeen } from './seen-letter.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const now = async (row: CaseRow) => (await portal.deps.cases.byReference(row.reference))!;
const letters = (row: CaseRow) => portal.deps.outbox.ofCase(row.id);
const on = (key: string, day = '2026-11-22') => dayFields(key, day) as Record<string, string>;
const anew = { reopenBecause: 'new-information', reopenReason: 'Der er kommet en ny kontrakt.' };
const no = {
  result: 'refused',
  decisionReason: 'Der bor andre i boligen.',
  bases: basisKey(reportDutyBasis),
};

async function refused(): Promise<CaseRow> {
  const row = await openSampleCase(portal);
  await signe.act(row, 'take');
  expect((await sendSeen(signe, row, no)).sent.status).toBe(303);
  await portal.worker.runOnce();
  expect((await signe.act(row, 'close')).status).toBe(303);
  return row;
}

describe('a case that is taken up again', () => {
  it('is read as a letter first, and told by it', async () => {
    const row = await refused();
    const { preview, sent } = await sendSeen(signe, row, anew, 'reopen');
    expect(preview.body).toContain('Vi har fået noget nyt at vide');
    expect(sent.status).toBe(303);
    expect(await now(row)).toMatchObject({ state: 'in-progress', due: '2026-12-04' });
    expect((await letters(row)).at(-1)).toMatchObject({ notice: 'reopened', state: 'waiting' });
    expect((await signe.open(row)).body).toContain('Der bor andre i boligen');
  });

  it('is decided anew by a decision that names the one it takes the place of', async () => {
    const row = await refused();
    portal.clock.advance({ hours: 24 });
    signe = await atTheDesk(portal, 'Signe Skrankesen');
    await sendSeen(signe, row, anew, 'reopen');
    const yes = { result: 'granted', decisionReason: 'Kontrakten er i orden.' };
    const { send, sent } = await sendSeen(signe, row, yes);
    expect(sent.status).toBe(303);
    expect((await signe.send(row, 'decide', send)).status).toBe(303);
    const events = await portal.deps.cases.events(row.id);
    expect(events.filter(({ kind }) => kind === 'decided')).toHaveLength(2);
    expect(events.at(-1)).toMatchObject({ kind: 'decided', insteadOf: '2026-11-22' });
    expect(JSON.stringify((await letters(row)).at(-1)?.letter)).toContain(
      'i stedet for det, vi afgjorde søndag den 22. november 2026',
    );
  });

  it('for a complaint only where one stands on it', async () => {
    const row = await refused();
    const complained = { ...anew, reopenBecause: 'complaint' };
    const { preview } = await sendSeen(signe, row, complained, 'reopen');
    expect(preview.status).toBe(409);
    expect(preview.body).toContain('Der står ingen klage på sagen');
    const today = portal.clock.now().toString().slice(0, 10);
    await signe.act(row, 'appeal', {
      ...on('appealOn', today),
      appealNote: 'Der bor ingen andre.',
    });
    expect((await sendSeen(signe, row, complained, 'reopen')).sent.status).toBe(303);
  });
});

describe('whether it can be', () => {
  it.each([
    ['submitted', false],
    ['in-progress', false],
    ['decided', true],
    ['carried-out', true],
    ['closed', true],
    ['withdrawn', true],
  ] as const)('an errand that is %s: %s', async (state: CaseState, may) => {
    const row = await openSampleCase(portal, undefined, { state });
    expect((await signe.open(row)).body.includes('/reopen"')).toBe(may);
  });

  it('no referral: there was no errand', async () => {
    const row = await openSampleCase(portal, referred(), { state: 'closed', outcome: 'refer' });
    expect((await signe.open(row)).body).not.toContain('/reopen"');
    expect((await sendSeen(signe, row, anew, 'reopen')).preview.status).toBe(409);
  });
});
