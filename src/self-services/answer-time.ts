import type { IsoDate } from '../domain/dated.ts';
import { addWorkingDays } from '../domain/holidays.ts';

/** How long the reader of a letter has to answer. The day is set out when the letter leaves, and counted from when it can be there. */
export interface AnswerTime {
  readonly days: number;
  readonly unit: 'days' | 'working-days';
  /** The day that a caseworker chose: none earlier is named, and once it has passed the letter is not sent any more. */
  readonly chosen?: IsoDate;
}

/** Last day to answer a letter that is there on that day: the chosen one, or a later one that leaves time enough. */
export function dayToAnswer(
  { days, unit, chosen }: AnswerTime,
  there: Temporal.PlainDate,
): Temporal.PlainDate {
  // Where whole days end on a Sunday or a holiday, the next working day is the last.
  const least =
    unit === 'working-days'
      ? addWorkingDays(there, days)
      : addWorkingDays(there.add({ days: days - 1 }), 1);
  return chosen !== undefined && least.toString() < chosen
    ? Temporal.PlainDate.from(chosen)
    : least;
}
