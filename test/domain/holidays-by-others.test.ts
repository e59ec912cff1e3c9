import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { holidaysOf, isWorkingDay } from '../../src/domain/holidays.ts';

const denmark = new Holidays('DK');

/** What the package calls a public holiday in Denmark, and what it calls something else. */
const listed = (year: number) =>
  denmark.getHolidays(year).map(({ date, name, type }) => ({ day: date.slice(0, 10), name, type }));

const years = Array.from({ length: 2035 - 2013 + 1 }, (_, index) => 2013 + index);

describe('our holidays and those of date-holidays', () => {
  // The package knows General Prayer Day until 2023 and not after (lov nr. 214 af 6/3/2023), as we do.
  it.each(years)('are the same days in %i', (year) => {
    const open = listed(year).filter(({ type }) => type === 'public');
    expect([...holidaysOf(year)].toSorted()).toEqual(open.map(({ day }) => day).toSorted());
    expect(open).toHaveLength(year <= 2023 ? 11 : 10);
  });

  // Not differences: 1 May, 5 June (Grundlovsdag), 24 December are "observances" there. Shops close by another act
  // (lukkeloven) or people have the day off by agreement; no deadline moves for it, so they count as working days.
  // 31 December the package does not list for Denmark at all.
  it.each(years)(
    'leave Grundlovsdag, 24 and 31 December %i as days on which deadlines run',
    (year) => {
      const observed = listed(year).filter(({ type }) => type === 'observance');
      for (const day of ['05-01', '06-05', '12-24'].map((each) => `${year}-${each}`)) {
        expect(observed.map((each) => each.day)).toContain(day);
        if (!holidaysOf(year).has(day)) expectWorkday(day);
      }
      expect(listed(year).map(({ day }) => day)).not.toContain(`${year}-12-31`);
      expectWorkday(`${year}-12-31`);
    },
  );

  it('take 5 June for a holiday only where Whit Sunday or Whit Monday falls on it', () => {
    const whitsun = years.filter((year) => holidaysOf(year).has(`${year}-06-05`));
    expect(whitsun).toEqual([2017, 2022, 2028, 2033]);
  });
});

function expectWorkday(iso: string): void {
  const day = Temporal.PlainDate.from(iso);
  expect(isWorkingDay(day), iso).toBe(day.dayOfWeek <= 5);
}
