import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrivalOf } from '../../src/cases/case.ts';
import { lookInto } from '../../src/cases/channel-decision.ts';
import { clocksOf } from '../../src/cases/clocks.ts';
import { correctArrival, draftCorrection } from '../../src/cases/correct-arrival.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { legalDay } from '../../src/domain/dates.ts';
import { billedCard } from '../support/billed-card.ts';
import { atTheCounter, dayFields, paperOf, registerPath, rowAt } from '../support/filing.ts';
import { sampleDecision } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { cardOnPaper } from '../web/filed-card.ts';
import { append, requestOn } from './papers.ts';

let portal: TestApp;
beforeEach(async () => {
  portal = await testApp({ services: [billedCard] });
});
afterEach(() => portal.close());

const why = 'Stemplet på kuverten viser en anden dag.';
const now = async (row: CaseRow) => (await portal.deps.cases.byReference(row.reference))!;
const eventsOf = (row: CaseRow) => portal.deps.cases.events(row.id);
const day = (row: CaseRow) => legalDay(Temporal.Instant.from(row.arrivedAt)).toString();
const correct = async (row: CaseRow, on: string) =>
  correctArrival(portal.deps, requestOn(portal, await now(row)), { on, why });
async function effects(row: CaseRow, on: string) {
  const drafted = await draftCorrection(portal.deps, await now(row), { on, why });
  return drafted.ok ? drafted.value.effects : drafted.error.kind;
}
const came = (on: string) => ({ receivedOn: Temporal.PlainDate.from(on) });

describe('the day that a filing came, corrected', () => {
  it('counts everywhere: row, clock, deadline and the law by which it is looked into', async () => {
    const row = await cardOnPaper(portal, came('2026-11-20'));
    const done = await correct(row, '2026-11-13');
    expect(done.ok).toBe(true);
    const after = await now(row);
    expect(day(after)).toBe('2026-11-13');
    expect([row.due, after.due]).toEqual(['2026-12-11', '2026-12-04']);
    expect(after).toMatchObject({ state: 'referred', lookOn: '2026-11-22' });
    const events = await eventsOf(row);
    expect(events.at(-1)).toMatchObject({ was: '2026-11-20', receivedOn: '2026-11-13' });
    expect(clocksOf(after, events).legalArrival).toBe('2026-11-13');
    const looked = await lookInto(portal.deps, after, events);
    expect(looked?.outcome.decision.facts.on.toString()).toBe('2026-11-13');
    expect(looked?.told.receivedOn).toBe('2026-11-13');
  });

  it('is told to whoever filed it', async () => {
    const row = await cardOnPaper(portal, came('2026-11-20'));
    await correct(row, '2026-11-13');
    const letters = await portal.deps.outbox.ofCase(row.id);
    const letter = letters.find(({ notice }) => notice === 'arrival-corrected');
    expect(JSON.stringify(letter?.letter)).toMatch(/20\. november 2026.*13\. november 2026/);
  });

  it('is corrected too where nobody knows whom to write to', async () => {
    const row = await cardOnPaper(portal, { ...came('2026-11-20'), cpr: undefined } as never);
    const drafted = await draftCorrection(portal.deps, row, { on: '2026-11-19', why });
    expect(drafted.ok && drafted.value.letter).toBe(undefined);
    expect((await correct(row, '2026-11-19')).ok).toBe(true);
    expect(day(await now(row))).toBe('2026-11-19');
  });

  it('may be corrected once more, and the last word counts', async () => {
    const row = await cardOnPaper(portal, came('2026-11-20'));
    await correct(row, '2026-11-13');
    await correct(row, '2026-11-16');
    const events = await eventsOf(row);
    expect(events.at(-1)).toMatchObject({ was: '2026-11-13', receivedOn: '2026-11-16' });
    expect(arrivalOf(events)).toMatchObject({ receivedOn: '2026-11-16' });
  });

  it.each(['2026-11-20', '2026-11-23', '2011-01-01'])('is not %s', async (on) => {
    const row = await cardOnPaper(portal, came('2026-11-20'));
    expect(await correct(row, on)).toMatchObject({ error: { kind: 'no-such-arrival' } });
    expect(day(await now(row))).toBe('2026-11-20');
  });
});

describe('what another day changes is known before', () => {
  it('a last day that is then missed, or met', async () => {
    const staff = await atTheCounter(portal, 'Helge');
    const paper = await paperOf(portal, 'Astrid', {
      ...dayFields('moveDate', '2026-11-16'),
      ...dayFields('filing.receivedOn', '2026-11-20'),
    });
    const row = await rowAt(portal, await staff.fill(registerPath, paper));
    expect(await effects(row, '2026-11-22')).toEqual(['misses-last-day', 'other-law', 'later']);
    expect(await effects(row, '2026-11-19')).toEqual(['earlier']);
    await correct(row, '2026-11-22');
    expect(arrivalOf(await eventsOf(row))?.flags).toContain('late');
    expect(await effects(row, '2026-11-20')).toEqual(['meets-last-day', 'other-law', 'earlier']);
    await correct(row, '2026-11-20');
    expect(arrivalOf(await eventsOf(row))?.flags).not.toContain('late');
  });

  it('another law, and a ground that it did not have', async () => {
    const row = await cardOnPaper(portal, { ...came('2023-06-01'), exempt: true });
    expect(row.outcome).toBe('accept-alternative');
    expect(await effects(row, '2023-05-31')).toEqual(['other-law', 'earlier']);
  });
});

describe('once a decision has been told', () => {
  const decided = {
    kind: 'decided',
    result: 'refused',
    why: { da: 'Nej.', en: 'No.' },
    bases: [],
  } as const;

  it('only an earlier day counts', async () => {
    const row = await cardOnPaper(portal, { ...came('2026-11-18'), exempt: true });
    const taken = await append(portal, row, { kind: 'assigned', to: 'x', toName: 'X' });
    await append(portal, taken, decided);
    expect(await correct(row, '2026-11-20')).toMatchObject({ error: { kind: 'already-told' } });
    expect(day(await now(row))).toBe('2026-11-18');
    expect((await correct(row, '2026-11-17')).ok).toBe(true);
    expect(await now(row)).toMatchObject({ state: 'decided', due: row.due });
    expect(day(await now(row))).toBe('2026-11-17');
  });

  it('a rejection can be undone by the right day, and is made no firmer by another', async () => {
    const row = await cardOnPaper(portal, came('2026-11-20'));
    await append(portal, row, {
      kind: 'channel-rejected',
      decision: { ...sampleDecision, outcome: 'reject' },
      why: decided.why,
      complaint: { body: decided.why, sentTo: decided.why, weeks: 4 },
    });
    expect(await correct(row, '2026-11-21')).toMatchObject({ error: { kind: 'already-told' } });
    expect((await correct(row, '2026-11-19')).ok).toBe(true);
    expect(await now(row)).toMatchObject({ state: 'closed', outcome: 'reject' });
  });
});
