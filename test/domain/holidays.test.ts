import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  easterSunday,
  holidaysOf,
  isWorkingDay,
} from '../../src/domain/holidays.ts';

interface Day {
  readonly dato: string;
  readonly type: 'helligdag' | 'saedvanlig_lukkedag';
}
const { dage } = JSON.parse(
  readFileSync(new URL('./fixtures/helligdage-2023-2035.json', import.meta.url), 'utf8'),
) as { dage: readonly Day[] };

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('statutory holidays', () => {
  it.each(Array.from({ length: 13 }, (_, index) => 2023 + index))('of %i', (year) => {
    const listed = dage
      .filter(({ dato, type }) => type === 'helligdag' && dato.startsWith(`${year}`))
      .map(({ dato }) => dato);
    expect([...holidaysOf(year)].toSorted()).toEqual(listed.toSorted());
  });

  it('no longer have General Prayer Day among them', () => {
    expect(holidaysOf(2023).has('2023-05-05')).toBe(true);
    expect(holidaysOf(2024).has('2024-04-26')).toBe(false);
  });

  it.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter of %i', (year, iso) => {
    expect(easterSunday(year).toString()).toBe(iso);
  });
});

describe('working days', () => {
  it('are Monday to Friday without holidays; customary closing days count as open', () => {
    expect(isWorkingDay(day('2026-11-20'))).toBe(true);
    expect(isWorkingDay(day('2026-11-21'))).toBe(false);
    expect(isWorkingDay(day('2026-12-25'))).toBe(false);
    expect(isWorkingDay(day('2026-12-24'))).toBe(true);
  });

  it('are counted from the day after', () => {
    expect(addWorkingDays(day('2026-11-20'), 1).toString()).toBe('2026-11-23');
    expect(addWorkingDays(day('2026-12-23'), 2).toString()).toBe('2026-12-28');
    expect(addWorkingDays(day('2026-04-01'), 1).toString()).toBe('2026-04-07');
    expect(addWorkingDays(day('2026-11-21'), 0).toString()).toBe('2026-11-21');
  });
});
