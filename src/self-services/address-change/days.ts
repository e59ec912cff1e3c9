import { inForce } from '../../domain/dated.ts';
import type { LastDay } from '../define.ts';
import { earliestDaysBefore, latestDaysAfter, reportDutyBasis } from './law.ts';

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
  const after = inForce(latestDaysAfter, today)?.value;
  const before = inForce(earliestDaysBefore, today)?.value;
  if (after === undefined || before === undefined) return undefined;
  const moved = Temporal.PlainDate.from(moveDate);
  const first = moved.subtract({ days: before });
  const last = moved.add({ days: after });
  return {
    first,
    last,
    latestMove: today.add({ days: before }),
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
  const days = inForce(latestDaysAfter, today)?.value;
  if (days === undefined) return undefined;
  const { moveDate } = answers;
  const isDay = typeof moveDate === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moveDate);
  const day = isDay ? reportDays(moveDate, today)?.last.toString() : undefined;
  return {
    ...(day === undefined ? {} : { day }),
    basis: reportDutyBasis,
    text: {
      da: `Du skal melde din flytning senest ${days} dage efter, at du er flyttet.`,
      en: `You must report your move no later than ${days} days after you moved.`,
    },
  };
}
