import { describe, expect, it } from 'vitest';
import type { CheckContext } from '../../../src/self-services/define.ts';
import { check, hindrance } from '../../../src/self-services/robinson-list/check.ts';
import { robinsonList } from '../../../src/self-services/robinson-list/index.ts';
import {
  applicantOnList,
  childrenOnList,
  onlySelf,
  ownPeople,
} from '../../../src/self-services/robinson-list/on-the-list.ts';
import { anna, context, karoline, liv, today } from './wish.ts';

const keys = (given: CheckContext) => ownPeople(given).map(({ key }) => key);
const protectedUntil = (until: string) => ({ ...anna, protectedUntil: until });
const errorAt = (people: readonly string[], given = context()) =>
  Object.keys(check({ people: [...people] }, given));

describe('for whom', () => {
  it('oneself and own children at the address, not a partner nor the partner’s child', () => {
    expect(keys(context())).toEqual(['self', 'l']);
  });

  it.each([
    ['the day before she turns 15', '2025-11-22', true],
    ['the day she turns 15, from when she does it herself', '2025-11-23', false],
    ['the day after', '2025-11-24', false],
  ])('a child until 15: %s', (_, day, isOffered) => {
    expect(keys(context({ today: Temporal.PlainDate.from(day) })).includes('k')).toBe(isOffered);
  });

  it.each([
    [['self'], []],
    [['self', 'l'], []],
    [['l'], []],
    [['self', 'k'], ['people']],
    [['b'], ['people']],
    [['s'], ['people']],
    [['self', 'nobody'], ['people']],
  ])('%j: errors at %j', (people, expected) => {
    expect(errorAt(people)).toEqual(expected);
  });

  it('only oneself, where nobody could look the household up', () => {
    const silent = context({ household: { state: 'unknown', why: 'silent' } });
    expect(errorAt(['self'], silent)).toEqual([]);
    expect(errorAt(['self', 'l'], silent)).toEqual(['people']);
  });

  it('nobody is asked who has no child under 15 at the address', () => {
    expect(onlySelf(context())).toBeUndefined();
    const alone = {
      state: 'found',
      value: [
        { key: 'self', person: anna },
        { key: 'k', person: karoline },
      ],
    } as const;
    expect(onlySelf(context({ household: alone }))?.value).toEqual(['self']);
    expect(onlySelf(context({ household: { state: 'unknown', why: 'silent' } }))).toBeUndefined();
  });

  it('names the principals: the errand is for whom was ticked', () => {
    expect(robinsonList.principals?.({ people: ['l'] })).toEqual(['l']);
    expect(robinsonList.law.who).toContain('parent');
  });
});

describe('name and address protection', () => {
  it.each([
    ['until yesterday', '2026-11-21', false],
    ['until today', '2026-11-22', true],
    ['until tomorrow', '2026-11-23', true],
  ])('of the applicant %s hinders, said before the form: %s', (_, until, isHindered) => {
    const found = hindrance(context({ applicant: protectedUntil(until) }));
    expect(found !== undefined).toBe(isHindered);
    if (found) expect(found.basis?.section).toBe('§ 28');
  });

  it('hinders nobody whom no register knows', () => {
    expect(hindrance({ today, household: { state: 'none' } })).toBeUndefined();
  });

  it('of a child is said at the tick, with its paragraph', () => {
    const shy = { ...liv, protectedUntil: '2027-01-01' };
    const household = {
      state: 'found',
      value: [
        { key: 'self', person: anna },
        { key: 'l', person: shy },
      ],
    } as const;
    expect(check({ people: ['self'] }, context({ household }))).toEqual({});
    const { people } = check({ people: ['self', 'l'] }, context({ household }));
    expect(people?.basis?.section).toBe('§ 28');
  });
});

describe('what the register says is shown, not asked', () => {
  it('of the applicant, also who is on the list already: it blocks nothing', () => {
    const listed = context({ applicant: { ...anna, marketingProtected: true } });
    expect(applicantOnList(listed)[0]).toMatchObject({
      value: { en: 'You are on the list already. You can go on all the same.' },
      source: 'person-register',
    });
    expect(applicantOnList(context())[0]?.value.en).toBe('You are not on the list.');
    expect(check({ wish: 'join', people: ['self'] }, listed)).toEqual({});
  });

  it('of each child, by name', () => {
    expect(childrenOnList(context()).map(({ label }) => label.da)).toEqual(['Liv Prøve']);
  });

  it('once more before sending, of whom the wish changes nothing', () => {
    const about = (wish: 'join' | 'leave', listed: boolean) =>
      robinsonList
        .advise?.(
          { wish, people: ['self', 'l'] },
          context({
            household: {
              state: 'found',
              value: [
                { key: 'self', person: { ...anna, marketingProtected: listed } },
                { key: 'l', person: liv },
              ],
            },
          }),
        )
        .map(({ text }) => text.en.split('.')[0]);
    expect(about('join', false)).toEqual([]);
    expect(about('join', true)).toEqual(['You are on the list already']);
    expect(about('leave', true)).toEqual(['Liv Prøve is not on the list']);
    expect(about('leave', false)).toEqual([
      'You are not on the list',
      'Liv Prøve is not on the list',
    ]);
  });

  it('and nothing where it does not say', () => {
    const { marketingProtected: _, ...silent } = anna;
    expect(applicantOnList(context({ applicant: silent }))).toEqual([]);
    expect(applicantOnList({ today, household: { state: 'none' } })).toEqual([]);
    expect(karoline.marketingProtected).toBe(false);
  });
});
