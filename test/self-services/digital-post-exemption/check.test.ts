import { describe, expect, it } from 'vitest';
import type { Cpr } from '../../../src/domain/cpr.ts';
import { check, hindrance } from '../../../src/self-services/digital-post-exemption/check.ts';
import { bo, given, loggedIn, stranger } from './asking.ts';

const wrong = (more: object, context = stranger) =>
  Object.keys(check({ ...given, ...more }, context));

describe('the age of the duty (lov om Digital Post § 3, stk. 1)', () => {
  // Born on 22 November 2011: turns 15 on the day of the test.
  const born = '8211114000' as Cpr;
  it.each([
    ['the day before the 15th birthday', '2026-11-21', ['cpr']],
    ['the 15th birthday', '2026-11-22', []],
    ['the day after', '2026-11-23', []],
  ])('%s', (_, day, expected) => {
    const context = { ...stranger, today: Temporal.PlainDate.from(day) };
    expect(wrong({ cpr: born }, context)).toEqual(expected);
    expect(check({ ...given, cpr: born }, context)['cpr']?.basis?.section).toBe(
      expected.length > 0 ? '§ 3, stk. 1' : undefined,
    );
  });

  it('a leap day’s child turns 15 on 1 March', () => {
    const leap = '8902124000' as Cpr;
    const on = (day: string) =>
      wrong({ cpr: leap }, { ...stranger, today: Temporal.PlainDate.from(day) });
    expect(on('2027-02-28')).toEqual(['cpr']);
    expect(on('2027-03-01')).toEqual([]);
  });

  it.each([
    ['2011-11-23', true],
    ['2011-11-22', false],
  ])('born %s and logged in: told before the form: %s', (birthDate, isTold) => {
    const found = hindrance({ ...loggedIn, applicant: { ...bo, birthDate } });
    expect(found !== undefined).toBe(isTold);
  });

  it('hinders nobody who is not known', () => {
    expect(hindrance(stranger)).toBeUndefined();
  });
});

describe('what a wish needs besides', () => {
  it('declaration and an answer on unopened post, of who wants to be exempt', () => {
    const none = { declaration: undefined, forwardUnopened: undefined };
    expect(wrong(none)).toEqual(['declaration', 'forwardUnopened']);
    expect(wrong({ ...none, wish: 'return' })).toEqual([]);
  });

  it.each([
    [{ meeting: 'come' }, []],
    [{ meeting: 'call' }, ['phone']],
    [{ meeting: 'call', phone: '12345678' }, []],
    [{ meeting: 'visit' }, ['phone']],
    [{ meeting: 'visit', phone: '12345678' }, []],
    [{ meeting: 'helper' }, ['helper']],
    [{ meeting: 'helper', helper: 'Bo' }, []],
  ])('%j: %j is missing', (more, expected) => {
    expect(wrong(more)).toEqual(expected);
  });

  it('a municipality that exists, where somebody can say', () => {
    expect(wrong({ municipality: '0999' })).toEqual(['municipality']);
    expect(wrong({ municipality: '0155' })).toEqual([]);
    const { municipalityName: _, ...silent } = stranger;
    expect(wrong({ municipality: '0999' }, silent)).toEqual([]);
  });

  it('a real number in production: invented ones are nobody’s', () => {
    expect(wrong({ cpr: bo.cpr }, { ...stranger, realNumbersOnly: true })).toEqual(['cpr']);
    expect(wrong({ cpr: bo.cpr }, { ...stranger, realNumbersOnly: false })).toEqual([]);
  });
});
