import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../src/cases/read-answers.ts';
import type { Raw } from '../../src/cases/ports/drafts.ts';
import type { CheckContext } from '../../src/self-services/define.ts';
import { demoAddresses } from '../../src/registers/demo/addresses.ts';
import { demoPractices } from '../../src/registers/demo/practices.ts';
import { addressChange } from '../../src/self-services/address-change/index.ts';

const context: CheckContext = {
  today: Temporal.PlainDate.from('2026-11-22'),
  household: { state: 'found', value: [] },
};
const all: Raw = {
  destination: 'denmark',
  'moveDate.day': '30',
  'moveDate.month': '11',
  'moveDate.year': '2026',
  'address.street': 'Eliasgade',
  'address.number': '10',
  'address.postcode': '2300',
  'address.town': 'København S',
  'address.municipality': '0101',
  occupants: 'nobody',
};
const read = (raw: Raw, given: Partial<CheckContext> = {}) =>
  readAnswers(
    addressChange,
    raw,
    {},
    { ...context, ...given },
    {
      addresses: demoAddresses,
      practices: demoPractices,
    },
  );

describe('the answers so far', () => {
  it('are whole where every step is in order', async () => {
    const { answers, unfinished } = await read(all);
    expect(unfinished).toBeUndefined();
    expect(answers).toMatchObject({ destination: 'denmark', moveDate: '2026-11-30', movers: [] });
  });

  it.each([
    ['nothing', {}, 'destination'],
    ['only where to', { destination: 'denmark' }, 'date'],
    ['no date', { ...all, 'moveDate.day': '' }, 'date'],
    ['an impossible date', { ...all, 'moveDate.month': '2' }, 'date'],
    ['a date too far off', { ...all, 'moveDate.year': '2027' }, 'date'],
    ['no address', { ...all, 'address.street': '' }, 'address'],
    ['an answer that is no option', { ...all, occupants: 'ghosts' }, 'occupants'],
    ['a phone number that is none', { ...all, phone: 'call me' }, 'contact'],
  ])('stop at the first step that still needs the citizen: %s', async (_what, raw, step) => {
    const { unfinished } = await read(raw);
    expect(unfinished?.step.id).toBe(step);
    expect(Object.keys(unfinished?.errors ?? {})).toHaveLength(1);
  });

  it('keep nothing that is no answer, whatever a form sends', async () => {
    const crafted = Object.assign(Object.create(null) as Raw, {
      ...all,
      extra: 'x',
      'moveDate.hour': '3',
      'address.id[]': 'x',
      state: 'carried-out',
      authorityId: 'municipality-0751',
      ['__proto__']: 'x',
      constructor: 'x',
    });
    const { answers, unfinished } = await read(crafted);
    expect(unfinished).toBeUndefined();
    expect(Object.keys(answers).toSorted()).toEqual(
      ['address', 'destination', 'moveDate', 'movers', 'occupants'].toSorted(),
    );
  });

  it('keep as the register’s own only what it gave, never what was typed freely', async () => {
    const typed = await read({ ...all, 'address.street': 'A'.repeat(5000) });
    expect(typed.resolved).toEqual({});
    expect((await read(all)).resolved).toEqual({});
    const hits = await demoAddresses.search('Brydevej 11, 2791', 1);
    const id = hits.state === 'found' ? (hits.value[0]?.id ?? '') : '';
    const { resolved } = await read({ ...all, 'address.query': 'Brydevej', 'address.id': id });
    expect(resolved['address']).toMatchObject({ id, street: 'Brydevej' });
  });

  it('take the first of a control that was sent twice', async () => {
    const { answers } = await read({ ...all, destination: ['denmark', 'abroad'] });
    expect(answers['destination']).toBe('denmark');
  });

  it('do not bring along people who are not of the household, but let a silent register stand', async () => {
    const raw = { ...all, movers: ['abcdefabcdefabcd'] };
    expect((await read(raw)).unfinished?.step.id).toBe('people');
    const silent = { household: { state: 'unknown', why: 'down' } } as const;
    expect((await read(raw, silent)).unfinished).toBeUndefined();
  });
});
