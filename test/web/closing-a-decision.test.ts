import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { basisKey } from '../../src/cases/decide-case.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { reportDutyBasis } from '../../src/self-services/address-change/limits.ts';
import { dayFields } from '../support/filing.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { form, wish } from './exemption-case.ts';
import { sendSeen } from './seen-letter.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeEach(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterEach(() => portal.close());

const letters = (row: CaseRow) => portal.deps.outbox.ofCase(row.id);
const states = async (row: CaseRow) => (await letters(row)).map(({ state }) => state);
const lastDay = '<dt>Sidste dag til at klage</dt>';
/** The page of the case without its letters, which keep the day that they named. */
const daysOf = async (row: CaseRow) =>
  (await signe.open(row)).body.replaceAll(/<article class="letter-sheet">[^]*?<\/article>/g, '');

async function refuse(row: CaseRow): Promise<void> {
  const no = { result: 'refused', decisionReason: 'Der bor andre i boligen.' };
  const { sent } = await sendSeen(signe, row, { ...no, bases: basisKey(reportDutyBasis) });
  expect(sent.status).toBe(303);
}

async function refused(): Promise<CaseRow> {
  const row = await openSampleCase(portal, submitted());
  await signe.act(row, 'take');
  await refuse(row);
  await portal.worker.runOnce();
  expect(await states(row)).toEqual(['sent']);
  return row;
}

async function mayNotClose(row: CaseRow, answers: Record<string, string> = {}): Promise<void> {
  const { status, body } = await signe.act(row, 'close', answers);
  expect(status).toBe(409);
  expect(body).toContain('Brevet med afgørelsen er ikke sendt endnu');
}
const close = async (row: CaseRow, answers: Record<string, string> = {}) =>
  (await signe.act(row, 'close', answers)).status;

describe('a case whose decision fell and was made anew', () => {
  async function anew(): Promise<CaseRow> {
    const row = await refused();
    const on = (key: string) => dayFields(key, '2026-11-22') as Record<string, string>;
    await signe.act(row, 'appeal', { ...on('appealOn'), appealNote: 'Der bor ingen andre.' });
    await signe.act(row, 'appeal-end', { ...on('appealEndedOn'), appealResult: 'overturned' });
    return row;
  }

  it('is closed once the new letter has left, not by the old one', async () => {
    const row = await anew();
    await refuse(row);
    expect(await states(row)).toEqual(['sent', 'waiting']);
    await mayNotClose(row);
    await portal.worker.runOnce();
    expect(await close(row)).toBe(303);
  });

  it('shows no last day to complain of what fell', async () => {
    const row = await anew();
    expect(await daysOf(row)).not.toContain(lastDay);
    await refuse(row);
    expect(await daysOf(row)).not.toContain(lastDay);
    await portal.worker.runOnce();
    expect(await daysOf(row)).toContain(lastDay);
  });
});

it('a decision that came back is not told until it has left again', async () => {
  const row = await refused();
  const [letter] = await letters(row);
  const id = letter?.id ?? '';
  const at = portal.clock.now();
  await portal.deps.outbox.received(
    { id: 'r', letter: id, outcome: 'not-delivered', at: at.toString() },
    at,
  );
  // Paper that came back is the caseworker's to deal with, and counts as told once that is done.
  expect(await states(row)).toEqual(['dead']);
  expect(await close(row)).toBe(409);
  await signe.act(row, 'settle-letter', { settledLetter: id, settledHow: 'Givet ved skranken' });
  expect(await close(row)).toBe(303);
});

it('a decision that came back from Digital Post waits for its paper', async () => {
  const row = await openSampleCase(portal, submitted(), { state: 'in-progress' });
  await refuse(row);
  const [letter] = await letters(row);
  const id = letter?.id ?? '';
  const at = portal.clock.now();
  await portal.deps.outbox.begin(id, { via: 'digital-post' }, at);
  await portal.deps.outbox.sent(id, 'digital-post', at);
  const returned = { id: 'r', letter: id, outcome: 'not-delivered', at: at.toString() } as const;
  await portal.deps.outbox.received(returned, at);
  expect(await states(row)).toEqual(['waiting']);
  await mayNotClose(row);
  await portal.worker.runOnce();
  expect(await close(row)).toBe(303);
});

it('an exemption is told before its case is closed', async () => {
  const row = await wish(portal);
  await portal.worker.runOnce();
  expect((await signe.act(row, 'decide-exemption', form)).status).toBe(303);
  await mayNotClose(row, { unopenedPost: 'post-sent-on' });
  await portal.worker.runOnce();
  expect(await close(row, { unopenedPost: 'post-sent-on' })).toBe(303);
});
