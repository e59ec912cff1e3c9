import { describe, expect, it } from 'vitest';
import type { Raw } from '../../src/cases/ports/drafts.ts';
import { submit } from '../../src/cases/submit.ts';
import { addressChange } from '../../src/self-services/address-change/index.ts';
import type { Submission } from '../../src/self-services/define.ts';
import { anna, bo } from '../self-services/address-change/move.ts';
import { counter, loginOf, readyDraft } from './counter.ts';
import { known, sent, silent, stamped } from './sending.ts';

describe('pressing send', () => {
  it('makes a case of the one who pressed, under the name that the register has', async () => {
    const { row, event } = await sent();
    expect(row).toMatchObject({
      service: 'address-change',
      authorityId: 'municipality-0155',
      principal: anna.cpr,
      principalName: 'Anna Prøve',
    });
    expect(event.by).toEqual({
      kind: 'citizen',
      cpr: anna.cpr,
      name: 'Anna as the login says',
      as: 'self',
    });
    expect(event).toMatchObject({ language: 'en', decision: { outcome: 'accept' } });
    expect(event.decision.facts).toMatchObject({
      wish: 'digital',
      exempt: 'unsaid',
      circumstanceClaimed: false,
      hasMitId: true,
    });
  });

  it('keeps that the citizen says they are exempt', async () => {
    const { event } = await sent(known, addressChange, { exempt: 'says-so' });
    expect(event.decision.facts.exempt).toBe('says-so');
  });

  it('again gives the same case, to its owner only', async () => {
    const { core, draft, row } = await sent();
    expect(await submit(addressChange, { ...draft, raw: {} }, loginOf(anna), core)).toEqual({
      kind: 'sent',
      row,
    });
    const other = await submit(addressChange, { ...draft, raw: {} }, loginOf(bo), core);
    expect(other.kind).toBe('unfinished');
  });

  it('uses the name of the login where the register is silent, and marks the case', async () => {
    const persons = { ...known, find: async () => silent };
    const { row, event } = await sent(persons);
    expect(row.principalName).toBe('Anna as the login says');
    expect(event.flags).toEqual(expect.arrayContaining(['register-down', 'protected']));
    expect(event.flags.filter((flag) => flag === 'register-down')).toHaveLength(1);
  });
});

describe('what does not become a case', () => {
  const core = () => counter(known).core;

  it('is unfinished: the step and what is wrong with it', async () => {
    const draft = readyDraft({}, { occupants: 'ghosts' });
    const done = await submit(addressChange, draft, loginOf(anna), core());
    if (done.kind !== 'unfinished') throw new Error(done.kind);
    expect(done.step.id).toBe('occupants');
    expect(Object.keys(done.errors)).toEqual(['occupants']);
  });

  it.each<[string, Raw, Parameters<typeof loginOf>[1], string]>([
    ['a login at too low a level', {}, { assurance: 'low' }, 'step-up'],
    [
      'another authority',
      { 'address.postcode': '8000', 'address.town': 'Aarhus C', 'address.municipality': '0751' },
      {},
      'contact-authority',
    ],
    ['an errand that no form can carry', { destination: 'abroad' }, {}, 'accept'],
  ])('is not accepted: %s', async (_, raw, login, outcome) => {
    const open = core();
    const draft = await stamped(open);
    const changed = { ...draft, raw: { ...draft.raw, ...raw } };
    const done = await submit(addressChange, changed, loginOf(anna, login), open);
    expect(done).toMatchObject({ kind: 'not-accepted', decision: { outcome } });
    expect(await open.cases.ofPrincipal(anna.cpr)).toEqual([]);
  });

  it('is not accepted: an authority that nobody knows', async () => {
    const { authorities } = core().registers;
    const open = counter(known, { authorities: { ...authorities, find: () => undefined } }).core;
    const done = await submit(addressChange, await stamped(core()), loginOf(anna), open);
    expect(done).toMatchObject({ kind: 'not-accepted', decision: { outcome: 'accept' } });
  });

  it('began under another law: the new one is told, and only it is accepted', async () => {
    const open = core();
    const draft = readyDraft({ lawVersion: 'address-change@2012-12-01#older' });
    const done = await submit(addressChange, draft, loginOf(anna), open);
    if (done.kind !== 'law-changed') throw new Error(done.kind);
    expect(done.lawVersion).toMatch(/^address-change@2012-12-01#[0-9a-f]{12}$/);
    const again = { ...draft, lawVersion: done.lawVersion };
    expect((await submit(addressChange, again, loginOf(anna), open)).kind).toBe('sent');
  });
});

describe('what the citizen was told', () => {
  const text = (words: string) => ({ da: words, en: words });
  it('is kept in the words that hold once it is sent, and nothing that no longer does', async () => {
    const advise = () => [
      { id: 'same', text: text('as before') },
      { id: 'past', text: text('before'), sent: text('after') },
      { id: 'over', text: text('before'), sent: text('') },
    ];
    const { event } = await sent(known, { ...addressChange, advise });
    expect(event.advice).toEqual([
      { id: 'same', text: text('as before') },
      { id: 'past', text: text('after') },
    ]);
  });

  it('about what happens next is kept by what was answered', async () => {
    const next = (answers: Readonly<Record<string, unknown>>) =>
      [text(String(answers['occupants']))] as const;
    const { event } = await sent(known, { ...addressChange, next });
    expect(event.next).toEqual([text('staying')]);
  });
});

describe('a service that says less', () => {
  it('without advice or flags has none', async () => {
    const { advise: _, flags: __, ...plain } = addressChange;
    const { event } = await sent(known, plain);
    expect([event.advice, event.flags]).toEqual([[], []]);
  });

  it('its flags are asked before there is a reference, and stand once', async () => {
    const references: string[] = [];
    const flags = ({ reference }: Submission<Record<string, unknown>>) => {
      references.push(reference);
      return ['late', 'register-down'] as const;
    };
    const persons = { ...known, household: async () => silent };
    const { event } = await sent(persons, { ...addressChange, flags });
    expect(references).toEqual(['']);
    expect(event.flags).toEqual(['late', 'register-down']);
  });
});
