import { describe, expect, it } from 'vitest';
import { lastDay, paidFrom } from '../../../src/self-services/housing-benefit/days.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('the day from which a benefit would count', () => {
  it.each([
    ['before moving in', '2026-12-01', '2026-11-22', '2026-12-01', true],
    ['on the day itself', '2026-11-22', '2026-11-22', '2026-11-22', true],
    ['on the thirtieth day', '2026-10-23', '2026-11-22', '2026-10-23', true],
    ['on the thirty-first day', '2026-10-22', '2026-11-22', '2026-12-01', false],
    ['late, on the first of a month', '2026-09-01', '2026-11-01', '2026-12-01', false],
    ['late, on the last of a month', '2026-09-01', '2026-11-30', '2026-12-01', false],
    ['late in December', '2026-10-01', '2026-12-31', '2027-01-01', false],
    ['over the end of February', '2027-01-30', '2027-03-01', '2027-01-30', true],
    ['a day later', '2027-01-30', '2027-03-02', '2027-04-01', false],
    ['in a leap year', '2028-01-30', '2028-02-29', '2028-01-30', true],
  ])('%s', (_when, moved, came, from, inTime) => {
    const counts = paidFrom(moved, day(came));
    expect([counts?.from.toString(), counts?.inTime]).toEqual([from, inTime]);
  });

  it('is not known before anybody had to apply here', () =>
    expect(paidFrom('2014-11-01', day('2014-11-30'))).toBeUndefined());

  it('is lost on no day that has passed already', () => {
    expect(lastDay({ moveDate: '2026-11-01' }, day('2026-11-22'))?.day).toBe('2026-12-01');
    expect(lastDay({ moveDate: '2026-01-01' }, day('2026-11-22'))?.day).toBeUndefined();
    expect(lastDay({}, day('2026-11-22'))?.text.da).toContain('30');
    expect(lastDay({ moveDate: 'x' }, day('2026-11-22'))?.day).toBeUndefined();
  });
});
