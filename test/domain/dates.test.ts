import { describe, expect, it } from 'vitest';
import { inForce } from '../../src/domain/dated.ts';
import {
  legalDay,
  showArrival,
  showDay,
  showInstant,
  showShortInstant,
  timeOfDay,
} from '../../src/domain/dates.ts';
import { isInForce } from '../../src/domain/legal-basis.ts';

const at = (iso: string) => Temporal.Instant.from(iso);
const day = (iso: string) => Temporal.PlainDate.from(iso);
const source = { title: 'test', checked: '2026-11-22' };

describe('the legal day is the day in Copenhagen', () => {
  it.each([
    ['2026-11-22T22:59:59Z', '2026-11-22'],
    ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    ['2026-03-29T01:00:00Z', '2026-03-29'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('%s is %s', (instant, expected) => {
    expect(legalDay(at(instant)).toString()).toBe(expected);
  });
});

describe('dates in words', () => {
  it('name weekday, day, month and year, whatever the zone of the machine', () => {
    expect(showDay('2026-11-04', 'da')).toBe('onsdag den 4. november 2026');
    expect(showDay(day('2026-11-04'), 'en')).toMatch(/^Wednesday,? 4 November 2026$/);
  });

  it('give the time to the second, in summer and in winter time', () => {
    expect(showInstant('2026-07-01T21:30:05Z', 'en')).toMatch(/1 July 2026 at 23:30:05$/);
    expect(showInstant(at('2026-11-22T23:30:05Z'), 'da')).toMatch(
      /23\. november 2026 kl\. 00\.30\.05$/,
    );
    expect(showShortInstant('2026-11-22T23:30:05Z', 'da')).toMatch(/^23\. nov\. 2026 00\.30\.05$/);
    expect(showShortInstant('2026-07-01T21:30:05Z', 'en')).toMatch(/^1 Jul 2026 23:30:05$/);
  });
});

describe('the time of day', () => {
  it('is hours and minutes in Copenhagen', () => {
    expect(timeOfDay(at('2026-11-22T13:30:59Z'), 'da')).toBe('14.30');
    expect(timeOfDay(at('2026-07-01T12:30:59Z'), 'en')).toBe('14:30');
  });

  it('of an arrival is told where anybody knows it', () => {
    expect(showArrival('2026-11-22T13:30:59Z', 'en')).toMatch(/22 November 2026 at 14:30$/);
    expect(showArrival(at('2026-11-21T23:00:00Z'), 'en')).toMatch(/22 November 2026$/);
  });
});

describe('what is in force on a day', () => {
  const values = [
    { from: '2020-01-01', until: '2022-12-31', value: 'old', source },
    { from: '2023-06-01', value: 'new', source },
    { from: '2026-01-01', until: '2026-01-31', value: 'for a month', source },
  ];

  it.each([
    ['2019-12-31', undefined],
    ['2020-01-01', 'old'],
    ['2022-12-31', 'old'],
    ['2023-05-31', undefined],
    ['2023-06-01', 'new'],
    ['2026-01-31', 'for a month'],
    ['2026-02-01', 'new'],
  ])('%s: %s', (iso, expected) => {
    expect(inForce(values, day(iso))?.value).toBe(expected);
    expect(inForce(values.toReversed(), day(iso))?.value).toBe(expected);
  });

  it('of two from the same day the later line wins', () => {
    const same = ['first', 'second'].map((value) => ({ from: '2026-01-01', value, source }));
    expect(inForce(same, day('2026-01-01'))?.value).toBe('second');
  });

  it('counts first and last day of a paragraph', () => {
    const text = { da: 'Prøveloven', en: 'the Test Act' };
    const basis = {
      act: text,
      section: '§ 1',
      source,
      certainty: 'verified',
      from: '2023-06-01',
      until: '2023-06-30',
    } as const;
    const days = ['2023-05-31', '2023-06-01', '2023-06-30', '2023-07-01'];
    expect(days.map((iso) => isInForce(basis, day(iso)))).toEqual([false, true, true, false]);
  });
});
