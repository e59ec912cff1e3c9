import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { checkCodeOf } from '../../src/cases/check-code.ts';
import { showReference } from '../../src/domain/reference.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { fixedClock } from '../support/clock.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
const clock = fixedClock('2026-11-23T10:00:00Z');
beforeAll(async () => {
  portal = await testApp({ clock });
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const by = (day: string, month: string, year = '2026') => ({
  'answerBy.day': day,
  'answerBy.month': month,
  'answerBy.year': year,
});
const question = {
  askAs: 'request-for-more',
  askWhat: 'En kopi af lejekontrakten\nNavnet på udlejeren',
  ...by('7', '12'),
};
const seenIn = (body: string) => /name="letter\.seen" value="([^"]*)"/.exec(body)?.[1] ?? '';

async function ask(row: CaseRow, answers: Record<string, string> = question, verb = 'ask') {
  const preview = await signe.act(row, verb, { ...answers, do: 'preview' });
  const sent = await signe.act(row, verb, {
    ...answers,
    do: 'send',
    'letter.seen': seenIn(preview.body),
  });
  return { preview, sent };
}
const events = (row: CaseRow) => portal.deps.cases.events(row.id);
const stateOf = async (row: CaseRow) => (await portal.deps.cases.byReference(row.reference))?.state;
const letterOf = async (row: CaseRow) => (await portal.deps.outbox.ofCase(row.id)).at(-1);
async function statusOf(row: CaseRow): Promise<string> {
  const agent = portal.agent();
  const { text } = await agent.get('/status').set('Accept-Language', 'da');
  const answer = await agent
    .post('/status')
    .type('form')
    .set('Accept-Language', 'da')
    .send({
      _csrf: /name="_csrf" value="([^"]*)"/.exec(text)?.[1],
      reference: showReference(row.reference),
      code: checkCodeOf(row.reference, portal.deps.secrets),
    });
  return answer.text;
}

describe('a question to the citizen', () => {
  it('is read as a letter first; then the case waits for the answer', async () => {
    const row = await openSampleCase(portal);
    const { preview, sent } = await ask(row);
    expect(preview.status).toBe(200);
    expect(preview.body).toContain('<p>En kopi af lejekontrakten.</p><p>Navnet på udlejeren.</p>');
    expect(sent.status).toBe(303);
    expect(await stateOf(row)).toBe('awaiting-answer');
    expect((await events(row)).at(-1)).toMatchObject({
      kind: 'info-requested',
      as: 'request-for-more',
      answerBy: '2026-12-07',
    });
    expect(await letterOf(row)).toMatchObject({ notice: 'request-for-more', state: 'waiting' });
    expect((await letterOf(row))?.letter.facts).toContainEqual({
      label: { da: 'Svar senest', en: 'Answer by' },
      value: { da: 'mandag den 7. december 2026', en: 'Monday, 7 December 2026' },
    });
  });

  it('is found by its state, and the awaited day stands among those that count', async () => {
    const row = await openSampleCase(portal);
    await ask(row);
    expect((await signe.open(row)).body).not.toContain('Vi venter på svar til og med');
    await portal.worker.runOnce();
    const { body } = await signe.open(row);
    expect(body).toContain(
      // Bo gets it on paper: six days on its way, then ten working days.
      '<dt>Vi venter på svar til og med</dt><dd>fredag den 11. december 2026</dd>',
    );
    const list = await signe.get('/caseworker?state=awaiting-answer');
    expect(list.body).toContain(`/caseworker/cases/${row.reference}`);
    for (const state of ['Venter på svar', 'Venter på betaling', 'Afgjort'])
      expect(list.body).toMatch(new RegExp(`<option [^>]*>${state}</option>`));
    await signe.act(row, 'answer', { from: 'citizen', answer: 'Den ligger her.' });
    expect((await signe.open(row)).body).not.toContain('Vi venter på svar til og med');
  });

  it('hears a party under the law’s own paragraph', async () => {
    const row = await openSampleCase(portal);
    await ask(row, { ...question, askAs: 'party-hearing' });
    const letter = await letterOf(row);
    expect(letter?.notice).toBe('party-hearing');
    expect(letter?.letter.paragraphs.map(({ da }) => da).join(' ')).toContain(
      'forvaltningsloven, §\u00a019, stk.\u00a01',
    );
  });

  it('offers the first day that leaves ten working days', async () => {
    const { body } = await signe.open(await openSampleCase(portal));
    expect(/name="answerBy\.day"[^>]*value="(\d+)"/.exec(body)?.[1]).toBe('7');
    expect(/name="answerBy\.month"[^>]*value="(\d+)"/.exec(body)?.[1]).toBe('12');
  });

  it.each([
    ['too early a day', { ...question, ...by('4', '12') }, 'answerBy'],
    ['a day that is none', { ...question, ...by('31', '2') }, 'answerBy'],
    ['a day years ahead', { ...question, ...by('7', '12', '2062') }, 'answerBy'],
    ['a word', { ...question, askWhat: 'Papirer' }, 'askWhat'],
    ['no kind', { ...question, askAs: '' }, 'askAs'],
  ])('is not shown as a letter with %s', async (_, answers, field) => {
    const row = await openSampleCase(portal);
    const { status, body } = await signe.act(row, 'ask', { ...answers, do: 'preview' });
    expect(status).toBe(422);
    expect(body).toContain(`href="#${field}"`);
    expect(await events(row)).toHaveLength(1);
  });

  it('tells the citizen by when to answer, and what was decided in the end', async () => {
    const row = await openSampleCase(portal, submitted());
    await ask(row);
    await portal.worker.runOnce();
    expect(await statusOf(row)).toContain('Venter på dit svar senest fredag den 11. december 2026');
    await signe.act(row, 'answer', { from: 'citizen', answer: 'Her er den' });
    expect(await stateOf(row)).toBe('in-progress');
    await ask(row, { result: 'granted', decisionReason: 'Lejekontrakten er vist.' }, 'decide');
    const status = await statusOf(row);
    expect(status).toContain('Afgjort. Svaret er ja');
    expect(status).toContain('Nu gør vi resten');
  });

  it('lets nobody decide before the day to answer by has passed', async () => {
    const row = await openSampleCase(portal);
    await ask(row);
    await portal.worker.runOnce();
    const decision = { result: 'granted', decisionReason: 'Det ved vi nok om.' };
    clock.set('2026-12-11T22:59:00Z');
    signe = await atTheDesk(portal, 'Signe Skrankesen');
    const early = await ask(row, decision, 'decide');
    expect(early.preview.status).toBe(409);
    expect(early.preview.body).toContain('stadig tid til at svare');
    clock.set('2026-12-11T23:00:00Z');
    expect((await ask(row, decision, 'decide')).sent.status).toBe(303);
    expect(await stateOf(row)).toBe('decided');
  });
});
