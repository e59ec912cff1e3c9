import { deliveryDaysOf } from './delivery-days.ts';
import { easterSunday, isWorkingDay } from './holidays.ts';

/** How a decision reached the citizen: the day it lay in the mailbox, or the day a letter left on paper. */
export type Announced =
  | { readonly via: 'digital-post'; readonly on: Temporal.PlainDate }
  | { readonly via: 'paper'; readonly on: Temporal.PlainDate };

/**
 * Last day to complain, so many weeks after the decision was announced: digital when it lay in the mailbox, on paper
 * after the days of delivery (the municipalities' usual ones unless the authority sets its own). A last day without work moves to the next working day.
 */
export function appealDeadline(
  announced: Announced,
  weeks: number,
  deliveryDays: number = deliveryDaysOf(undefined, announced.on),
): Temporal.PlainDate {
  const known = announced.via === 'paper' ? announced.on.add({ days: deliveryDays }) : announced.on;
  return orNextWorkingDay(known.add({ weeks }), isWorkingDay);
}

/**
 * Last day to complain over Udbetaling Danmark's letter on paper, by the day it is dated: Monday and Tuesday count from
 * Monday of the next week, Wednesday to Friday from Wednesday. The Friday after Ascension Day counts as a holiday too.
 */
export function udbetalingDanmarkDeadline(
  letterDay: Temporal.PlainDate,
  weeks: number,
): Temporal.PlainDate {
  // Nobody dates a letter on a Saturday or Sunday; if so, it counts as dated on the Monday after.
  const dated =
    letterDay.dayOfWeek > 5 ? letterDay.add({ days: 8 - letterDay.dayOfWeek }) : letterDay;
  const nextMonday = dated.add({ days: 8 - dated.dayOfWeek });
  const start = dated.dayOfWeek <= 2 ? nextMonday : nextMonday.add({ days: 2 });
  return orNextWorkingDay(
    start.add({ weeks }),
    (day) => isWorkingDay(day) && !isFridayAfterAscension(day),
  );
}

const isFridayAfterAscension = (day: Temporal.PlainDate): boolean =>
  easterSunday(day.year).add({ days: 40 }).equals(day);

function orNextWorkingDay(
  day: Temporal.PlainDate,
  works: (day: Temporal.PlainDate) => boolean,
): Temporal.PlainDate {
  let last = day;
  while (!works(last)) last = last.add({ days: 1 });
  return last;
}
