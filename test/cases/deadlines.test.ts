import { describe, expect, it } from 'vitest';
import { firstContactDue, guardDue, handlingDue } from '../../src/cases/deadlines.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('first contact', () => {
  it.each([
    ['an ordinary week', '2026-11-23', '2026-11-26'],
    ['over a week-end', '2026-11-26', '2026-12-01'],
    ['from a Sunday', '2026-11-22', '2026-11-25'],
    // 25 and 26 December are holidays; in 2026 the 26th is a Saturday.
    ['over Christmas', '2026-12-23', '2026-12-29'],
    // Maundy Thursday 2 April to Easter Monday 6 April 2026.
    ['over Easter', '2026-04-01', '2026-04-09'],
    // Ascension Day 14 May 2026; General Prayer Day is a working day since 2024.
    ['over Ascension Day', '2026-05-13', '2026-05-19'],
    ['over a General Prayer Day that was abolished', '2024-04-25', '2024-04-30'],
    ['over a General Prayer Day that was kept', '2023-05-04', '2023-05-10'],
    ['over New Year', '2026-12-30', '2027-01-05'],
  ])('is due in three working days %s', (_when, today, due) => {
    expect(firstContactDue(day(today), undefined).toString()).toBe(due);
  });

  it('is never after the errand’s own last day where that can still be met', () => {
    expect(firstContactDue(day('2026-12-23'), '2026-12-24').toString()).toBe('2026-12-24');
    expect(firstContactDue(day('2026-12-23'), '2026-12-23').toString()).toBe('2026-12-23');
    expect(firstContactDue(day('2026-11-23'), '2026-12-05').toString()).toBe('2026-11-26');
  });

  it('is due as ever where that day is over', () => {
    expect(firstContactDue(day('2026-12-23'), '2026-12-22').toString()).toBe('2026-12-29');
  });
});

describe('a digital filing', () => {
  it('is aimed to be handled in ten working days', () => {
    expect(handlingDue(day('2026-11-22')).toString()).toBe('2026-12-04');
    expect(handlingDue(day('2026-12-23')).toString()).toBe('2027-01-08');
  });
});

describe('the way in of a paper', () => {
  const due = (came: string, today: string, last?: string) =>
    guardDue(day(came), day(today), last).toString();

  it('is decided within the days that count from when it came, whenever it is written down', () => {
    expect(due('2026-11-23', '2026-11-23')).toBe('2026-12-14');
    expect(due('2026-11-23', '2026-12-07')).toBe('2026-12-14');
    expect(due('2026-11-23', '2026-12-07', '2026-12-09')).toBe('2026-12-09');
  });

  it('is due today where those days are over', () => {
    expect(due('2026-10-01', '2026-12-07')).toBe('2026-12-07');
    expect(due('2026-10-01', '2026-12-07', '2026-12-09')).toBe('2026-12-07');
  });
});
