import { describe, expect, it } from 'vitest';
import { birthDate, type Cpr, parseCpr } from '../../src/domain/cpr.ts';
import {
  legalDay,
  showArrival,
  showDay,
  showInstant,
  showShortDay,
  showShortInstant,
} from '../../src/domain/dates.ts';
import { easterSunday, holidaysOf } from '../../src/domain/holidays.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('a day for a narrow column', () => {
  it.each([
    ['da', '2026-11-04', '4. nov. 2026'],
    ['da', '2027-01-31', '31. jan. 2027'],
    ['en', '2026-11-04', '4 Nov 2026'],
    ['en', '2027-01-31', '31 Jan 2027'],
  ] as const)('%s: %s is %s', (language, iso, shown) => {
    expect(showShortDay(iso, language)).toBe(shown);
    expect(showShortDay(day(iso), language)).toBe(shown);
  });
});

describe('when something arrived', () => {
  it.each([
    ['2026-11-21T23:00:00Z', 'søndag den 22. november 2026', 'the day alone, as paper does'],
    ['2026-11-21T23:00:01Z', 'søndag den 22. november 2026 kl. 00.00', 'a second later'],
    ['2026-06-30T22:00:00Z', 'onsdag den 1. juli 2026', 'the day alone, in summer'],
    ['2026-11-22T22:54:59Z', 'søndag den 22. november 2026 kl. 23.54', 'no seconds'],
  ])('%s: %s (%s)', (at, shown) => {
    expect(showArrival(at, 'da')).toBe(shown);
    expect(showArrival(Temporal.Instant.from(at), 'da')).toBe(shown);
  });
});

describe('an instant for a narrow column', () => {
  it.each([
    ['da', '1. jan. 2027 00.00.00'],
    ['en', '1 Jan 2027 00:00:00'],
  ] as const)('%s: %s', (language, shown) => {
    expect(showShortInstant('2026-12-31T23:00:00Z', language)).toBe(shown);
  });
});

describe('what is asked for on every page is worked out once', () => {
  const at = (iso: string) => legalDay(Temporal.Instant.from(iso));

  it('the legal day within an hour, and anew in the next', () => {
    const first = at('2026-11-22T22:00:00.000Z');
    expect(at('2026-11-22T22:59:59.999Z')).toBe(first);
    expect(at('2026-11-22T23:00:00.000Z').toString()).toBe('2026-11-23');
    expect(at('2026-11-22T22:30:00.000Z').toString()).toBe('2026-11-22');
  });

  it('the holidays of a year', () => {
    expect(holidaysOf(2026)).toBe(holidaysOf(2026));
    expect(holidaysOf(2027)).not.toBe(holidaysOf(2026));
  });
});

describe('a day and an instant in words', () => {
  // A comma after the weekday comes and goes with the version of the language data.
  const plain = (shown: string) => shown.replace(',', '');
  it.each([
    ['da', 'fredag den 1. januar 2027', 'fredag den 1. januar 2027 kl. 00.00.00'],
    ['en', 'Friday 1 January 2027', 'Friday 1 January 2027 at 00:00:00'],
  ] as const)('in %s', (language, words, whole) => {
    const instant = '2026-12-31T23:00:00Z';
    expect(plain(showDay('2027-01-01', language))).toBe(words);
    expect(plain(showInstant(instant, language))).toBe(whole);
    expect(plain(showInstant(Temporal.Instant.from(instant), language))).toBe(whole);
  });
});

describe('Easter in the years that the plain formula would put a week too late', () => {
  it.each([
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2106, '2106-04-18'],
  ])('%i', (year, iso) => {
    expect(easterSunday(year).toString()).toBe(iso);
  });
});

describe('the days between real and invented numbers', () => {
  it.each([
    ['31', 'ok', 'ok'],
    ['32', 'date', 'date'],
    ['60', 'date', 'date'],
    ['61', 'ok', 'demo-number'],
    ['91', 'ok', 'demo-number'],
    ['92', 'date', 'demo-number'],
  ])('day %s: %s in the demonstration, %s outside', (written, inDemo, outside) => {
    const read = (demo: boolean) => {
      const result = parseCpr(`${written}01881234`, { demo });
      return result.ok ? 'ok' : result.error;
    };
    expect([read(true), read(false)]).toEqual([inDemo, outside]);
  });

  it('carry no birthday where there is no such day', () => {
    for (const cpr of ['6001881234', '9201881234', '0013881234'])
      expect(birthDate(cpr as Cpr)).toBeUndefined();
  });
});
