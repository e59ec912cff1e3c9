import { appealIsPending } from '../../cases/appeals.ts';
import { isOpen } from '../../cases/case.ts';
import { clocksOf } from '../../cases/clocks.ts';
import { complaintGuide } from '../../cases/complaint-guide.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { answerAwaitedUntil } from '../../cases/open-questions.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { isHandedOver } from '../../cases/transfer-case.ts';
import { wayInOf } from '../../cases/way-in.ts';
import type { IsoDate } from '../../domain/dated.ts';
import { legalDay, showDay } from '../../domain/dates.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';

/** Every day that concerns the citizen: what they have to do by when, and what they were promised. */
export function caseDays(
  { t, language }: Page,
  row: CaseRow,
  events: readonly CaseEvent[],
  { services, clock }: Pick<Deps, 'services' | 'clock'>,
): readonly SummaryRow[] {
  const today = legalDay(clock.now()).toString();
  const days: Readonly<Partial<Record<Label, IsoDate | undefined>>> = {
    answerBy: answerAwaitedUntil(row, events),
    complainBy: appealIsPending(events)
      ? undefined
      : complaintGuide(services, row, events)?.lastDay,
    errandsLastDay: isOpen(row.state) ? errandsLastDay(events) : undefined,
    contactBy: row.state === 'referred' ? clocksOf(row, events).referralDue : undefined,
    lookBy: isLookedAtBy(row, events) ? row.due : undefined,
  };
  return order.flatMap((label) => {
    const day = days[label];
    if (day === undefined) return [];
    const value = showDay(day, language);
    return [
      {
        label: t(`mycase:day.${label}`),
        value: day < today ? [value, t(`mycase:day.passed.${label}`)] : value,
      },
    ];
  });
}

const order = ['answerBy', 'complainBy', 'errandsLastDay', 'contactBy', 'lookBy'] as const;
type Label = (typeof order)[number];

const errandsLastDay = ([first]: readonly CaseEvent[]): IsoDate | undefined =>
  first !== undefined && 'errandsLastDay' in first ? first.errandsLastDay : undefined;

/** An aim, as long as somebody here is to look at it and waits for nobody. */
const isLookedAtBy = (row: CaseRow, events: readonly CaseEvent[]): boolean =>
  (row.state === 'submitted' || row.state === 'in-progress') &&
  wayInOf(row, events) !== 'looked-into' &&
  !isHandedOver(events);
