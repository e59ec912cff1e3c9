import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { openSampleCase, referred } from '../support/sample-cases.ts';
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

describe('a change of address', () => {
  it('is taken, carried out and closed, each by somebody and at a time', async () => {
    const row = await openSampleCase(portal);
    const taken = await signe.act(row, 'take');
    expect(taken.status).toBe(303);
    expect(taken.location).toContain(`/caseworker/cases/${row.reference}?done=2`);
    expect(await now(row)).toMatchObject({
      state: 'in-progress',
      assignedTo: 'staff-0101-caseworker',
    });

    expect((await signe.act(row, 'carry-out', carriedOut)).status).toBe(303);
    expect((await portal.deps.cases.events(row.id)).at(-1)).toMatchObject({
      kind: 'carried-out',
      on: '2026-11-22',
      system: 'CPR',
      theirReference: 'CPR-2026-77',
      at: '2026-11-22T10:00:00Z',
      by: { kind: 'staff', id: 'staff-0101-caseworker', role: 'caseworker' },
    });

    expect((await signe.act(row, 'close')).status).toBe(303);
    expect(await now(row)).toMatchObject({ state: 'closed', version: 4 });
    expect((await portal.deps.cases.events(row.id)).at(-1)).toMatchObject({ outcome: 'done' });
  });

  it('cannot be carried out before somebody has taken it', async () => {
    const row = await openSampleCase(portal);
    const answer = await signe.act(row, 'carry-out', carriedOut);
    expect(answer.status).toBe(409);
    expect(answer.body).toContain('CPR-2026-77');
    expect(await kinds(row)).toEqual(['submitted']);
  });

  it('gets notes and answers in the words that were typed', async () => {
    const row = await openSampleCase(portal);
    await signe.act(row, 'note', { note: '  Linje 1\r\n<b>Linje 2</b> ' });
    await signe.act(row, 'answer', { from: 'citizen', answer: 'Ja, det er rigtigt' });
    const [, note, answer] = await portal.deps.cases.events(row.id);
    expect(note).toMatchObject({ kind: 'noted', note: 'Linje 1\n<b>Linje 2</b>' });
    expect(answer).toMatchObject({ kind: 'info-received', from: 'citizen' });
    expect((await signe.open(row)).body).toContain('&lt;b&gt;Linje 2&lt;/b&gt;');
  });
});

describe('a referral', () => {
  it('is contacted, then closed with how it ended', async () => {
    const row = await openSampleCase(portal, referred());
    expect((await signe.act(row, 'contact', { how: 'phone' })).status).toBe(303);
    expect((await signe.act(row, 'close', { outcome: 'done' })).status).toBe(422);
    expect((await signe.act(row, 'close', { outcome: 'helped-digitally' })).status).toBe(303);
    expect(await kinds(row)).toEqual(['referred', 'contacted', 'closed']);
  });

  it('is not carried out, and not contacted twice', async () => {
    const row = await openSampleCase(portal, referred());
    expect((await signe.act(row, 'carry-out', carriedOut)).status).toBe(409);
    await signe.act(row, 'contact', { how: 'phone' });
    expect((await signe.act(row, 'contact', { how: 'letter' })).status).toBe(409);
    expect(await kinds(row)).toEqual(['referred', 'contacted']);
  });
});

describe('a form that cannot be read', () => {
  it.each([
    ['no date', { ...carriedOut, 'on.day': '' }, 'on'],
    ['no such date', { ...carriedOut, 'on.day': '31' }, 'on'],
    ['a date to come', { ...carriedOut, 'on.day': '23' }, 'on'],
    ['no reference', { ...carriedOut, theirReference: ' ' }, 'theirReference'],
    ['too long a reference', { ...carriedOut, theirReference: 'x'.repeat(61) }, 'theirReference'],
  ])('%s: is shown again with what was typed', async (_name, answers, field) => {
    const row = await openSampleCase(portal);
    await signe.act(row, 'take');
    const answer = await signe.act(row, 'carry-out', answers);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`href="#${field}"`);
    expect(answer.body).toContain(`value="${answers['on.year']}"`);
    expect((await now(row)).state).toBe('in-progress');
  });

  it.each([{ version: '0' }, { version: 'x' }, { nonce: '' }, { nonce: 'short' }])(
    'a form without its frame does nothing: %j',
    async (frame) => {
      const row = await openSampleCase(portal);
      const answer = await signe.act(row, 'note', { note: 'Husk ord', ...frame });
      expect(answer.status).toBe(422);
      expect(answer.body).toContain('Husk ord');
      expect(await kinds(row)).toEqual(['submitted']);
    },
  );

  it('is refused without its token, or from another site', async () => {
    const row = await openSampleCase(portal);
    const form = await signe.form(row);
    expect((await signe.send(row, 'take', { ...form, _csrf: '' })).status).toBe(403);
    expect(
      (await signe.send(row, 'take', { ...form, _csrf: (await laust.form(row))['_csrf'] ?? '' }))
        .status,
    ).toBe(403);
    expect(await kinds(row)).toEqual(['submitted']);
  });
});
