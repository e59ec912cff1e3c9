import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { basisKey } from '../../src/cases/decide-case.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { clocksOf } from '../../src/cases/clocks.ts';
import { namelessSender } from '../../src/cases/ports/dispatch.ts';
import { reportDutyBasis } from '../../src/self-services/address-change/limits.ts';
import { openSampleCase, type SampleLetter, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { seenIn, sendSeen } from './seen-letter.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const no = {
  result: 'refused',
  decisionReason: 'Der bor andre i boligen.',
  bases: basisKey(reportDutyBasis),
};

const parent = {
  notice: 'hearing',
  held: false,
  to: 'Peder Part',
  cpr: '7204880012' as Cpr,
} as const;
const host = {
  notice: 'host-declaration',
  held: false,
  to: 'Vera Vært',
  cpr: '7711640228' as Cpr,
} as const;
const letters = (row: CaseRow) => portal.deps.outbox.ofCase(row.id);
const shown = async (row: CaseRow) =>
  (await letters(row)).map(({ notice, to, state }) => `${notice}, ${to}: ${state}`);

async function taken(first: readonly SampleLetter[]): Promise<CaseRow> {
  const row = await openSampleCase(portal, submitted(), {}, first);
  await signe.act(row, 'take');
  return row;
}
/** The parent answers, so that there is nothing to wait for. */
const answered = (row: CaseRow) =>
  signe.act(row, 'answer', { from: 'other-parent', answer: 'Jeg er uenig.' });
async function heard(first: readonly SampleLetter[]): Promise<CaseRow> {
  const row = await taken(first);
  await answered(row);
  return row;
}

describe('a decision that others were written to about', () => {
  it('is read in every letter before any is sent, and each gets their own', async () => {
    const row = await heard([parent, host]);
    const { preview, sent } = await sendSeen(signe, row, no);
    expect(preview.body).toContain('Andre, som vi har skrevet til i sagen, får også besked');
    expect(preview.body).toMatch(/<h3>Afgørelse til en part<\/h3>\s*<p>Til Peder Part/);
    expect(preview.body).toMatch(/<h3>Besked om afgørelsen<\/h3>\s*<p>Til Vera Vært/);
    expect(preview.body).toContain('Vi har afgjort sagen om dit barns flytning');
    expect(sent.status).toBe(303);
    await portal.worker.runOnce();
    expect((await shown(row)).slice(2)).toEqual([
      'decision, Kanarie Fuglesangsen: sent',
      'party-decision, Peder Part: sent',
      'outcome, Vera Vært: sent',
    ]);
  });

  it('is shown anew where somebody was let in to the case since the letters were read', async () => {
    const row = await taken([{ ...host, held: true }]);
    const { body } = await signe.act(row, 'decide', { ...no, do: 'preview' });
    const [first] = await letters(row);
    await signe.act(row, 'release', { letters: first!.id, why: 'Kender adressen' });
    const again = await signe.act(row, 'decide', {
      ...no,
      do: 'send',
      'letter.seen': seenIn(body),
    });
    expect(again.status).toBe(200);
    expect(again.body).toContain('Til Vera Vært');
  });

  it('waits for a caseworker where the first letter did, and the case with it', async () => {
    const answerTo = { phone: '12 34 56 78' };
    const row = await taken([{ ...parent, held: true, from: namelessSender, answerTo }]);
    const [first] = await letters(row);
    await signe.act(row, 'release', { letters: first!.id, why: 'Adressen står der ikke' });
    await answered(row);
    const { preview } = await sendSeen(signe, row, no);
    expect(preview.body).toContain('Brevet bliver holdt tilbage');
    await portal.worker.runOnce();
    expect((await shown(row)).at(-1)).toBe('party-decision, Peder Part: held');
    expect((await signe.act(row, 'close')).status).toBe(409);
    const own = (await letters(row)).at(-1)!;
    expect(own.from).toBe(namelessSender);
    await signe.act(row, 'release', { letters: own.id, why: 'Det samme som før' });
    await portal.worker.runOnce();
    expect((await shown(row)).at(-1)).toBe('party-decision, Peder Part: sent');
    expect((await signe.act(row, 'close')).status).toBe(303);
  });

  it('names the latest day on which somebody can complain', async () => {
    const row = await heard([parent]);
    await sendSeen(signe, row, no);
    await portal.worker.runOnce();
    const events = await portal.deps.cases.events(row.id);
    const days = events.flatMap((each) => (each.kind === 'dispatched' ? (each.lastDay ?? []) : []));
    expect(new Set(days).size).toBe(2);
    expect(clocksOf(row, events).appealDeadline).toBe(days.toSorted().at(-1));
  });

  it('is told to nobody whose letter never left, nor of a plain yes', async () => {
    const unheard = await taken([{ ...parent, held: true }]);
    expect((await sendSeen(signe, unheard, no)).sent.status).toBe(303);
    const yes = await heard([parent]);
    await sendSeen(signe, yes, { ...no, result: 'granted' });
    for (const row of [unheard, yes]) expect(await letters(row)).toHaveLength(2);
  });
});
