import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { Citizen, pathOf } from '../../support/citizen.ts';
import { openSampleCase } from '../../support/sample-cases.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from '../at-the-desk.ts';
import { citizenCpr } from '../matrix-visits.ts';
import { sendSeen } from '../seen-letter.ts';

let portal: TestApp;
let signe: AtTheDesk;
let astrid: Citizen;
let row: CaseRow;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  astrid = new Citizen(portal);
  await astrid.logIn('Astrid');
});
afterAll(() => portal.close());
beforeEach(async () => {
  const principal = citizenCpr(portal, 'Astrid');
  row = await openSampleCase(portal, undefined, { principal, principalName: 'Astrid' });
});

const question = {
  askAs: 'request-for-more',
  askWhat: 'En kopi af lejekontrakten\nNavnet på udlejeren',
  'answerBy.day': '7',
  'answerBy.month': '12',
  'answerBy.year': '2026',
};
async function asked(given: Record<string, string> = {}): Promise<string> {
  expect((await sendSeen(signe, row, { ...question, ...given }, 'ask')).sent.status).toBe(303);
  return `/receipt/${row.reference}`;
}
const send = async (page: string, answer: string) => {
  const opened = await astrid.open(page);
  return astrid.sendFrom(opened, `${page}/answer`, { answer });
};
const events = () => portal.deps.cases.events(row.id);
const state = async () => (await portal.deps.cases.byReference(row.reference))?.state;

describe('a question on the citizen’s own case', () => {
  it('stands on its page with the day, and is answered there: who and when are kept', async () => {
    const page = await asked();
    await portal.worker.runOnce();
    const { body } = await astrid.open(page);
    expect(body).toContain('Vi mangler noget fra dig');
    expect(body).toContain('<p>Navnet på udlejeren.</p>');
    expect(body).toMatch(/Svar senest [^<]*december 2026/);
    const sent = await send(page, 'Udlejeren hedder <b>Ib</b>.\nKopien kommer med posten.');
    expect(sent.status).toBe(303);
    expect((await events()).at(-1)).toMatchObject({
      kind: 'info-received',
      from: 'citizen',
      by: { kind: 'citizen', cpr: citizenCpr(portal, 'Astrid') },
    });
    expect(await state()).toBe('in-progress');
    const thanks = await astrid.follow(sent);
    expect(thanks.body).toContain('Tak. Vi har fået dit svar.');
    expect(thanks.body).toContain('Udlejeren hedder &lt;b&gt;Ib&lt;/b&gt;.<br>Kopien kommer');
    expect(thanks.body).toMatch(/Sendt [^<]*22\. november 2026/);
    expect(thanks.body).not.toContain('Dit svar</label>');
    expect((await signe.open(row)).body).toContain('Svar sendt på nettet');
  });

  it('is shown as what it is where a party is heard', async () => {
    const { body } = await astrid.open(await asked({ askAs: 'party-hearing' }));
    expect(body).toContain('Sig din mening, før vi afgør sagen');
    expect(body).toContain('Du behøver ikke svare.');
  });

  it.each([
    ['nothing', '   ', 'Skriv dit svar'],
    ['too much', 'x'.repeat(4001), 'Svaret er for langt'],
  ])('is not answered by %s, which is shown again', async (_, words, why) => {
    const { status, body } = await send(await asked(), words);
    expect(status).toBe(422);
    expect(body).toContain(why);
    expect(body).toContain('href="#answer"');
    if (words.trim() !== '') expect(body).toContain(words);
    expect(await state()).toBe('awaiting-answer');
  });

  it('is answered once, however often the button is pressed', async () => {
    const page = await asked();
    const opened = await astrid.open(page);
    const press = () => astrid.sendFrom(opened, `${page}/answer`, { answer: 'Her er det.' });
    const answers = await Promise.all([press(), press(), press()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await events()).filter(({ kind }) => kind === 'info-received')).toHaveLength(1);
  });

  it('that nobody asks any more takes no answer, and gives the words back', async () => {
    const page = await asked();
    const opened = await astrid.open(page);
    await signe.act(row, 'answer', { from: 'citizen', answer: 'Sagt i telefonen' });
    const { status, body } = await astrid.sendFrom(opened, `${page}/answer`, {
      answer: 'For sent',
    });
    expect(status).toBe(409);
    expect(body).toContain('Vi venter ikke mere på svar her');
    expect(body).toContain('<blockquote>For sent</blockquote>');
  });

  it('is nobody else’s: to another citizen the case is not there', async () => {
    const page = await asked();
    const other = new Citizen(portal);
    await other.logIn('Sofie');
    const own = await other.open('/my-cases');
    const answer = await other.sendFrom(own, `${page}/answer`, { answer: 'Jeg svarer' });
    expect(answer.status).toBe(404);
    const visitor = new Citizen(portal);
    const token = await visitor.open('/status');
    const sent = await visitor.sendFrom(token, `${page}/answer`, { answer: 'Jeg svarer' });
    expect(pathOf(sent)).toBe('/login');
    expect(await state()).toBe('awaiting-answer');
  });
});

describe('an answer on paper', () => {
  it('has a sheet to lie under, whose number leads the counter to the form that takes it', async () => {
    await asked();
    const [letter] = await portal.deps.outbox.ofCase(row.id);
    const reference = letter?.letter.cover?.reference ?? '';
    expect(reference.replace('-', '')).toBe(row.reference);
    const { body } = await signe.open(row);
    expect(body).toContain('Forside til dit svar');
    const bodil = await atTheDesk(portal, 'Bodil Borgersen');
    const scanned = await bodil.post('/caseworker/register', { number: reference });
    expect(scanned.status).toBe(303);
    expect(scanned.location).toContain(`/caseworker/cases/${row.reference}#next-step`);
  });

  it('is registered with the day that it came', async () => {
    await asked();
    const on = (day: string) => ({
      'answeredOn.day': day,
      'answeredOn.month': '11',
      'answeredOn.year': '2026',
    });
    const answer = { from: 'citizen', answer: 'Kopien ligger i sagen' };
    expect((await signe.act(row, 'answer', { ...answer, ...on('23') })).status).toBe(422);
    expect((await signe.act(row, 'answer', { ...answer, ...on('21') })).status).toBe(422);
    expect((await signe.act(row, 'answer', { ...answer, ...on('22') })).status).toBe(303);
    expect((await events()).at(-1)).toMatchObject({ kind: 'info-received', on: '2026-11-22' });
  });
});

it('an internal note, however long, is on no page and in no letter of the citizen’s', async () => {
  const secret = 'Kanariefuglenotat';
  const long = `${secret} ${'ord '.repeat(4000)}`;
  expect((await signe.act(row, 'note', { note: long })).status).toBe(303);
  const page = await asked();
  await sendSeen(signe, row, { ...question }, 'ask');
  await portal.worker.runOnce();
  for (const each of [page, '/my-cases', `${page}/pdf`])
    expect((await astrid.open(each)).body).not.toContain(secret);
  const letters = await portal.deps.outbox.ofCase(row.id);
  expect(letters.length).toBeGreaterThan(0);
  expect(JSON.stringify(letters)).not.toContain(secret);
  expect((await signe.open(row)).body).toContain(secret);
});
