import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { legalDay } from '../../src/domain/dates.ts';
import { billedCard } from '../support/billed-card.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { because, cardOnPaper, guardDone, readAndSend } from './filed-card.ts';

let portal: TestApp;
let signe: AtTheDesk;
let laust: AtTheDesk;
beforeEach(async () => {
  portal = await testApp({ services: [billedCard] });
  await arriveOn('2026-11-22');
});
afterEach(() => portal.close());

/** A new day at the desk, with a new login. */
async function arriveOn(day: string) {
  portal.clock.set(`${day}T10:00:00Z`);
  [signe, laust] = [
    await atTheDesk(portal, 'Signe Skrankesen'),
    await atTheDesk(portal, 'Laust Ledersen'),
  ];
}

const now = async (row: CaseRow) => (await portal.deps.cases.byReference(row.reference))!;
const kinds = async (row: CaseRow) =>
  (await portal.deps.cases.events(row.id)).map((event) => event.kind);
const letters = async (row: CaseRow) => portal.deps.outbox.ofCase(row.id);

/** Proposed by one, confirmed by the other. */
async function rejected(given: Parameters<typeof cardOnPaper>[1] = {}): Promise<CaseRow> {
  const row = await cardOnPaper(portal, given);
  await guardDone(signe, row);
  await readAndSend(signe, row, 'reject-channel', because);
  await readAndSend(laust, row, 'confirm-rejection');
  return row;
}

describe('a filing without a ground', () => {
  it('is rejected once everything is done, by two persons', async () => {
    const row = await cardOnPaper(portal);
    expect(row.state).toBe('referred');
    await guardDone(signe, row);
    expect((await readAndSend(signe, row, 'reject-channel', because)).status).toBe(303);
    expect((await now(row)).state).toBe('referred');
    expect((await readAndSend(laust, row, 'confirm-rejection')).status).toBe(303);
    expect(await now(row)).toMatchObject({ state: 'closed', outcome: 'reject' });
    expect(await kinds(row)).toEqual([
      'filed',
      'grounds-asked',
      'grounds-answered',
      'help-offered',
      'extraordinary-considered',
      'rejection-proposed',
      'channel-rejected',
    ]);
    const events = await portal.deps.cases.events(row.id);
    expect(events.at(-1)).toMatchObject({
      by: { name: 'Laust Ledersen' },
      decision: { outcome: 'reject', facts: { on: '2026-11-22' } },
      complaint: { weeks: 4 },
    });
  });

  it('gets a letter with everything that it rests on and how to go on', async () => {
    const row = await rejected();
    const letter = (await letters(row)).find(({ notice }) => notice === 'channel-decision');
    const words = JSON.stringify(letter?.letter)
      .replaceAll('\\u00a0', ' ')
      .replaceAll('\u00a0', ' ');
    expect(letter?.letter.appeal).toEqual({ weeks: 4, rule: 'municipality' });
    for (const part of [
      'sundhedsloven',
      '§ 12, stk. 2',
      '§ 12, stk. 4',
      because.rejectReason,
      '/self-service/health-card',
      'Styrelsen for Patientklager',
      'Klag senest 4 uger',
      'er ikke væk',
      'søndag den 22. november 2026',
    ])
      expect(words).toContain(part);
    expect(words).not.toContain('circumstance');
  });
});

describe('a ground that emerges', () => {
  it.each([
    ['says-exempt', 'exempt'],
    ['says-circumstance', 'circumstance'],
  ])('while it is looked into: %s', async (groundsSaid, claim) => {
    const row = await cardOnPaper(portal);
    await signe.act(row, 'ask-grounds', { groundsHow: 'in-person', groundsSaid });
    await arriveOn('2026-12-08');
    expect((await signe.act(row, 'accept-channel')).status).toBe(303);
    const after = await now(row);
    expect(after).toMatchObject({ state: 'submitted', outcome: 'accept-alternative', claim });
    expect(after.due).toBe('2026-12-08');
    expect(legalDay(Temporal.Instant.from(after.arrivedAt)).toString()).toBe('2026-11-22');
    const receipts = (await letters(row)).filter(({ notice }) => notice === 'receipt');
    expect(receipts).toHaveLength(2);
    expect(JSON.stringify(receipts.at(-1)?.letter)).toContain('Vi tager imod den på denne måde');
  });

  it('after the rejection: the day that it came still counts', async () => {
    const row = await rejected();
    const done = await signe.act(row, 'take-after-all', { groundAfterAll: 'says-circumstance' });
    expect(done.status).toBe(303);
    const after = await now(row);
    expect(after).toMatchObject({ state: 'submitted', outcome: 'accept-alternative' });
    expect(after.arrivedAt).toBe(row.arrivedAt);
    const letter = (await letters(row)).findLast(({ notice }) => notice === 'channel-decision');
    expect(JSON.stringify(letter?.letter)).toContain('Nu tager vi imod den alligevel');
    expect((await signe.open(row)).body).toContain('Der er særlige forhold hos dig');
  });
});

describe('a letter with the question', () => {
  const asked = async () => {
    const row = await cardOnPaper(portal);
    await readAndSend(signe, row, 'write-grounds', {
      'groundsBy.day': '7',
      'groundsBy.month': '12',
      'groundsBy.year': '2026',
    });
    await signe.act(row, 'offer-help', { helpHow: 'letter', helpAccepted: 'no' });
    await signe.act(row, 'extraordinary', {
      takeAllTheSame: 'no',
      extraordinaryReason: 'Ingen klare fordele for kommunen',
    });
    return row;
  };

  it('counts as asked only once it has left and its days are over', async () => {
    const row = await asked();
    expect((await letters(row)).map(({ notice }) => notice)).toContain('grounds-question');
    await arriveOn('2026-12-07');
    expect((await signe.act(row, 'reject-channel', because)).status).toBe(409);
    // Sent late: the same days are given all the same, and the letter says so.
    await portal.worker.runOnce();
    const left = (await portal.deps.cases.events(row.id)).at(-1);
    expect(left).toMatchObject({ kind: 'dispatched', answerBy: '2026-12-21' });
    await arriveOn('2026-12-21');
    expect((await signe.act(row, 'reject-channel', because)).status).toBe(409);
    await arriveOn('2026-12-22');
    expect((await readAndSend(signe, row, 'reject-channel', because)).status).toBe(303);
  });
});
