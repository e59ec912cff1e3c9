import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

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
