import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/self-services/address-protection/answers.ts';
import { protectionNow } from '../../../src/self-services/address-protection/beside.ts';
import { addressProtection } from '../../../src/self-services/address-protection/index.ts';
import { notices } from '../../../src/self-services/address-protection/letters.ts';
import { next } from '../../../src/self-services/address-protection/next.ts';
import {
  check,
  mayBeProtected,
  onlySelf,
  protectedNow,
} from '../../../src/self-services/address-protection/whom.ts';
import type { RegisterNow } from '../../../src/self-services/beside.ts';
import { visibleSteps } from '../../../src/self-services/fields.ts';
import { anna, context, given, ida, liv, sent, today } from './wishing.ts';

const on = (day: string) => context({ today: Temporal.PlainDate.from(day) });
const said = (texts: readonly { readonly da: string }[]) => texts.map(({ da }) => da).join(' ');
const steps = (answers: Partial<Answers>) =>
  visibleSteps(addressProtection, answers, context()).map(({ id }) => id);

describe('for whom', () => {
  it('oneself and own children at the address, not a partner nor the partner’s child', () => {
    expect(mayBeProtected(context()).map(({ key }) => key)).toEqual(['self', 'l', 'i']);
  });

  it.each([
    ['the day before she turns 18', '2029-11-22', true],
    ['the day she turns 18', '2029-11-23', false],
  ])('a child until 18: %s', (_, day, isOffered) => {
    expect(mayBeProtected(on(day)).some(({ key }) => key === 'i')).toBe(isOffered);
  });

  it.each([
    [['self', 'l', 'i'], []],
    [['i'], []],
    [['self', 'b'], ['people']],
    [['s'], ['people']],
  ])('%j: errors at %j', (people, expected) => {
    expect(Object.keys(check({ ...given, people }, context()))).toEqual(expected);
  });

  it('only oneself, where nobody could look the household up', () => {
    const silent = context({ household: { state: 'unknown', why: 'silent' } });
    expect(check({ ...given, people: ['self'] }, silent)).toEqual({});
    expect(check({ ...given, people: ['l'] }, silent).people?.message.da).toContain('lige nu');
    expect(onlySelf(silent)).toBeUndefined();
  });
});

describe('how long', () => {
  it('is asked only of somebody who wants to be protected', () => {
    expect(steps({ wish: 'protect' })).toContain('length');
    expect(steps({ wish: 'lift' })).not.toContain('length');
    expect(check({ wish: 'protect', people: ['self'] }, context())).toHaveProperty('length');
    expect(check({ wish: 'lift', people: ['self'] }, context())).toEqual({});
  });

  it.each([
    [{ wish: 'protect', length: 'longer' }, true],
    [{ wish: 'protect', length: 'one-year' }, false],
    [{ wish: 'lift', length: 'longer' }, false],
    [{ length: 'longer' }, false],
    [{}, false],
  ])('%j is beyond the digital form: %s', (answers, isBeyond) => {
    expect(addressProtection.referWhen?.(answers) !== undefined).toBe(isBeyond);
  });

  it('of more than a year nobody is told of a duty, or that anything is rejected', () => {
    const beyond = addressProtection.referWhen?.({ wish: 'protect', length: 'longer' });
    const length = addressProtection.steps.find(({ id }) => id === 'length');
    const words = JSON.stringify([beyond, length]);
    expect(words).not.toMatch(/\bskal du\b|\bafvis|\breject|\bmust\b/i);
    expect(beyond?.why.da).toContain('et brev');
  });

  it.each([
    ['2013-11-30', undefined],
    ['2013-12-01', { wish: 'protect', months: 12, remindDays: 30 }],
    ['2026-11-22', { wish: 'protect', months: 12, remindDays: 30 }],
  ])('filed on %s it is %j', (day, expected) => {
    const protects = addressProtection.protects?.({ ...given }, Temporal.PlainDate.from(day));
    expect(protects).toEqual(expected);
  });

  it('is hidden where nobody has said what they want, as on a paper with gaps', () => {
    expect(addressProtection.protects?.({}, today)?.wish).toBe('protect');
    expect(addressProtection.protects?.({ wish: 'lift' }, today)?.wish).toBe('lift');
  });
});

describe('what is shown and said', () => {
  it.each([
    ['2026-11-21', 'Ikke beskyttet nu'],
    ['2026-11-22', 'Til og med'],
  ])('protected until %s: %s', (protectedUntil, words) => {
    const person = { ...anna, protectedUntil };
    const household = { state: 'found', value: [{ key: 'self', person }] } as const;
    const [fact] = protectedNow(context({ applicant: person, household }));
    expect(fact?.value.da).toContain(words);
  });

  it('tells next when it lapses and of the reminder, and nothing of that on ending it', () => {
    const words = said(next(given, { today }));
    for (const part of ['12 måneder', '30 dage før', 'gratis', 'ikke din adresse'])
      expect(words).toContain(part);
    expect(said(next({ wish: 'lift' }, { today }))).not.toContain('bortfalder');
    expect(said(next(given, { today: Temporal.PlainDate.from('2013-11-30') }))).not.toMatch(
      /\d+ m/,
    );
  });

  it('writes to the applicant and to each child that it is about, and to nobody else', () => {
    const letters = notices(sent({ principals: [anna, liv, ida] }));
    expect(letters.map(({ kind, to }) => `${kind} ${to.name.given}`)).toEqual([
      'receipt Anna',
      'filed-for-you Liv',
      'filed-for-you Ida',
    ]);
  });

  it.each([
    ['protect', undefined, 'change'],
    ['protect', '2027-01-01', 'same'],
    ['lift', undefined, 'same'],
    ['lift', '2027-01-01', 'change'],
  ] as const)('beside the wish to %s, protected until %s: %s', (wish, until, stands) => {
    const person = { ...anna, ...(until && { protectedUntil: until }) };
    const now = { today, person: { state: 'found', value: person } } as unknown as RegisterNow;
    expect(protectionNow({ wish }, now)[0]?.stands).toBe(stands);
  });
});
