import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { WhyDead } from '../../src/cases/ports/dispatch.ts';
import { openSampleCase, referred, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk, carriedOut } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const kinds = async (row: CaseRow) =>
  (await portal.deps.cases.events(row.id)).map((event) => event.kind);
const letters = (row: CaseRow) => portal.deps.outbox.ofCase(row.id);
const onTop = async (row: CaseRow) =>
  /Se disse først[^]*?<\/table>/
    .exec((await signe.get('/caseworker')).body)?.[0]
    .includes(row.reference) ?? false;

/** A case with letters, one for each reason, that could not be sent. */
async function withFailed(...whys: readonly WhyDead[]) {
  const row = await openSampleCase(
    portal,
    submitted(),
    {},
    whys.map((_, index) => ({ notice: 'hearing', held: false, to: `Modtager Nummer${index}` })),
  );
  const ids = (await letters(row)).map(({ id }) => id);
  for (const [index, why] of whys.entries())
    await portal.deps.outbox.gaveUp(ids[index] ?? '', why, portal.clock.now());
  return { row, ids, id: ids[0] ?? '' };
}

describe('a letter that could not be sent', () => {
  it.each([
    ['no-address', 'ingen adresse i CPR'],
    ['unsure', 'Vi ved ikke, om brevet er nået frem'],
    ['refused', 'Posten sagde nej til brevet'],
    ['not-delivered', 'Brevet kom retur'],
  ] as const)('stands on top of its case with reason and way out: %s', async (why, words) => {
    const { row } = await withFailed(why);
    const { body } = await signe.open(row);
    expect(body).toContain('Høring af den anden forælder til Modtager Nummer0');
    expect(body).toContain(words);
    expect(body.indexOf(words)).toBeLessThan(body.indexOf('Det næste i sagen'));
    expect(await onTop(row)).toBe(true);
    expect((await signe.get('/caseworker')).body).toContain('Brev ikke sendt');
  });

  it('is sent again, and the case leaves the top of the list', async () => {
    const { row, id } = await withFailed('no-address');
    const form = await signe.form(row, { retryLetter: id });
    expect((await signe.send(row, 'retry-letter', form)).status).toBe(303);
    expect((await signe.send(row, 'retry-letter', form)).status).toBe(303);
    expect(await onTop(row)).toBe(false);
    expect(await letters(row)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    await portal.worker.runOnce();
    expect(await letters(row)).toMatchObject([{ state: 'sent' }]);
    expect(await kinds(row)).toEqual([
      'submitted',
      'dispatch-failed',
      'letter-retried',
      'dispatched',
    ]);
    expect((await signe.open(row)).body).not.toContain('failed-letters');
  });

  it('is dealt with another way, which is kept', async () => {
    const { row, id } = await withFailed('refused');
    const empty = await signe.act(row, 'settle-letter', { settledLetter: id, settledHow: '' });
    expect(empty.status).toBe(422);
    expect(empty.body).toContain('Skriv, hvordan modtageren fik besked');
    await signe.act(row, 'settle-letter', {
      settledLetter: id,
      settledHow: 'Ringet op <b>i dag</b>',
    });
    const { body } = await signe.open(row);
    expect(body).toContain('Ringet op &lt;b&gt;i dag&lt;/b&gt;');
    expect(body).toContain('Klaret på en anden måde');
    expect(body).not.toContain('failed-letters');
    expect(await onTop(row)).toBe(false);
    await portal.worker.runOnce();
    expect(await letters(row)).toMatchObject([{ state: 'dead', settled: true }]);
  });

  it('is one of several, and each is chosen by itself', async () => {
    const { row, ids } = await withFailed('refused', 'no-address');
    const none = await signe.act(row, 'retry-letter');
    expect(none.status).toBe(422);
    expect(none.body).toContain('Vælg et svar');
    await signe.act(row, 'retry-letter', { retryLetter: ids[1] ?? '' });
    expect((await letters(row)).map(({ state }) => state)).toEqual(['dead', 'waiting']);
    expect(await onTop(row)).toBe(true);
  });

  it.each(['retry-letter', 'settle-letter'])(
    'is one of this case, and failed: %s of any other is refused',
    async (verb) => {
      const { row } = await withFailed('refused');
      const other = await withFailed('refused');
      for (const letter of [other.id, 'unknown']) {
        const answers = { retryLetter: letter, settledLetter: letter, settledHow: 'Ringet op' };
        const answer = await signe.act(row, verb, answers);
        expect(answer.status).toBe(409);
        expect(answer.body).toContain('Brevet venter ikke længere på dig');
      }
      expect((await letters(other.row))[0]).not.toHaveProperty('settled');
      expect(await letters(other.row)).toMatchObject([{ state: 'dead' }]);
    },
  );
});

describe('closing a case', () => {
  it('is refused while a letter could not be sent, and possible once that is dealt with', async () => {
    const { row, id } = await withFailed('not-delivered');
    await signe.act(row, 'take');
    await signe.act(row, 'carry-out', carriedOut);
    expect((await signe.open(row)).body).toContain('Tag stilling til det, før I lukker sagen');
    const refused = await signe.act(row, 'close');
    expect(refused.status).toBe(409);
    expect(refused.body).toContain('Et brev i sagen kunne ikke sendes');
    expect(await kinds(row)).not.toContain('closed');
    await signe.act(row, 'settle-letter', { settledLetter: id, settledHow: 'Ringet op' });
    expect((await signe.act(row, 'close')).status).toBe(303);
  });

  it('of a referral is refused, too', async () => {
    const row = await openSampleCase(portal, referred(), {}, [{ notice: 'referral', held: false }]);
    const [letter] = await letters(row);
    await portal.deps.outbox.gaveUp(letter?.id ?? '', 'no-address', portal.clock.now());
    const refused = await signe.act(row, 'close', { outcome: 'not-reached' });
    expect(refused.status).toBe(409);
  });

  it('before its letter failed brings it back on top, where it can be dealt with', async () => {
    const row = await openSampleCase(portal, submitted(), { state: 'closed' }, [
      { notice: 'decision', held: false },
    ]);
    const [letter] = await letters(row);
    expect(await onTop(row)).toBe(false);
    await portal.deps.outbox.gaveUp(letter?.id ?? '', 'no-address', portal.clock.now());
    expect(await onTop(row)).toBe(true);
    const answers = { settledLetter: letter?.id ?? '', settledHow: 'Givet ved skranken' };
    expect((await signe.act(row, 'settle-letter', answers)).status).toBe(303);
    expect(await onTop(row)).toBe(false);
  });
});

it('at the counter is seen, and left to a caseworker', async () => {
  const { row } = await withFailed('no-address');
  const counter = await atTheDesk(portal, 'Bodil Borgersen');
  const { body } = await counter.open(row);
  expect(body).toContain('ingen adresse i CPR');
  expect(body).not.toContain('Send brevet igen');
});
