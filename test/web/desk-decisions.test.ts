import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { basisKey } from '../../src/cases/decide-case.ts';
import { cardFeeBasis } from '../../src/domain/health-fee.ts';
import { reportDutyBasis } from '../../src/self-services/address-change/limits.ts';
import { listBasis } from '../../src/self-services/robinson-list/law.ts';
import { referred, submitted, openSampleCase } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { seenIn, sendSeen } from './seen-letter.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const duty = basisKey(reportDutyBasis);
const no = {
  result: 'refused',
  decisionReason: 'Der bor andre i boligen <img src=x>',
  bases: duty,
};
const yes = { result: 'granted', decisionReason: 'Du har vist din lejekontrakt.' };

async function taken(given: Partial<CaseRow> = {}, language: 'da' | 'en' = 'da'): Promise<CaseRow> {
  const row = await openSampleCase(portal, submitted({ language }), given);
  await signe.act(row, 'take');
  return row;
}
const events = (row: CaseRow) => portal.deps.cases.events(row.id);
const kinds = async (row: CaseRow) => (await events(row)).map(({ kind }) => kind);
const letters = (row: CaseRow) => portal.deps.outbox.ofCase(row.id);
const stateOf = async (row: CaseRow) => (await portal.deps.cases.byReference(row.reference))?.state;
const decide = (row: CaseRow, answers: Record<string, string>, verb?: 'ask' | 'decide') =>
  sendSeen(signe, row, answers, verb);

describe('a decision', () => {
  it('is read as a letter before it is sent, and nothing is stored by reading it', async () => {
    const row = await taken();
    const { status, body } = await signe.act(row, 'decide', { ...no, do: 'preview' });
    expect(status).toBe(200);
    expect(body).toContain('Sådan bliver brevet');
    expect(body).toContain('Vi har sagt nej');
    expect(body).toContain('Vi registrerer ikke flytningen.');
    expect(body).toContain('Der bor andre i boligen &lt;img');
    expect(body).not.toContain('<img src=x');
    expect(await kinds(row)).toEqual(['submitted', 'assigned']);
    expect(await letters(row)).toEqual([]);
  });

  it('is stored with the very letter that was read', async () => {
    const row = await taken();
    const { preview, sent } = await decide(row, no);
    expect(sent.status).toBe(303);
    expect(await stateOf(row)).toBe('decided');
    expect((await events(row)).at(-1)).toMatchObject({
      kind: 'decided',
      result: 'refused',
      bases: [{ section: '§ 12, stk. 1' }],
      complaint: { weeks: 4 },
    });
    const [letter] = await letters(row);
    expect(letter).toMatchObject({
      notice: 'decision',
      state: 'waiting',
      to: 'Kanarie Fuglesangsen',
      languages: ['da'],
      letter: { appeal: { weeks: 4, rule: 'municipality' } },
    });
    const words = letter?.letter.paragraphs.map(({ da }) => da) ?? [];
    expect(words.join(' ')).toMatch(/§\u00a012, stk\.\u00a01.*klage til.*Send klagen til/);
    for (const each of words.filter((text) => !text.includes('<')))
      expect(preview.body).toContain(each);
  });

  it('sent twice is one decision', async () => {
    const row = await taken();
    const { send, sent } = await decide(row, no);
    const again = await signe.send(row, 'decide', send);
    expect([sent.status, again.status]).toEqual([303, 303]);
    expect(await letters(row)).toHaveLength(1);
  });

  it('whose letter nobody has seen, or that was changed since, is shown again', async () => {
    const row = await taken();
    expect((await signe.act(row, 'decide', { ...no, do: 'send' })).status).toBe(200);
    const { body } = await signe.act(row, 'decide', { ...no, do: 'preview' });
    const changed = { ...no, decisionReason: 'Noget helt andet', 'letter.seen': seenIn(body) };
    const again = await signe.act(row, 'decide', { ...changed, do: 'send' });
    expect(again.status).toBe(200);
    expect(again.body).toContain('<p>Noget helt andet.</p>');
    expect(await kinds(row)).toEqual(['submitted', 'assigned']);
  });

  it('in full tells of no complaint, starts no time limit and needs no rule', async () => {
    const row = await taken();
    expect((await decide(row, yes)).sent.status).toBe(303);
    const event = (await events(row)).at(-1);
    expect(event).toMatchObject({ kind: 'decided', result: 'granted' });
    expect(event).not.toHaveProperty('complaint');
    const [letter] = await letters(row);
    expect(letter?.letter.appeal).toBeUndefined();
    expect(letter?.letter.paragraphs.map(({ da }) => da).join(' ')).not.toContain('klage');
  });

  it('in part can be complained of', async () => {
    const row = await taken();
    await decide(row, { ...no, result: 'partly' });
    expect((await letters(row))[0]?.letter.appeal?.weeks).toBe(4);
  });

  it.each([
    ['nothing chosen', {}, ['result', 'decisionReason']],
    ['a word', { ...yes, decisionReason: 'Fint' }, ['decisionReason']],
    ['a no without a rule', { ...no, bases: '' }, ['bases']],
  ])('with %s is not shown as a letter', async (_, answers, fields) => {
    const row = await taken();
    const { status, body } = await signe.act(row, 'decide', { ...answers, do: 'preview' });
    expect(status).toBe(422);
    for (const field of fields) expect(body).toContain(`href="#${field}"`);
    expect(body).not.toContain('Sådan bliver brevet');
  });

  it('rests on no rule that is not the errand’s', async () => {
    const row = await taken();
    const { status } = await signe.act(row, 'decide', { ...no, bases: 'Straffeloven § 1' });
    expect(status).toBe(409);
    expect(await kinds(row)).toEqual(['submitted', 'assigned']);
  });

  it.each([
    ['health-card', basisKey(cardFeeBasis), 'Klagefristen er ikke kendt'],
    ['robinson-list', basisKey(listBasis), 'Derfor kan I ikke sige nej'],
  ])(
    'of no on %s waits until the complaint guidance is known and confirmed',
    async (service, bases, why) => {
      const row = await taken({ service });
      const { status, body } = await signe.act(row, 'decide', { ...no, bases });
      expect(status).toBe(409);
      expect(body).toContain(why);
      expect(await kinds(row)).toEqual(['submitted', 'assigned']);
      expect((await decide(row, yes)).sent.status).toBe(303);
    },
  );

  it('is nobody’s where nobody can be told', async () => {
    const row = await openSampleCase(portal, submitted(), { service: 'long-gone' });
    await signe.act(row, 'take');
    expect((await signe.act(row, 'decide', yes)).status).toBe(409);
  });

  it('is not made on a referral, nor in the exemption’s own errand', async () => {
    const referral = await openSampleCase(portal, referred());
    expect((await signe.act(referral, 'decide', yes)).status).toBe(409);
    const own = await taken({ service: 'digital-post-exemption' });
    expect((await signe.open(own)).body).not.toMatch(/\/(?:decide|ask)"/);
    for (const verb of ['decide', 'ask'])
      expect((await signe.act(own, verb, yes)).status).toBe(409);
  });

  it('is carried out after a yes, and closed after a no', async () => {
    const [granted, refused] = [await taken(), await taken()];
    await decide(granted, yes);
    await decide(refused, no);
    expect((await signe.open(granted)).body).toContain('Udfør sagen i fagsystemet');
    expect((await signe.open(refused)).body).toContain('afgjort med et nej');
    const early = await signe.act(refused, 'close');
    expect([early.status, await stateOf(refused)]).toEqual([409, 'decided']);
    expect(early.body).toContain('Brevet med afgørelsen er ikke sendt endnu');
    await portal.worker.runOnce();
    expect((await signe.act(refused, 'close')).status).toBe(303);
    expect(await stateOf(refused)).toBe('closed');
  });

  it('starts its time limit when the letter leaves, and the desk names the last day', async () => {
    const row = await taken();
    await decide(row, no);
    expect((await signe.open(row)).body).not.toContain('<dt>Sidste dag til at klage</dt>');
    await portal.worker.runOnce();
    const { body } = await signe.open(row);
    expect(body).toMatch(/<dt>Sidste dag til at klage<\/dt><dd>mandag den 28\. december 2026/);
    expect(body).toMatch(/<dt>Første kontakt<\/dt><dd>søndag den 22\. november 2026/);
    const left = (await events(row)).find(({ kind }) => kind === 'dispatched');
    expect(left).toMatchObject({ notice: 'decision', via: 'paper', lastDay: '2026-12-28' });
  });
});
