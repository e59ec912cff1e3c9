import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guardOf } from '../../src/cases/guard.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { typedIn } from '../support/citizen.ts';
import { atTheCounter, dayFields, paperOf, registerPath, rowAt } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { readAndSend } from './filed-card.ts';

let portal: TestApp;
let helge: AtTheDesk;
beforeEach(async () => {
  portal = await testApp();
  helge = await atTheDesk(portal, 'Helge');
});
afterEach(() => portal.close());

/** A move on that day, on paper and without a ground: it has to be reported within five days. */
async function movedOn(day: string): Promise<CaseRow> {
  const staff = await atTheCounter(portal, 'Helge');
  const paper = await paperOf(portal, 'Astrid', {
    ...dayFields('moveDate', day),
    action: 'all-the-same',
  });
  return rowAt(portal, await staff.fill(registerPath, paper));
}

const by = (day: string) => dayFields('groundsBy', day) as Record<string, string>;
const ask = (row: CaseRow, day: string) => readAndSend(helge, row, 'write-grounds', by(day));
const guard = async (row: CaseRow, on: string) =>
  guardOf(await portal.deps.cases.events(row.id), Temporal.PlainDate.from(on));

describe('a letter that asks about grounds', () => {
  it('asks for no answer after the errand’s own last day, and says that there is one', async () => {
    const row = await movedOn('2026-11-27');
    const page = await helge.open(row);
    expect(page.body).toContain('Sagens egen sidste dag er onsdag den 2. december 2026');
    expect([typedIn(page, 'groundsBy.day'), typedIn(page, 'groundsBy.month')]).toEqual(['2', '12']);
    const late = await helge.send(row, 'write-grounds', await helge.form(row, by('2026-12-07')));
    expect(late.status).toBe(422);
    expect(late.body).toContain('ikke ligger efter sagens egen sidste dag');
    expect((await ask(row, '2026-12-02')).status).toBe(303);
    const letter = (await portal.deps.outbox.ofCase(row.id)).find(
      ({ notice }) => notice === 'grounds-question',
    );
    expect(JSON.stringify(letter?.letter)).toContain('Din sag har selv en frist');
    await portal.worker.runOnce();
    const left = (await portal.deps.cases.events(row.id)).findLast(
      (event) => event.kind === 'dispatched' && event.notice === 'grounds-question',
    );
    expect(left).toMatchObject({ answerBy: '2026-12-02' });
  });

  it('makes nobody silent before the usual days are over', async () => {
    const row = await movedOn('2026-11-27');
    await ask(row, '2026-12-02');
    await portal.worker.runOnce();
    expect((await guard(row, '2026-12-03')).guard.groundsAsked).toBe(false);
    const { waitsUntil = '' } = await guard(row, '2026-12-03');
    expect(waitsUntil >= '2026-12-04').toBe(true);
    const after = Temporal.PlainDate.from(waitsUntil).add({ days: 1 }).toString();
    expect((await guard(row, after)).guard.groundsAsked).toBe(true);
  });

  it('gives the usual days where that day is over, or far ahead', async () => {
    const over = await movedOn('2026-11-10');
    const { body } = await helge.open(over);
    expect(body).not.toContain('Sagens egen sidste dag er');
    expect((await ask(over, '2026-12-02')).status).toBe(422);
    expect((await ask(over, '2026-12-07')).status).toBe(303);
    const ahead = await movedOn('2026-12-15');
    expect((await helge.open(ahead)).body).not.toContain('Sagens egen sidste dag er');
    expect((await ask(ahead, '2026-12-07')).status).toBe(303);
  });

  it('names the usual day after all where it cannot be there before that day', async () => {
    const row = await movedOn('2026-11-19');
    await ask(row, '2026-11-24');
    portal.clock.set('2026-11-24T10:00:00Z');
    await portal.worker.runOnce();
    const left = (await portal.deps.cases.events(row.id)).findLast(
      (event) => event.kind === 'dispatched' && event.notice === 'grounds-question',
    );
    expect(left?.kind === 'dispatched' && (left.answerBy ?? '') > '2026-11-24').toBe(true);
  });
});
