import { inForce } from '../../domain/dated.ts';
import type { IsoDate } from '../../domain/dated.ts';
import type { LastDay } from '../define.ts';
import { paidFromBasis } from './law.ts';
import { retroactiveDays } from './limits.ts';

/** From when a benefit would be paid, reckoned in legal days. */
export interface PaidFrom {
  readonly from: Temporal.PlainDate;
  /** Last day on which an application counts from the day of moving in. */
  readonly last: Temporal.PlainDate;
  /** Whether it counts from that day. */
  readonly inTime: boolean;
}

/**
 * The day from which an application that came on a day counts: the day of moving in where it came within thirty days of
 * it, else the first of the month after it came (lov om individuel boligstøtte). Undefined where no limit is known.
 */
export function paidFrom(moveDate: IsoDate, came: Temporal.PlainDate): PaidFrom | undefined {
  const days = inForce(retroactiveDays, came)?.value;
  if (days === undefined) return undefined;
  const moved = Temporal.PlainDate.from(moveDate);
  const last = moved.add({ days });
  const inTime = Temporal.PlainDate.compare(came, last) <= 0;
  return { from: inTime ? moved : came.with({ day: 1 }).add({ months: 1 }), last, inTime };
}

/** The last day on which nothing is lost: the rule always, the day once the day of moving in is known. */
export function lastDay(
  { moveDate }: Readonly<Record<string, unknown>>,
  today: Temporal.PlainDate,
): LastDay | undefined {
  const days = inForce(retroactiveDays, today)?.value;
  if (days === undefined) return undefined;
  const isDay = typeof moveDate === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moveDate);
  const last = isDay ? paidFrom(moveDate, today)?.last : undefined;
  // A day that has passed for good is no last day any more: what is lost grows with each month, not with that day.
  const isAhead = last !== undefined && Temporal.PlainDate.compare(today, last) <= 0;
  return {
    ...(isAhead && { day: last.toString() }),
    basis: paidFromBasis,
    text: {
      da: `Søg senest ${days} dage efter, at du er flyttet ind. Så gælder boligstøtten fra den dag, du flyttede ind. Søger du senere, gælder den fra den 1. i måneden efter.`,
      en: `Apply no later than ${days} days after you moved in. Then the benefit counts from the day you moved in. If you apply later, it counts from the 1st of the month after.`,
    },
  };
}
