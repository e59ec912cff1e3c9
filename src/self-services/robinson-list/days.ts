import { inForce } from '../../domain/dated.ts';
import { effectMonths, listDays } from './limits.ts';

/** When a wish of that day shows. All days are legal days in Copenhagen. */
export interface EffectDays {
  /** The next list that is made after the day; one made on the day itself came too early. */
  readonly nextList: Temporal.PlainDate;
  /** The last day on which it must have taken effect. */
  readonly latest: Temporal.PlainDate;
}

/** The next list and the last day for a wish sent on that day; undefined where the limits of the day are not known. */
export function effectDays(sent: Temporal.PlainDate): EffectDays | undefined {
  const months = inForce(effectMonths, sent)?.value;
  const days = inForce(listDays, sent)?.value;
  if (months === undefined || days === undefined) return undefined;
  const nextList = [sent.year, sent.year + 1]
    .flatMap((year) => days.map(([month, day]) => Temporal.PlainDate.from({ year, month, day })))
    .find((list) => Temporal.PlainDate.compare(list, sent) > 0);
  // The 30th of November and three months is the last day of February: the month's end, never a day more.
  return nextList && { nextList, latest: sent.add({ months }) };
}
