import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { fixedClock } from '../support/clock.ts';
import { openSampleCase } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
let laust: AtTheDesk;
let bodil: AtTheDesk;
const clock = fixedClock('2026-11-23T10:00:00Z');
beforeAll(async () => {
  portal = await testApp({ clock });
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  laust = await atTheDesk(portal, 'Laust Ledersen');
  bodil = await atTheDesk(portal, 'Bodil Borgersen');
});
afterAll(() => portal.close());

const kinds = async (row: CaseRow) =>
  (await portal.deps.cases.events(row.id)).map((event) => event.kind);
const areaWith = (words: string) => new RegExp(`<textarea[^>]*>\\s*${words}</textarea>`);
const heldBySigne = 'Signe Skrankesen arbejder på sagen siden kl. 11.00';

describe('a case that somebody works on', () => {
  it('says so to others, who read it all the same', async () => {
    const row = await openSampleCase(portal);
    expect((await signe.open(row)).body).not.toContain('arbejder på sagen siden');
    const seen = await laust.open(row);
    expect(seen.status).toBe(200);
    expect(seen.body).toContain(heldBySigne);
    expect(seen.body).toContain('Prøvevej 7');
  });

  it('is acted on by nobody else, and what they typed is there to be sent once they took it over', async () => {
    const row = await openSampleCase(portal);
    const hers = await signe.form(row, { note: 'Signes ord' });
    const refused = await laust.act(row, 'note', { note: 'Lausts ord' });
    expect(refused.status).toBe(409);
    expect(refused.body).toContain(heldBySigne);
    expect(refused.body).toMatch(areaWith('Lausts ord'));
    expect(await kinds(row)).toEqual(['submitted']);

    const taken = await laust.send(row, 'note', {
      ...(await laust.form(row, { note: 'Lausts ord' })),
      do: 'take-over',
    });
    expect(taken.status).toBe(200);
    expect(taken.body).toContain('Du har overtaget sagen');
    expect(taken.body).toMatch(areaWith('Lausts ord'));
    expect(await kinds(row)).toEqual(['submitted']);

    const told = await signe.send(row, 'note', hers);
    expect(told.status).toBe(409);
    expect(told.body).toContain('Laust Ledersen har overtaget sagen kl. 11.00');
    expect(told.body).toMatch(areaWith('Signes ord'));
    expect((await laust.act(row, 'note', { note: 'Lausts ord' })).status).toBe(303);
    expect(await kinds(row)).toEqual(['submitted', 'noted']);
  });

  it('is taken over by one button, which the log keeps', async () => {
    const row = await openSampleCase(portal);
    await signe.open(row);
    expect((await bodil.takeOver(row)).status).toBe(303);
    const log = await portal.deps.cases.accessLog('municipality-0101', 5);
    expect(log.map(({ purpose }) => purpose)).toContain('take-over');
    expect((await bodil.act(row, 'note', { note: 'Ringede' })).status).toBe(303);
    expect((await signe.act(row, 'note', { note: 'Også' })).status).toBe(409);
  });

  it('is free again after a quarter of an hour without a look, or once it is let go', async () => {
    const row = await openSampleCase(portal);
    await signe.open(row);
    clock.advance({ minutes: 14 });
    await signe.open(row);
    clock.advance({ minutes: 14 });
    expect((await laust.act(row, 'note', { note: 'Endnu ikke' })).status).toBe(409);
    clock.advance({ minutes: 1 });
    expect((await laust.act(row, 'note', { note: 'Nu' })).status).toBe(303);
    expect((await signe.open(row)).body).toContain('Laust Ledersen arbejder på sagen');
    expect((await laust.leave(row)).location).toBe(`${portal.baseUrl}/caseworker`);
    expect((await signe.open(row)).body).not.toContain('arbejder på sagen siden');
  });

  it('is nobody’s by a look of somebody whose work it is not', async () => {
    const row = await openSampleCase(portal);
    await bodil.open(row);
    expect((await signe.act(row, 'take')).status).toBe(303);
    await signe.leave(row);
    // A lead looks at a colleague's case.
    await laust.open(row);
    expect((await signe.act(row, 'note', { note: 'Min egen' })).status).toBe(303);
  });
});

describe('two at once on a case that nobody works on', () => {
  const notes = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `Ord ${letter}`);

  it.each([1, 2, 3])('lose no word: one is first, the other is told who (%s)', async () => {
    const row = await openSampleCase(portal);
    const [one, other] = [await signe.form(row), await laust.form(row)];
    await signe.leave(row);
    const sent = await Promise.all(
      notes.map(async (note, at) => {
        const [desk, form] = at % 2 === 0 ? ([signe, one] as const) : ([laust, other] as const);
        const nonce = `${form['nonce']}${at}`;
        return { note, answer: await desk.send(row, 'note', { ...form, nonce, note }) };
      }),
    );
    const events = await portal.deps.cases.events(row.id);
    const kept = events.flatMap((event) => (event.kind === 'noted' ? [event.note] : []));
    expect(kept).toHaveLength(1);
    expect(sent.filter(({ answer }) => answer.status === 303).map(({ note }) => note)).toEqual(
      kept,
    );
    const winner = events.at(-1)?.by;
    for (const { note, answer } of sent.filter(({ answer: { status } }) => status !== 303)) {
      expect(answer.status).toBe(409);
      expect(answer.body).toMatch(areaWith(note));
      expect(answer.body).toContain(winner?.kind === 'staff' ? winner.name : '?');
    }
  });
});
