import { arrivalOf } from '../../cases/case.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { isLookedInto } from '../../cases/guard.ts';
import type { CaseRow, CaseState } from '../../cases/ports/case-store.ts';
import { reopenedIn } from '../../cases/reopen-case.ts';
import type { UsualTime } from '../../cases/statistics/usual-time.ts';
import { legalDay } from '../../domain/dates.ts';
import type { Page } from '../page.ts';

/** Whether how long it usually takes says anything of this case: an errand that has come and is still to be settled. */
export const isAwaited = (row: CaseRow, events: readonly CaseEvent[]): boolean =>
  unsettled.includes(row.state) &&
  arrivalOf(events) !== undefined &&
  !isLookedInto(row, events) &&
  reopenedIn(events) === undefined;

const unsettled: readonly CaseState[] = [
  'submitted',
  'in-progress',
  'awaiting-payment',
  'awaiting-answer',
];

/** How long such cases took of late, how that was reckoned, and that this one has taken longer, where it has. */
export function usualTimeWords(
  { t }: Page,
  { from, to, cases }: UsualTime,
  row: Pick<CaseRow, 'arrivedAt'>,
  now: Temporal.Instant,
): readonly string[] {
  const taken = legalDay(Temporal.Instant.from(row.arrivedAt)).until(legalDay(now)).days;
  return [
    t(`mycase:usual.${formOf(from, to)}`, { from, to }),
    t('mycase:usual.how', { cases }),
    ...(taken > to ? [t('mycase:usual.longer', { days: taken })] : []),
  ];
}

function formOf(from: number, to: number): string {
  if (to === 0) return 'sameDay';
  if (to === 1) return 'oneDay';
  if (from === to) return 'about';
  return from === 0 ? 'range0' : 'range';
}
