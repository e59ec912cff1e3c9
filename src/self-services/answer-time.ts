import type { IsoDate } from '../domain/dated.ts';
import { addWorkingDays } from '../domain/holidays.ts';

/** How long the reader of a letter has to answer. The day is set out when the letter leaves, and counted from when it can be there. */
export interface AnswerTime {
  readonly days: number;
  readonly unit: 'days' | 'working-days';
  /** The day that a caseworker chose: none earlier is named, and once it has passed the letter is not sent any more. */
  readonly chosen?: IsoDate;
  /** The errand's own last day: no later one is named as long as the letter is there before it. */
  readonly notAfter?: IsoDate;
}

/** Last day to answer a letter that is there on that day: the chosen one, or a later one that leaves time enough, within the errand's own. */
export function dayToAnswer(
  { days, unit, chosen, notAfter }: AnswerTime,
  there: Temporal.PlainDate,
): Temporal.PlainDate {
  // Where whole days end on a Sunday or a holiday, the next working day is the last.
  const least =
    unit === 'working-days'
      ? addWorkingDays(there, days)
      : addWorkingDays(there.add({ days: days - 1 }), 1);
  const enough = least.toString();
  const day = chosen !== undefined && enough < chosen ? chosen : enough;
  const isBound = notAfter !== undefined && there.toString() < notAfter && notAfter < day;
  return Temporal.PlainDate.from(isBound ? notAfter : day);
}
