import { describe, expect, it } from 'vitest';
import { birthdayAt } from '../../src/domain/person.ts';
import type { CheckContext } from '../../src/self-services/define.ts';
import {
  hasJustComeOfChoice,
  ownChildren,
  ownChoiceAge,
  selfAndOwnChildren,
} from '../../src/self-services/people.ts';
import { anna, bo, carl, ida, liv, person, today } from './address-change/move.ts';

const on = (day: string) => Temporal.PlainDate.from(day);

describe('the 15th birthday', () => {
  it.each([
    ['2011-11-22', '2026-11-22'],
    ['2008-02-29', '2023-03-01'],
    ['2009-02-28', '2024-02-28'],
    ['2009-03-01', '2024-03-01'],
    ['2010-12-31', '2025-12-31'],
  ])('of somebody born %s is %s', (born, birthday) => {
    expect(birthdayAt(born, ownChoiceAge).toString()).toBe(birthday);
  });

  it('of 29 February falls on it in leap years', () => {
    expect(birthdayAt('2008-02-29', 16).toString()).toBe('2024-02-29');
  });
});

describe('sixty days after the 15th birthday', () => {
  it.each([
    ['the day before it', '2011-11-22', '2026-11-21', false],
    ['the day itself', '2011-11-22', '2026-11-22', true],
    ['day 59', '2011-11-22', '2027-01-20', true],
    ['day 60, in a new year', '2011-11-22', '2027-01-21', true],
    ['day 61', '2011-11-22', '2027-01-22', false],
    // Over the day of 23 hours, 28 March 2027, and that of 25, 25 October 2026.
    ['day 60 over summer time', '2012-02-10', '2027-04-11', true],
    ['day 61 over summer time', '2012-02-10', '2027-04-12', false],
    ['day 60 over winter time', '2011-09-10', '2026-11-09', true],
    ['day 61 over winter time', '2011-09-10', '2026-11-10', false],
    ['day 60 over a leap day', '2013-02-01', '2028-04-01', true],
    ['day 61 over a leap day', '2013-02-01', '2028-04-02', false],
    ['born on a leap day, the day before', '2008-02-29', '2023-02-28', false],
    ['born on a leap day, day 60', '2008-02-29', '2023-04-30', true],
    ['born on a leap day, day 61', '2008-02-29', '2023-05-01', false],
  ])('%s', (_, birthDate, day, expected) => {
    expect(hasJustComeOfChoice({ birthDate }, on(day))).toBe(expected);
  });

  it('are not reckoned where the rule was not read', () => {
    expect(hasJustComeOfChoice({ birthDate: '1997-11-01' }, on('2012-11-30'))).toBe(false);
    expect(hasJustComeOfChoice({ birthDate: '1997-11-01' }, on('2012-12-01'))).toBe(true);
  });
});

describe('whom a parent can choose for', () => {
  const household = (...people: readonly (typeof anna)[]): CheckContext => ({
    today,
    applicant: anna,
    household: {
      state: 'found',
      value: people.map((each, index) => ({
        key: index === 0 ? 'self' : each.name.given,
        person: each,
      })),
    },
  });
  const teen = person('Eva', '2011-11-22', { custody: [anna.cpr] });
  const almost = person('Finn', '2011-11-23', { custody: [anna.cpr] });
  const strangers = person('Gry', '2018-01-01', { custody: [carl.cpr] });
  const keys = (among: typeof ownChildren, context: CheckContext) =>
    among(ownChoiceAge)(context).map(({ key }) => key);

  it('are children under 15 in their custody, at their address', () => {
    const context = household(anna, bo, liv, ida, teen, almost, strangers);
    expect(keys(ownChildren, context)).toEqual(['Liv', 'Finn']);
    expect(keys(selfAndOwnChildren, context)).toEqual(['self', 'Liv', 'Finn']);
  });

  it('are nobody where the household or the parent is unknown', () => {
    const unknown: CheckContext = { today, household: { state: 'unknown', why: 'down' } };
    expect(keys(selfAndOwnChildren, unknown)).toEqual([]);
    const { applicant: _, ...nameless } = household(anna, liv);
    expect(keys(ownChildren, nameless)).toEqual([]);
  });
});
