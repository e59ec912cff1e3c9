import { inForce } from '../../domain/dated.ts';
import { effectMonths, listDays } from './limits.ts';

/** When a wish shows. All days are legal days in Copenhagen. */
export interface EffectDays {
  /** The latest list that was made since it came; one made on that very day came too early. */
  readonly lastList?: Temporal.PlainDate;
  /** The next list that is made. */
  readonly nextList: Temporal.PlainDate;
  /** The last day on which it must have taken effect. */
  readonly latest: Temporal.PlainDate;
}

/** The lists and the last day for a wish that came on a day, as seen `today`; undefined where the limits are not known. */
export function effectDays(
  came: Temporal.PlainDate,
  today: Temporal.PlainDate = came,
): EffectDays | undefined {
  const months = inForce(effectMonths, came)?.value;
  const days = inForce(listDays, came)?.value;
  if (months === undefined || days === undefined) return undefined;
  const lists = [today.year - 1, today.year, today.year + 1].flatMap((year) =>
    days.map(([month, day]) => Temporal.PlainDate.from({ year, month, day })),
  );
  const nextList = lists.find((list) => isAfter(list, today));
  const lastList = lists.findLast((list) => isAfter(list, came) && !isAfter(list, today));
  if (nextList === undefined) return undefined;
  // The 30th of November and three months is the last day of February: the month's end, never a day more.
  return { nextList, latest: came.add({ months }), ...(lastList && { lastList }) };
}

const isAfter = (day: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, other) > 0;
