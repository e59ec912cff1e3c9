import { describe, expect, it } from 'vitest';
import { effectDays } from '../../../src/self-services/robinson-list/days.ts';
import { whenItShows } from '../../../src/self-services/robinson-list/next.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

it.each([
  ['the day before a quarter', '2026-12-31', '2027-01-01', '2027-03-31'],
  [
    'the first day of a quarter: that list came too early',
    '2027-01-01',
    '2027-04-01',
    '2027-04-01',
  ],
  ['the day after', '2027-01-02', '2027-04-01', '2027-04-02'],
  ['before the second quarter', '2027-03-31', '2027-04-01', '2027-06-30'],
  ['on the second quarter', '2027-04-01', '2027-07-01', '2027-07-01'],
  ['before the third quarter', '2027-06-30', '2027-07-01', '2027-09-30'],
  ['on the third quarter', '2027-07-01', '2027-10-01', '2027-10-01'],
  ['before the fourth quarter', '2027-09-30', '2027-10-01', '2027-12-30'],
  ['on the fourth quarter', '2026-10-01', '2027-01-01', '2027-01-01'],
  ['the day this was read', '2026-11-22', '2027-01-01', '2027-02-22'],
  ['into a February of 28 days', '2026-11-30', '2027-01-01', '2027-02-28'],
  ['into a February of 29 days', '2027-11-30', '2028-01-01', '2028-02-29'],
  ['a leap day', '2028-02-29', '2028-04-01', '2028-05-29'],
  ['from a 31st into a month of 30', '2027-01-31', '2027-04-01', '2027-04-30'],
  ['from a 31st into a month of 30 in autumn', '2027-08-31', '2027-10-01', '2027-11-30'],
  ['the first day on which the limits are known', '2013-12-01', '2014-01-01', '2014-03-01'],
])('%s', (_, sent, nextList, latest) => {
  const days = effectDays(day(sent));
  expect(days?.nextList.toString()).toBe(nextList);
  expect(days?.latest.toString()).toBe(latest);
});

it('the next list is always after the day, and never after the last day', () => {
  for (let sent = day('2024-01-01'); sent.year < 2033; sent = sent.add({ days: 1 })) {
    const { nextList, latest } = effectDays(sent)!;
    expect(Temporal.PlainDate.compare(nextList, sent)).toBe(1);
    expect(Temporal.PlainDate.compare(nextList, latest)).toBeLessThanOrEqual(0);
    expect(nextList.day).toBe(1);
  }
});

it('is said as two days in words, in both languages', () => {
  const said = whenItShows(day('2026-11-30'));
  expect(said.da).toContain('1. januar 2027');
  expect(said.da).toContain('28. februar 2027');
  expect(said.en).toContain('1 January 2027');
  expect(said.en).toContain('28 February 2027');
});

describe('on paper, by the day it came and not the day it was written down', () => {
  const said = (came: string, today: string) => whenItShows(day(came), day(today));

  it('is the same where no list was made in between', () => {
    expect(said('2026-12-20', '2026-12-31')).toEqual(said('2026-12-20', '2026-12-20'));
  });

  it.each([
    ['on the day of the list', '2027-01-01'],
    ['after it', '2027-01-04'],
    ['on the last day', '2027-03-20'],
  ])('names the list that was made in between, and the true next one: %s', (_, today) => {
    const { da, en } = said('2026-12-20', today);
    expect(da).toContain('Den seneste kom fredag den 1. januar 2027');
    expect(da).toContain('den næste kommer torsdag den 1. april 2027');
    expect(da).toContain('gælder senest lørdag den 20. marts 2027');
    expect(en).toMatch(/The next one comes on Thursday,? 1 April 2027/);
  });

  it('promises no day that is over', () => {
    const { da, en } = said('2026-12-20', '2027-03-21');
    expect(da).toContain('skulle gælde senest lørdag den 20. marts 2027');
    expect(da).toContain('ring til os');
    expect(en).toContain('call us');
    expect(said('2026-03-15', '2027-03-21').da).toContain('Den seneste kom fredag den 1. januar');
  });
});

it('is never guessed on a day before the limits are known', () => {
  const early = day('2013-11-30');
  expect(effectDays(early)).toBeUndefined();
  expect(whenItShows(early).da).not.toMatch(/\d/);
});
