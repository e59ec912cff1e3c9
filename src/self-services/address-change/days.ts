import { inForce } from '../../domain/dated.ts';
import type { LastDay } from '../define.ts';
import { addressChangeLimits, reportDutyBasis } from './law.ts';

/** A move set against the day of the report. All days are legal days in Copenhagen. */
export interface ReportDays {
  /** First day on which this move can be reported. */
  readonly first: Temporal.PlainDate;
  /** Last day on which it is reported in time (CPR-loven § 12, stk. 1). */
  readonly last: Temporal.PlainDate;
  /** The latest move that can be reported today. */
  readonly latestMove: Temporal.PlainDate;
  readonly tooEarly: boolean;
  readonly late: boolean;
  /** Reported more than a year after the move. */
  readonly veryLate: boolean;
}

/** The days that count for a move, `YYYY-MM-DD`; undefined where no limits are known for today. */
export function reportDays(moveDate: string, today: Temporal.PlainDate): ReportDays | undefined {
  const limits = inForce(addressChangeLimits, today)?.value;
  if (limits === undefined) return undefined;
  const moved = Temporal.PlainDate.from(moveDate);
  const first = moved.subtract({ days: limits.earliestDaysBefore });
  const last = moved.add({ days: limits.latestDaysAfter });
  return {
    first,
    last,
    latestMove: today.add({ days: limits.earliestDaysBefore }),
    tooEarly: Temporal.PlainDate.compare(today, first) < 0,
    late: Temporal.PlainDate.compare(today, last) > 0,
    veryLate: Temporal.PlainDate.compare(today, moved.add({ years: 1 })) > 0,
  };
}

/** The last day on which the move is reported in time: the rule always, the day once the move's is known (CPR-loven § 12, stk. 1). */
export function lastDay(
  answers: Readonly<Record<string, unknown>>,
  today: Temporal.PlainDate,
): LastDay | undefined {
  const limits = inForce(addressChangeLimits, today)?.value;
  if (limits === undefined) return undefined;
  const { moveDate } = answers;
  const isDay = typeof moveDate === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moveDate);
  const day = isDay ? reportDays(moveDate, today)?.last.toString() : undefined;
  const days = limits.latestDaysAfter;
  return {
    ...(day === undefined ? {} : { day }),
    basis: reportDutyBasis,
    text: {
      da: `Du skal melde din flytning senest ${days} dage efter, at du er flyttet.`,
      en: `You must report your move no later than ${days} days after you moved.`,
    },
  };
}
