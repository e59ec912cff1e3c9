import { describe, expect, it } from 'vitest';
import { check } from '../../../src/self-services/doctor-choice/check.ts';
import type { Answers } from '../../../src/self-services/doctor-choice/answers.ts';
import { groupFacts } from '../../../src/self-services/doctor-choice/facts.ts';
import { choice, context } from './choice.ts';

const to2: Partial<Answers> = { people: ['self'], group: '2' };
const refused = (groupSince: string | undefined, on: string, answers: object = to2) =>
  check(answers, context({ on, insurance: { group: 1, ...(groupSince && { groupSince }) } })).group;

describe('twelve months between changes of group', () => {
  it.each([
    ['the day before they are over', '2025-11-22', '2026-11-21', true],
    ['the day they are over', '2025-11-22', '2026-11-22', false],
    ['the day after', '2025-11-22', '2026-11-23', false],
    ['over the end of a year, the day before', '2025-12-31', '2026-12-30', true],
    ['over the end of a year', '2025-12-31', '2026-12-31', false],
    ['from a leap day, the day before', '2024-02-29', '2025-02-27', true],
    ['from a leap day', '2024-02-29', '2025-02-28', false],
    ['to a leap day, the day before', '2023-03-01', '2024-02-29', true],
    ['to the day after a leap day', '2023-03-01', '2024-03-01', false],
    ['from the day of 23 hours', '2025-03-30', '2026-03-29', true],
    ['from the day of 25 hours', '2025-10-26', '2026-10-26', false],
  ])('%s', (_, since, on, expected) => {
    expect(refused(since, on) !== undefined).toBe(expected);
  });

  it('are told with the first day and the paragraph', () => {
    const error = refused('2025-11-22', '2026-11-21');
    expect(error?.message.da).toContain('22. november 2026');
    expect(error?.message.en).toContain('22 November 2026');
    expect(error?.basis?.section).toBe('§ 58, stk. 4');
  });

  it('bind nobody who never changed, of whom nobody knows, or who stays', () => {
    expect(refused(undefined, '2026-11-21')).toBeUndefined();
    expect(check(to2, context({ insurance: 'unknown' }))).toEqual({});
    const { health: _, ...nothing } = context();
    expect(check(to2, nothing)).toEqual({});
    expect(refused('2025-11-22', '2026-11-21', choice())).toBeUndefined();
  });

  it('are the parent’s own: a child has insurance of its own', () => {
    expect(refused('2025-11-22', '2026-11-21', { ...to2, people: ['liv'] })).toBeUndefined();
    expect(refused('2025-11-22', '2026-11-21', { ...to2, people: ['self', 'liv'] })).toBeDefined();
  });

  it('were not read for the time before the digital duty', () => {
    expect(refused('2013-11-01', '2013-11-30')).toBeUndefined();
    expect(refused('2013-11-01', '2013-12-01')).toBeDefined();
  });
});

describe('a choice that changes nothing', () => {
  const inGroup2 = context({ insurance: { group: 2 } });
  it('is told for group 2', () => {
    expect(check(to2, inGroup2).group).toBeDefined();
    expect(check({ ...to2, people: ['self', 'liv'] }, inGroup2).group).toBeUndefined();
  });
  it('is told for the same doctor', () => {
    const mine = (id: string, group: 1 | 2 = 1) =>
      check(choice(), context({ insurance: { group, practice: id } })).doctor;
    expect(mine('990001')).toBeDefined();
    expect(mine('990002')).toBeUndefined();
    expect(mine('990001', 2)).toBeUndefined();
    expect(
      check(
        choice({ people: ['self', 'liv'] }),
        context({ insurance: { group: 1, practice: '990001' } }),
      ).doctor,
    ).toBeUndefined();
  });
});

describe('what the register says of the group', () => {
  it('stands with since when, and with its source', () => {
    const [fact] = groupFacts(
      context({ insurance: { group: 2, groupSince: '2025-03-01' } }),
      choice(),
    );
    expect(fact?.value.da).toContain('Gruppe 2 siden lørdag den 1. marts 2025');
    expect(fact?.source).toBe('health-insurance');
  });
  it('is nothing where it says nothing', () => {
    expect(groupFacts(context({ insurance: 'unknown' }), choice())).toEqual([]);
    expect(groupFacts(context(), choice())[0]?.value.en).toBe('Group 1');
  });
});
