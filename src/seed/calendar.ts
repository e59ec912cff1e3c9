import { isWorkingDay } from '../domain/holidays.ts';

/** A day of the seeded years, and how many cases came on it. */
export interface SeededDay {
  readonly day: Temporal.PlainDate;
  readonly cases: number;
}

/** Monday to Sunday: whoever moved at the weekend says so on Monday. */
const weekdays = [1.25, 1.15, 1.05, 1, 0.8, 0.35, 0.45];
/** January to December: summer is quiet, and in August students move. */
const months = [1.1, 1, 1, 0.95, 0.95, 1, 0.65, 1.25, 1.15, 1, 1, 0.75];
const onHolidays = 0.4;
/** What comes in a year, against the year before. */
const growth = 1.1;
const years = 3;

/** The earliest day that anything is seeded on. */
export const firstDayBefore = (today: Temporal.PlainDate): Temporal.PlainDate =>
  today.subtract({ years });

/** So many cases spread over the three years up to today, the last day included: the earliest day first. */
export function calendarOf(today: Temporal.PlainDate, cases: number): readonly SeededDay[] {
  const first = firstDayBefore(today);
  const days = Array.from({ length: first.until(today).days + 1 }, (_, after) =>
    first.add({ days: after }),
  );
  const total = days.reduce((sum, day) => sum + weightOf(day, first), 0);
  let weight = 0;
  let before = 0;
  return days.map((day) => {
    weight += weightOf(day, first);
    const until = Math.round((weight / total) * cases);
    const seeded = { day, cases: until - before };
    before = until;
    return seeded;
  });
}

function weightOf(day: Temporal.PlainDate, first: Temporal.PlainDate): number {
  const weekday = weekdays[day.dayOfWeek - 1] ?? 1;
  const month = months[day.month - 1] ?? 1;
  const holiday = day.dayOfWeek < 6 && !isWorkingDay(day) ? onHolidays : 1;
  return weekday * month * holiday * growth ** (first.until(day).days / 365);
}
