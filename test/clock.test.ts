import { afterEach, describe, expect, it } from 'vitest';
import type { CaseEvent } from '../src/cases/events.ts';
import { parseReference, type Reference } from '../src/domain/reference.ts';
import { Citizen, service } from './support/citizen.ts';
import { dateFields, moveTo, readyToSend, sendMove, sentMove } from './support/move.ts';
import { type TestApp, testApp } from './support/test-app.ts';

let portal: TestApp;
afterEach(() => portal.close());

const movedOn = async (day: string) =>
  moveTo(portal, 'Eliasgade 10, st', { date: dateFields(day) });

async function caseOf(reference: string) {
  const row = await portal.deps.cases.byReference(parseReference(reference) as Reference);
  if (row === undefined) throw new Error(reference);
  return { row, events: await portal.deps.cases.events(row.id) };
}

const order = (events: readonly CaseEvent[]) => events.map(({ seq }) => seq);

describe('a day that clocks stumble over', () => {
  it.each([
    ['the hour that comes twice, first', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['the hour that comes twice, again', '2026-10-25T01:30:00Z', '2026-10-25'],
    ['the hour that does not exist', '2027-03-28T01:00:00Z', '2027-03-28'],
    ['a leap day', '2028-02-29T11:00:00Z', '2028-02-29'],
    ['the last second of a year in Copenhagen', '2027-12-31T22:59:59Z', '2027-12-31'],
    ['the first second of a year in Copenhagen', '2027-12-31T23:00:00Z', '2028-01-01'],
    ['the end of 32 bits', '2038-01-19T03:14:08Z', '2038-01-19'],
  ])('%s: a case with its letters, its day and its receipt', async (_, at, day) => {
    portal = await testApp({ at });
    const { reference, receipt } = await sentMove(portal, 'Astrid', await movedOn(day));
    expect(receipt.status).toBe(200);
    const { row, events } = await caseOf(reference);
    expect(row.arrivedAt).toBe(Temporal.Instant.from(at).toString());
    expect(row.due > day).toBe(true);
    expect(events[0]).toMatchObject({ kind: 'submitted', decision: { facts: { on: day } } });
    while ((await portal.worker.runOnce()) > 0);
    const letters = await portal.deps.outbox.ofCase(row.id);
    expect(new Set(letters.map(({ state }) => state))).not.toContain('waiting');
  });
});

describe('a clock that is put back', () => {
  it('loses no case and keeps the order in which things happened', async () => {
    portal = await testApp({ at: '2026-11-22T10:00:00Z' });
    const first = await sentMove(portal, 'Astrid', await movedOn('2026-11-22'));
    portal.clock.advance({ hours: -3 });
    const again = new Citizen(portal);
    await again.logIn('Astrid');
    while ((await portal.worker.runOnce()) > 0);
    const { row, events } = await caseOf(first.reference);
    expect(order(events)).toEqual(events.map((_, index) => index + 1));
    expect(events.length).toBeGreaterThan(1);
    const second = await sentMove(portal, 'Kasper', await movedOn('2026-11-22'));
    const listed = await portal.deps.cases.list({ authorityId: row.authorityId, limit: 10 });
    const references = listed.rows.map((each) => each.reference);
    expect(references).toEqual([first.reference, second.reference]);
  });

  it('ends the sessions that it would let live for longer than they may, and loses no answer', async () => {
    portal = await testApp({ at: '2038-01-19T03:14:08Z' });
    const citizen = await readyToSend(portal, 'Astrid', await movedOn('2038-01-19'));
    portal.clock.set('2038-01-19T02:00:00Z');
    expect((await citizen.get(`${service}/summary`)).location).toContain('/login?');
    await citizen.logIn('Astrid');
    const sent = await sendMove(citizen);
    expect(sent.location).toContain('/receipt/');
  });

  it('leaves a session alone when it is only put right', async () => {
    portal = await testApp();
    const citizen = new Citizen(portal);
    await citizen.logIn('Astrid');
    portal.clock.advance({ seconds: -90 });
    expect((await citizen.get('/my-cases')).status).toBe(200);
  });

  it('sends the letters that it had put off for years', async () => {
    portal = await testApp({ at: '2038-01-19T03:14:08Z' });
    const { reference } = await sentMove(portal, 'Astrid', await movedOn('2038-01-19'));
    const taken = await portal.deps.outbox.take(10, portal.clock.now());
    expect(taken.length).toBeGreaterThan(0);
    portal.clock.set('2026-11-22T10:00:00Z');
    expect(await portal.worker.runOnce()).toBe(0);
    await portal.store.sweep(portal.clock.now());
    expect(await portal.worker.runOnce()).toBe(taken.length);
    const { row } = await caseOf(reference);
    const states = (await portal.deps.outbox.ofCase(row.id)).map(({ state }) => state);
    expect(states).toContain('sent');
  });
});

describe('a clock that leaps ahead', () => {
  it('ends sessions, keeps cases, and finds the drafts again once it is right', async () => {
    portal = await testApp({ at: '2026-11-22T10:00:00Z' });
    const { reference } = await sentMove(portal, 'Kasper', await movedOn('2026-11-22'));
    const citizen = await readyToSend(portal, 'Astrid', await movedOn('2026-11-22'));
    portal.clock.set('2038-01-19T03:14:08Z');
    expect((await citizen.get('/my-cases')).location).toContain('/login?');
    expect((await caseOf(reference)).events).toHaveLength(1);
    portal.clock.set('2026-11-22T10:40:00Z');
    await citizen.logIn('Astrid');
    expect((await sendMove(citizen)).location).toContain('/receipt/');
  });
});
