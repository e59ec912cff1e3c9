import { describe, expect, it } from 'vitest';
import { birthDate, type Cpr, parseCpr } from '../../src/domain/cpr.ts';
import { showDay, showInstant, showShortDay } from '../../src/domain/dates.ts';
import { easterSunday } from '../../src/domain/holidays.ts';

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
