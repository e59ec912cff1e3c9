import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { WhyDead } from '../../src/cases/ports/dispatch.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { fixedClock } from '../support/clock.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
const clock = fixedClock('2026-11-23T10:00:00Z');
beforeAll(async () => {
  portal = await testApp({ clock });
});
beforeEach(() => arriveOn('2026-11-23'));
afterAll(() => portal.close());

async function arriveOn(day: string) {
  clock.set(`${day}T10:00:00Z`);
  signe = await atTheDesk(portal, 'Signe Skrankesen');
}

const by = (day: string, month: string, year = '2026') => ({
  'answerBy.day': day,
  'answerBy.month': month,
  'answerBy.year': year,
});
const question = { askAs: 'request-for-more', askWhat: 'En kopi af lejekontrakten' };
const yes = { result: 'granted', decisionReason: 'Det ved vi nok om.' };
const seenIn = (body: string) => /name="letter\.seen" value="([^"]*)"/.exec(body)?.[1] ?? '';

async function readAndSend(row: CaseRow, verb: string, answers: Record<string, string>) {
  const preview = await signe.act(row, verb, { ...answers, do: 'preview' });
  if (preview.status !== 200) return preview;
  const seen = { 'letter.seen': seenIn(preview.body) };
  return signe.act(row, verb, { ...answers, do: 'send', ...seen });
}
const lettersOf = (row: CaseRow) => portal.deps.outbox.ofCase(row.id);
const now = async (row: CaseRow) => (await portal.deps.cases.byReference(row.reference))!;

async function asked(answers = { ...question, ...by('7', '12') }): Promise<CaseRow> {
  const row = await openSampleCase(portal);
  expect((await readAndSend(row, 'ask', answers)).status).toBe(303);
  return row;
}

/** A case whose question could not be sent. */
async function askedInVain(why: WhyDead = 'no-address') {
  const row = await asked();
  const [letter] = await lettersOf(row);
  await portal.deps.outbox.gaveUp(letter?.id ?? '', why, clock.now());
  return { row, id: letter?.id ?? '' };
}

describe.each(['request-for-more', 'party-hearing'])('a letter that has not left: %s', (askAs) => {
  it.each(['waiting', 'dead', 'settled', 'returned'] as const)(
    'starts no time to answer while it is %s',
    async (fate) => {
      const row = await asked({ ...question, ...by('7', '12'), askAs });
      const id = (await lettersOf(row))[0]?.id ?? '';
      const { outbox } = portal.deps;
      if (fate === 'dead' || fate === 'settled') await outbox.gaveUp(id, 'no-address', clock.now());
      if (fate === 'settled')
        await signe.act(row, 'settle-letter', { settledLetter: id, settledHow: 'Ringet op' });
      if (fate === 'returned') {
        await portal.worker.runOnce();
        clock.advance({ minutes: 1 });
        const receipt = { id: 'r', letter: id, outcome: 'not-delivered' } as const;
        await outbox.received({ ...receipt, at: clock.now().toString() }, clock.now());
      }
      await arriveOn('2027-01-29');
      const { status, body } = await readAndSend(row, 'decide', yes);
      expect(status).toBe(409);
      expect(body).toContain('tiden til at svare ikke');
      expect((await now(row)).state).toBe('awaiting-answer');
      // An answer ends it all the same.
      await signe.act(row, 'answer', { from: 'citizen', answer: 'Her er den.' });
      expect((await readAndSend(row, 'decide', yes)).status).toBe(303);
    },
  );
});

describe('the desk', () => {
  it('leads to the letter that failed, and says what has not begun', async () => {
    const { row } = await askedInVain();
    const { body } = await signe.open(row);
    expect(body).toContain('Brevet med spørgsmålet kunne ikke sendes');
    expect(body).toContain('failed-letters');
    expect(body).not.toContain('Vi venter på svar til og med');
  });

  it('sends it again with a new day, counted from when it can be there', async () => {
    const { row, id } = await askedInVain();
    await arriveOn('2026-12-07');
    expect((await signe.act(row, 'retry-letter', { retryLetter: id })).status).toBe(303);
    await portal.worker.runOnce();
    // On paper: there on the 13th, and ten working days later it is the 28th.
    const left = (await portal.deps.cases.events(row.id)).at(-1);
    expect(left).toMatchObject({ kind: 'dispatched', letter: id, answerBy: '2026-12-28' });
    await arriveOn('2026-12-28');
    expect((await readAndSend(row, 'decide', yes)).status).toBe(409);
    await arriveOn('2026-12-29');
    expect((await readAndSend(row, 'decide', yes)).status).toBe(303);
  });

  it('does not send it again once the chosen day has passed: it asks anew', async () => {
    const { row, id } = await askedInVain();
    await arriveOn('2026-12-08');
    const refused = await signe.act(row, 'retry-letter', { retryLetter: id });
    expect(refused.status).toBe(409);
    expect(refused.body).toContain('Den dag, brevet nævner, er gået');
    expect(refused.body).toContain(`/caseworker/cases/${row.reference}/ask"`);
    expect((await readAndSend(row, 'ask', { ...question, ...by('30', '12') })).status).toBe(303);
    expect(await lettersOf(row)).toMatchObject([
      { id, state: 'dead', settled: true },
      { notice: 'request-for-more', state: 'waiting' },
    ]);
    expect((await now(row)).failedLetters ?? 0).toBe(0);
    await portal.worker.runOnce();
    const status = await signe.open(row);
    expect(status.body).toContain('onsdag den 30. december 2026');
  });

  it('asks nobody anew whom the question is on its way to, or has reached', async () => {
    const row = await asked();
    expect((await signe.open(row)).body).not.toContain(`/${row.reference}/ask"`);
    const again = { ...question, ...by('30', '12') };
    expect((await readAndSend(row, 'ask', again)).status).toBe(409);
    const form = await signe.form(row, { ...again, do: 'send' });
    await portal.worker.runOnce();
    expect((await signe.send(row, 'ask', form)).status).toBe(409);
    expect(await lettersOf(row)).toHaveLength(1);
  });

  it('takes a letter that the day overtook in the queue as failed', async () => {
    const row = await asked();
    await arriveOn('2026-12-08');
    await portal.worker.runOnce();
    expect(await lettersOf(row)).toMatchObject([{ state: 'dead', why: 'day-passed' }]);
    expect((await signe.open(row)).body).toContain('var gået, før brevet kunne sendes');
  });
});

describe('a decision while others are asked', () => {
  const withLetter = async (notice: 'hearing' | 'host-declaration', held: boolean) => {
    const to = [{ notice, held, to: 'Maja Prøvesen' }];
    const row = await openSampleCase(portal, submitted(), {}, to);
    await signe.act(row, 'take');
    return row;
  };
  const decideForm = async (row: CaseRow) => {
    const { body } = await signe.act(row, 'decide', { ...yes, do: 'preview' });
    return body.slice(0, body.indexOf('/decide"')) + (body.split('/decide"')[1] ?? '');
  };

  it.each([
    ['hearing', 'Der er breve, der holdes tilbage'],
    ['host-declaration', 'Der er breve, der holdes tilbage'],
  ] as const)('is warned of letters that are held: %s', async (notice, words) => {
    expect(await decideForm(await withLetter(notice, true))).toContain(words);
  });

  it('is warned of a host who has not answered', async () => {
    const row = await withLetter('host-declaration', false);
    await portal.worker.runOnce();
    expect(await decideForm(row)).toContain('Erklæringen fra den, der bor på adressen');
    expect((await readAndSend(row, 'decide', yes)).status).toBe(303);
  });

  it('waits for the other parent, until they answer or their time has run out', async () => {
    const rows = [await withLetter('hearing', false), await withLetter('hearing', false)] as const;
    expect((await readAndSend(rows[0], 'decide', yes)).body).toContain('tiden til at svare ikke');
    await portal.worker.runOnce();
    for (const row of rows) {
      const { status, body } = await readAndSend(row, 'decide', yes);
      expect(status).toBe(409);
      expect(body).toContain('Den anden forælder bliver hørt');
    }
    await signe.act(rows[0], 'answer', { from: 'other-parent', answer: 'Ja' });
    expect((await readAndSend(rows[0], 'decide', yes)).status).toBe(303);
    await arriveOn('2027-01-29');
    expect(await decideForm(rows[1])).toContain('Høringen er ikke besvaret');
    expect((await readAndSend(rows[1], 'decide', yes)).status).toBe(303);
  });
});
