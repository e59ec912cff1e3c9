import { clocksOf } from '../../cases/clocks.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { isLookedInto } from '../../cases/guard.ts';
import { answerAwaitedUntil } from '../../cases/open-questions.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { showDay } from '../../domain/dates.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import type { Page } from '../page.ts';

/** The days that count on the case, each by itself; one that has not begun is left out. */
export function caseClocks(
  { t, language }: Page,
  row: CaseRow,
  events: readonly CaseEvent[],
): readonly SummaryRow[] {
  const answerBy = answerAwaitedUntil(row, events);
  const clocks = {
    ...clocksOf(row, events),
    ...(answerBy === undefined ? {} : { answerBy }),
    ...(isLookedInto(row, events) && { wayInDue: row.due }),
  };
  return order.flatMap((clock) => {
    const day = clocks[clock];
    return day === undefined
      ? []
      : [{ label: t(`desk:clock.${clock}`), value: showDay(day, language) }];
  });
}

const order = [
  'legalArrival',
  'referralDue',
  'firstContact',
  'wayInDue',
  'answerBy',
  'appealDeadline',
] as const;
