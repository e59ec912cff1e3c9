import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
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

describe('letters that are held back', () => {
  const shy = () =>
    openSampleCase(portal, submitted({ flags: ['protected'] }), {}, [
      { notice: 'hearing', held: true },
      { notice: 'host-declaration', held: true, to: 'Vært Værtsen' },
    ]);

  it('go out one by one, and only for a reason', async () => {
    const row = await shy();
    const [hearing, host] = await letters(row);
    const noReason = await signe.act(row, 'release', { letters: hearing!.id, why: '' });
    expect(noReason.status).toBe(422);
    expect(noReason.body).toContain('Skriv, hvorfor');
    await portal.worker.runOnce();
    expect((await letters(row)).map((letter) => letter.state)).toEqual(['held', 'held']);

    const answer = await signe.act(row, 'release', { letters: host!.id, why: 'Kender adressen' });
    expect(answer.status).toBe(303);
    await portal.worker.runOnce();
    expect((await letters(row)).map((letter) => letter.state)).toEqual(['held', 'sent']);
  });

  it('stay where none is named, and the reason is kept', async () => {
    const row = await shy();
    expect((await signe.act(row, 'release', { why: 'Fare for familien' })).status).toBe(303);
    await portal.worker.runOnce();
    expect((await letters(row)).map((letter) => letter.state)).toEqual(['held', 'held']);
    expect((await signe.open(row)).body).toContain('Fare for familien');
  });

  it('are never those of another case, nor what is sent already', async () => {
    const [row, other] = [await shy(), await shy()];
    const [foreign] = await letters(other);
    const answer = await signe.act(row, 'release', { letters: foreign!.id, why: 'Prøver' });
    expect(answer.status).toBe(409);
    expect(await kinds(row)).toEqual(['submitted']);
    expect((await letters(other))[0]?.state).toBe('held');
  });
});

describe('the letters of a case', () => {
  const words = (state: string) => `Ord der er ${state} <i>her</i>`;
  const readable = () =>
    openSampleCase(portal, submitted(), {}, [
      { notice: 'hearing', held: true, words: words('holdt') },
      { notice: 'receipt', held: false, words: words('sendt') },
    ]);

  it('can be read by whoever works on it, held back or sent, escaped', async () => {
    const row = await readable();
    await portal.worker.runOnce();
    const counter = await atTheDesk(portal, 'Bodil Borgersen');
    for (const desk of [signe, counter]) {
      const { body } = await desk.open(row);
      expect(body.match(/>Læs brevet</g)).toHaveLength(2);
      expect(body).toContain('Ord der er holdt &lt;i&gt;her&lt;/i&gt;');
      expect(body).toContain('Ord der er sendt &lt;i&gt;her&lt;/i&gt;');
    }
  });

  it.each(['Tage Tilsynsen', 'Ditte Driftesen'])('are not for %s', async (name) => {
    const row = await readable();
    const { status, body } = await (await atTheDesk(portal, name)).open(row);
    expect(status).toBe(403);
    expect(body).not.toContain('Ord der er');
  });
});

describe('a letter that names no authority and is held back', () => {
  const closed = {
    notice: 'hearing',
    held: true,
    to: 'Modtager Testesen',
    from: 'Kommunen',
  } as const;
  const shy = async (...held: Parameters<typeof openSampleCase>[3] & object) => {
    const row = await openSampleCase(portal, submitted(), {}, held);
    await signe.act(row, 'take');
    return row;
  };

  it('goes out where it says how to answer, and staff see what will happen', async () => {
    const row = await shy({ ...closed, answerTo: { postal: 'Postboks 999, 0999 Prøveby' } });
    const { body } = await signe.open(row);
    expect(body).toContain('Det går ud uden afsender, i Digital Post eller på papir.');
    expect(body).toContain('at svaret skal til: Postboks 999, 0999 Prøveby');
    const [letter] = await letters(row);
    const answer = await signe.act(row, 'release', { letters: letter!.id, why: 'Set' });
    expect(answer.status).toBe(303);
    await portal.worker.runOnce();
    expect((await letters(row))[0]?.state).toBe('sent');
  });

  it('stays where nobody could answer it, whoever names it, and staff are told why', async () => {
    const row = await shy(closed, { notice: 'host-declaration', held: true });
    const { body } = await signe.open(row);
    expect(body).toContain('Brevet til Modtager Testesen kan ikke sendes.');
    const [unanswerable, other] = await letters(row);
    expect(body).not.toContain(`value="${unanswerable!.id}"`);
    expect(body).toContain(`value="${other!.id}"`);
    const sent = { letters: unanswerable!.id, why: 'Prøver' };
    const answer = await signe.act(row, 'release', sent);
    expect(answer.status).toBe(409);
    expect(answer.body).toContain('ingen kan svare på det');
    await portal.worker.runOnce();
    expect((await letters(row)).map(({ state }) => state)).toEqual(['held', 'held']);
  });

  it('leaves nothing but the decision to let it lie, where it is the only one', async () => {
    const row = await shy(closed);
    expect((await signe.open(row)).body).not.toContain('name="letters[]"');
    expect((await signe.act(row, 'release', { why: 'Ringer selv' })).status).toBe(303);
    expect((await signe.open(row)).body).toContain('Ringer selv');
    expect((await letters(row))[0]?.state).toBe('held');
  });
});

describe('before a case is carried out', () => {
  const open = ['Høringen er ikke besvaret', 'er ikke kommet', 'breve, der holdes tilbage'];
  const said = async (row: CaseRow) => {
    const { body } = await signe.open(row);
    return open.filter((words) => body.includes(words));
  };

  it('answers that have not come are named, until they come', async () => {
    const row = await openSampleCase(portal, submitted(), {}, [
      { notice: 'hearing', held: false },
      { notice: 'hearing', held: false },
      { notice: 'host-declaration', held: false },
      { notice: 'host-declaration', held: false },
    ]);
    await signe.act(row, 'take');
    expect(await said(row)).toEqual(open.slice(0, 2));
    const answered = (from: string) => signe.act(row, 'answer', { from, answer: 'Ja' });
    expect((await answered('host')).status).toBe(303);
    await answered('other-parent');
    expect(await said(row)).toEqual(open.slice(0, 1));
    await answered('other-parent');
    expect(await said(row)).toEqual([]);
    expect((await signe.act(row, 'carry-out', carriedOut)).status).toBe(303);
  });

  it('letters that stay held are named, and stop nobody', async () => {
    const row = await openSampleCase(portal, submitted(), {}, [{ notice: 'hearing', held: true }]);
    await signe.act(row, 'take');
    await signe.act(row, 'release', { why: 'Bliver her' });
    expect(await said(row)).toEqual(open.slice(2));
    expect((await signe.act(row, 'carry-out', carriedOut)).status).toBe(303);
  });
});
