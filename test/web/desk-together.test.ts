import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { openSampleCase, referred, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk, carriedOut } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
let laust: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  [signe, laust] = [
    await atTheDesk(portal, 'Signe Skrankesen'),
    await atTheDesk(portal, 'Laust Ledersen'),
  ];
});
afterAll(() => portal.close());

const now = async (row: CaseRow) => (await portal.deps.cases.byReference(row.reference))!;
const kinds = async (row: CaseRow) =>
  (await portal.deps.cases.events(row.id)).map((event) => event.kind);

describe('two at the same case', () => {
  it('a double click acts once', async () => {
    const row = await openSampleCase(portal);
    const form = await signe.form(row, { note: 'Kun én gang' });
    const answers = await Promise.all([1, 2, 3].map(() => signe.send(row, 'note', form)));
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    expect((await signe.send(row, 'note', form)).status).toBe(303);
    expect(await kinds(row)).toEqual(['submitted', 'noted']);
  });

  it('other words from the same form are no repetition: they are shown again', async () => {
    const row = await openSampleCase(portal);
    const form = await signe.form(row, { note: 'Første' });
    await signe.send(row, 'note', form);
    const answer = await signe.send(row, 'note', { ...form, note: 'Andet' });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatch(/<textarea[^>]*>\s*Andet<\/textarea>/);
  });

  it('at once: exactly one wins, and the other learns who it was and keeps their words', async () => {
    const row = await openSampleCase(portal);
    const [hers, his] = [
      await signe.form(row, { note: 'Signes ord' }),
      await laust.form(row, { note: 'Lausts ord' }),
    ];
    const [one, other] = await Promise.all([
      signe.send(row, 'note', hers),
      laust.send(row, 'note', his),
    ]);
    expect([one.status, other.status].toSorted((a, b) => a - b)).toEqual([303, 409]);
    expect(await kinds(row)).toEqual(['submitted', 'noted']);
    const [lost, winner, words] =
      one.status === 409
        ? [one, 'Laust Ledersen', 'Signes ord']
        : [other, 'Signe Skrankesen', 'Lausts ord'];
    expect(lost.body).toContain(winner);
    expect(lost.body).toMatch(new RegExp(`<textarea[^>]*>\\s*${words}</textarea>`));
  });

  it.each([1, 2, 3])(
    'with acts that end it differently: it ends once, and the other is told how (%s)',
    async () => {
      const row = await openSampleCase(portal);
      await signe.act(row, 'take');
      const hers = await signe.form(row, carriedOut);
      await signe.leave(row);
      const his = await laust.form(row, { withdrawReason: 'Ringede og fortrød' });
      const [one, other] = await Promise.all([
        signe.send(row, 'carry-out', hers),
        laust.send(row, 'withdraw', his),
      ]);
      expect([one.status, other.status].toSorted((a, b) => a - b)).toEqual([303, 409]);
      const [lost, winner, ending, typed] =
        one.status === 409
          ? ([one, 'Laust Ledersen', 'withdrawn', 'CPR-2026-77'] as const)
          : ([other, 'Signe Skrankesen', 'carried-out', 'Ringede og fortrød'] as const);
      expect(await kinds(row)).toEqual(['submitted', 'assigned', ending]);
      expect((await now(row)).state).toBe(ending);
      expect(lost.body).toContain(winner);
      expect(lost.body).toContain(typed);
    },
  );

  it('keeps the words also where their form is no longer there', async () => {
    const row = await openSampleCase(portal, referred());
    const form = await laust.form(row, { how: 'phone' });
    await laust.leave(row);
    await signe.act(row, 'close', { outcome: 'not-reached' });
    const answer = await laust.send(row, 'contact', form);
    expect(answer.status).toBe(409);
    expect(answer.body).toContain('<dd>Telefon</dd>');
    expect(answer.body).toContain('Signe Skrankesen');
  });

  it('a letter that goes out meanwhile is no reason to stop', async () => {
    const row = await openSampleCase(portal, submitted(), {}, [{ notice: 'receipt', held: false }]);
    const form = await signe.form(row);
    await portal.worker.runOnce();
    expect((await now(row)).version).toBe(2);
    expect((await signe.send(row, 'take', form)).status).toBe(303);
    expect(await kinds(row)).toEqual(['submitted', 'dispatched', 'assigned']);
  });
});
