import { describe, expect, it } from 'vitest';
import { check } from '../../../src/self-services/address-change/check.ts';
import { lastDay, reportDays } from '../../../src/self-services/address-change/days.ts';
import { problems } from '../../../src/self-services/address-change/problems.ts';
import { anna, given, liv, today } from './move.ts';

const beforeTheLaw = Temporal.PlainDate.from('2012-11-30');
const firstDay = Temporal.PlainDate.from('2012-12-01');

describe('the days of a move', () => {
  it.each([
    [29, { tooEarly: true, late: false, veryLate: false }],
    [28, { tooEarly: false, late: false, veryLate: false }],
    [-5, { tooEarly: false, late: false, veryLate: false }],
    [-6, { tooEarly: false, late: true, veryLate: false }],
    [-365, { tooEarly: false, late: true, veryLate: false }],
    [-366, { tooEarly: false, late: true, veryLate: true }],
  ])('%i days from today', (days, expected) => {
    expect(reportDays(today.add({ days }).toString(), today)).toMatchObject(expected);
  });

  it('are known from the day the law came into force', () => {
    expect(reportDays('2012-12-01', beforeTheLaw)).toBeUndefined();
    expect(lastDay({ moveDate: '2012-12-01' }, beforeTheLaw)).toBeUndefined();
    expect(check({ ...given, moveDate: '2014-01-01' }, { today: beforeTheLaw, household })).toEqual(
      {},
    );
    expect(lastDay({ moveDate: '2012-12-01' }, firstDay)?.day).toBe('2012-12-06');
  });
});

describe('the last day', () => {
  it.each([
    ['no answer', undefined],
    ['a list', ['2026-12-29']],
    ['a number', 20261229],
    ['a day with something before it', 'x2026-12-29'],
    ['a day with something after it', '2026-12-29x'],
  ])('is not told for %s', (_, moveDate) => {
    expect(lastDay({ moveDate }, today)).not.toHaveProperty('day');
  });

  it('comes with the rule in both languages', () => {
    const text = lastDay({}, today)?.text;
    expect(text?.da).toContain('senest 5 dage');
    expect(text?.en).toContain('no later than 5 days');
  });
});

const household = {
  state: 'found',
  value: [
    { key: 'a', person: anna },
    { key: 'l', person: liv },
  ],
} as const;

describe('those who are said to move along', () => {
  it('may be nobody', () => {
    expect(check({}, { today, household })).toEqual({});
  });

  it('are all of the household: one stranger among them is enough', () => {
    const movers = { message: problems['movers'] };
    expect(movers.message?.da).toBeTruthy();
    expect(check({ movers: ['l', 'x'] }, { today, household })).toEqual({ movers });
    expect(check({ movers: ['x', 'a'] }, { today, household })).toEqual({ movers });
  });
});
