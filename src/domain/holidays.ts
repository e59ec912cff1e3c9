/** Easter Sunday of a year by the Gregorian computus (Meeus). */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = Math.floor((a + 11 * d + 22 * e) / 451);
  const month = Math.floor((d + e - 7 * f + 114) / 31);
  const day = ((d + e - 7 * f + 114) % 31) + 1;
  return Temporal.PlainDate.from({ year, month, day });
}

/** Statutory holidays of a year. General Prayer Day (Store Bededag) was abolished from 1 January 2024. */
export function holidaysOf(year: number): ReadonlySet<string> {
  const known = holidays.get(year) ?? reckonHolidays(year);
  holidays.set(year, known);
  return known;
}

const holidays = new Map<number, ReadonlySet<string>>();

function reckonHolidays(year: number): ReadonlySet<string> {
  const easter = easterSunday(year);
  const movable = [-3, -2, 0, 1, 39, 49, 50, ...(year <= 2023 ? [26] : [])];
  return new Set([
    `${year}-01-01`,
    `${year}-12-25`,
    `${year}-12-26`,
    ...movable.map((days) => easter.add({ days }).toString()),
  ]);
}

/** Monday to Friday, and no statutory holiday. */
export const isWorkingDay = (day: Temporal.PlainDate): boolean =>
  day.dayOfWeek <= 5 && !holidaysOf(day.year).has(day.toString());

/** The n-th working day after the day; the day itself does not count. */
export function addWorkingDays(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let current = day;
  for (let left = count; left > 0; ) {
    current = current.add({ days: 1 });
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}

/** The n-th working day before the day, which itself need not be one and does not count. */
export function workingDaysBefore(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let current = day;
  for (let left = count; left > 0; ) {
    current = current.subtract({ days: 1 });
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}
