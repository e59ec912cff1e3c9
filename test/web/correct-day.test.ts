import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { billedCard } from '../support/billed-card.ts';
import { dayFields } from '../support/filing.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { because, cardOnPaper, guardDone, markIn, readAndSend } from './filed-card.ts';

let portal: TestApp;
let signe: AtTheDesk;
let row: CaseRow;
beforeEach(async () => {
  portal = await testApp({ services: [billedCard] });
  signe = await atTheDesk(portal, 'Signe');
  row = await cardOnPaper(portal, { receivedOn: Temporal.PlainDate.from('2026-11-18') });
});
afterEach(() => portal.close());

const correct = (on: string) => ({
  ...dayFields('correctedOn', on),
  correctReason: 'Stemplet på kuverten viser dagen.',
});
const arrived = async () => (await portal.deps.cases.byReference(row.reference))?.arrivedAt;

it('a day that was typed wrongly is corrected once its letter and what it changes were read', async () => {
  const form = await signe.form(row, correct('2026-11-20'));
  const shown = await signe.send(row, 'correct-day', form);
  expect(shown.status).toBe(200);
  expect(shown.body).toContain('Det ændrer den nye dag');
  expect(shown.body).toContain('Det kan være værre for borgeren');
  expect(shown.body).toContain('Vi havde skrevet, at din sag kom');
  expect(await arrived()).toBe(row.arrivedAt);

  const sent = await signe.send(row, 'correct-day', {
    ...form,
    'letter.seen': markIn(shown.body),
    do: 'send',
  });
  expect(sent.status).toBe(303);
  expect(await arrived()).toBe('2026-11-19T23:00:00Z');
  const page = (await signe.open(row)).body;
  expect(page).toContain('er rettet fra onsdag den 18. november 2026 til fredag den 20. november');
  expect(page).toContain('Stemplet på kuverten');
});

it('what was read about one day corrects no other', async () => {
  const form = await signe.form(row, correct('2026-11-17'));
  const mark = markIn((await signe.send(row, 'correct-day', form)).body);
  const other = await signe.send(row, 'correct-day', {
    ...form,
    ...correct('2026-11-20'),
    'letter.seen': mark,
    do: 'send',
  });
  expect(other.status).toBe(200);
  expect(await arrived()).toBe(row.arrivedAt);
});

it('needs a day that has been, and a reason', async () => {
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  for (const answers of [correct('2026-11-30'), { ...correct('2026-11-17'), correctReason: '' }])
    expect((await signe.act(row, 'correct-day', answers)).status).toBe(422);
});

const wish = { ownWish: 'yes', withdrawReason: 'Ringede og bad om at stoppe' };
const mistake = {
  reopenBecause: 'our-mistake',
  reopenReason: 'Sagen blev stoppet ved en fejl hos os.',
};

it.each([
  ['the day is another', [['correct-day', correct('2026-11-21')]]],
  [
    'it was withdrawn meanwhile',
    [
      ['withdraw', wish],
      ['reopen', mistake],
    ],
  ],
] as const)('a rejection that was proposed before is proposed anew: %s', async (_, acts) => {
  for (const subject of ['legal-basis', 'complaint-guidance'] as const)
    await portal.store.confirmations.add({
      service: billedCard.id,
      subject,
      by: 'A. Prøve',
      on: '2026-11-01',
      demo: true,
    });
  row = await cardOnPaper(portal);
  await guardDone(signe, row);
  await readAndSend(signe, row, 'reject-channel', because);
  for (const [verb, answers] of acts)
    expect((await readAndSend(signe, row, verb, answers)).status).toBe(303);
  await signe.leave(row);
  const laust = await atTheDesk(portal, 'Laust');
  expect((await readAndSend(laust, row, 'confirm-rejection')).status).toBe(409);
  await laust.leave(row);
  expect((await readAndSend(signe, row, 'reject-channel', because)).status).toBe(303);
});

it('is nothing for what was sent digitally, nor for whoever only sees the counter', async () => {
  const digital = await openSampleCase(portal, submitted());
  expect((await signe.open(digital)).body).not.toContain('/correct-day"');
  expect((await readAndSend(signe, digital, 'correct-day', correct('2026-11-20'))).status).toBe(
    409,
  );
  const bodil = await atTheDesk(portal, 'Bodil');
  expect((await readAndSend(bodil, row, 'correct-day', correct('2026-11-20'))).status).toBe(403);
});
