import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/self-services/health-card/answers.ts';
import { charge } from '../../../src/self-services/health-card/charge.ts';
import { context, order, person } from './order.ts';

type Reason = Answers['reason'];
const kroner = (decided: ReturnType<typeof charge>) =>
  'kroner' in decided ? decided.kroner : undefined;

describe('what a new card costs', () => {
  it.each([
    'never-arrived',
    'first',
    'insurance-again',
    'moved',
    'doctor-closed',
    'new-cpr',
    'magnetic-strip',
  ] as const satisfies Reason[])('nothing: %s', (reason) => {
    const decided = charge(order({ reason }), context('2024-05-05'));
    expect(decided.kind).toBe('free');
    expect(decided.basis.section).not.toBe('');
  });

  it.each(['lost', 'wished-change', 'name-other'] as const satisfies Reason[])(
    'the fee of the year: %s',
    (reason) => {
      expect(charge(order({ reason }), context('2024-05-05'))).toMatchObject({
        kind: 'fee',
        kroner: 225,
        basis: { section: '§ 12, stk. 7' },
      });
    },
  );

  it.each([
    ['2023-12-31', 220],
    ['2024-01-01', 225],
    ['2024-12-31', 225],
    ['2025-01-01', undefined],
    ['2026-11-22', undefined],
  ])('on %s: %s', (on, expected) => {
    expect(kroner(charge(order(), context(on)))).toBe(expected);
  });

  it('gives each reason words of its own', () => {
    const reasons = ['never-arrived', 'first', 'moved', 'lost', 'wished-change', 'name-other'];
    const words = reasons.map(
      (reason) => charge(order({ reason: reason as Reason }), context()).why.da,
    );
    expect(new Set(words).size).toBe(reasons.length);
  });
});

describe('a card that never arrived', () => {
  it('is free by the decision that the municipality must show that it was sent', () => {
    const decided = charge(
      order({ reason: 'never-arrived' }),
      context('2026-11-22', { sentOn: '2026-10-01' }),
    );
    expect(decided).toMatchObject({ kind: 'free', basis: { section: 'afgørelse 21SFP09' } });
    expect(decided.why.da).toContain('kunne vise');
  });
  it.each([
    ['2021-03-18', '§ 12, stk. 7'],
    ['2021-03-19', 'afgørelse 21SFP09'],
  ])('on %s rests on %s', (on, section) => {
    expect(charge(order({ reason: 'never-arrived' }), context(on)).basis.section).toBe(section);
  });
});

describe('four years of a card', () => {
  const days = [
    ['the day before', '2022-11-22', '2026-11-21', 'fee'],
    ['the day', '2022-11-22', '2026-11-22', 'free'],
    ['the day after', '2022-11-22', '2026-11-23', 'free'],
    ['from a leap day, the day before', '2020-02-29', '2024-02-28', 'fee'],
    ['from a leap day', '2020-02-29', '2024-02-29', 'free'],
    ['from New Year’s Eve, the day before', '2020-12-31', '2024-12-30', 'fee'],
    ['from New Year’s Eve', '2020-12-31', '2024-12-31', 'free'],
    ['to the day of 23 hours', '2021-03-28', '2025-03-28', 'free'],
    ['to the day of 25 hours', '2022-10-25', '2026-10-25', 'free'],
    ['before the day of 25 hours', '2022-10-25', '2026-10-24', 'fee'],
  ] as const;

  it.each(days)('typed, %s', (_, cardFrom, on, kind) => {
    expect(charge(order({ reason: 'cracked', whom: 'liv', cardFrom }), context(on)).kind).toBe(
      kind,
    );
  });
  it.each(days)('by the register, %s', (_, sentOn, on, kind) => {
    expect(charge(order({ reason: 'cracked' }), context(on, { sentOn })).kind).toBe(kind);
  });

  it('are the register’s for one’s own card, whatever was typed', () => {
    const known = context('2026-11-22', { sentOn: '2025-01-01' });
    expect(charge(order({ reason: 'cracked', cardFrom: '2001-01-01' }), known).kind).toBe('fee');
    expect(
      charge(order({ whom: 'liv', reason: 'cracked', cardFrom: '2001-01-01' }), known).kind,
    ).toBe('free');
  });

  it('leave it to the authority where an old card is damaged otherwise', () => {
    const damaged = (cardFrom: string) =>
      charge(order({ reason: 'damaged', whom: 'liv', cardFrom }), context('2024-06-01'));
    expect(damaged('2020-06-02')).toMatchObject({ kind: 'fee', kroner: 225 });
    expect(damaged('2020-06-01')).toMatchObject({ kind: 'fee' });
    expect(kroner(damaged('2020-06-01'))).toBeUndefined();
  });
});

describe('three months after a marriage', () => {
  it.each([
    ['the day', '2026-11-22', '2026-11-22', 'free'],
    ['the last day but one', '2026-08-22', '2026-11-21', 'free'],
    ['the last day', '2026-08-22', '2026-11-22', 'free'],
    ['the day after', '2026-08-22', '2026-11-23', 'fee'],
    ['over a year’s end, the last day', '2025-10-31', '2026-01-31', 'free'],
    ['over a year’s end, the day after', '2025-10-31', '2026-02-01', 'fee'],
    ['to the end of February', '2025-11-30', '2026-02-28', 'free'],
    ['past the end of February', '2025-11-30', '2026-03-01', 'fee'],
    ['to a leap day', '2023-11-30', '2024-02-29', 'free'],
    ['past a leap day', '2023-11-30', '2024-03-01', 'fee'],
    ['over summer time', '2026-01-29', '2026-04-29', 'free'],
  ])('%s', (_, weddingDate, on, kind) => {
    expect(charge(order({ reason: 'name-marriage', weddingDate }), context(on)).kind).toBe(kind);
  });
});

describe('the reason', () => {
  const say = (more: Partial<Answers>, sentOn?: string) =>
    charge(order(more), context('2026-11-22', sentOn === undefined ? {} : { sentOn })).why;
  it('names the limit and the day that it was reckoned from', () => {
    const late = say({ reason: 'name-marriage', weddingDate: '2026-08-21' });
    expect(late.da).toContain('3 måneder');
    expect(late.da).toContain('21. november 2026');
    expect(say({ reason: 'cracked' }, '2025-02-01').en).toContain('1 February 2025');
    expect(say({ reason: 'cracked' }, '2020-02-01').da).toContain('mindst 4 år');
    expect(say({ reason: 'turned-15' }).da).toContain('60 dage');
  });
  it('leaves it to the authority where the limit of the day is not known', () => {
    const early = context('2012-11-30', { sentOn: '2012-01-01' });
    for (const reason of ['cracked', 'name-marriage', 'turned-15'] as const) {
      const decided = charge(order({ reason, weddingDate: '2012-11-01' }), early);
      expect(decided.kind).toBe('fee');
      expect(kroner(decided)).toBeUndefined();
      expect(decided.why.da).toContain('Kommunen afgør');
    }
  });
});

describe('the 15th birthday', () => {
  const turned = (birthDate: string) =>
    charge(
      order({ reason: 'turned-15' }),
      context('2026-11-22', { applicant: person('Emil', birthDate) }),
    ).kind;
  it.each([
    ['the day before it', '2011-11-23', 'fee'],
    ['the day', '2011-11-22', 'free'],
    ['day 60', '2011-09-23', 'free'],
    ['day 61', '2011-09-22', 'fee'],
  ])('%s', (_, birthDate, kind) => {
    expect(turned(birthDate)).toBe(kind);
  });
  it.each([
    ['the day before it', '2011-11-23', true],
    ['the day', '2011-11-22', false],
    ['day 61', '2011-09-22', false],
    ['still 13', '2013-02-28', true],
  ])('is told as still to come only before it: %s', (_, birthDate, isToCome) => {
    const { why } = charge(
      order({ reason: 'turned-15' }),
      context('2026-11-22', { applicant: person('Emil', birthDate) }),
    );
    expect(why.da.includes('ikke fyldt 15 år endnu')).toBe(isToCome);
    expect(why.en.includes('not yet 15')).toBe(isToCome);
  });
  it('is a child’s own, and taken at its word where nobody knows it', () => {
    expect(charge(order({ whom: 'liv', reason: 'turned-15' }), context()).kind).toBe('fee');
    expect(charge(order({ whom: 'other', reason: 'turned-15' }), context()).kind).toBe('free');
  });
});
