import { arrivalOf, isOpen } from '../../cases/case.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { exceptionByHolder } from '../../cases/exceptions.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { OutboxState } from '../../cases/ports/dispatch.ts';
import type { AlertModel } from '../components/alert.ts';
import type { Page } from '../page.ts';
import { isHolding } from './next-step.ts';
import { passedMarks } from './see-first-words.ts';

/** What stands out about a case, each in one message: protected people first. */
export function caseMarks(
  page: Page,
  row: CaseRow,
  events: readonly CaseEvent[],
  letters: readonly OutboxState[],
): readonly AlertModel[] {
  const { t, say } = page;
  const submitted = arrivalOf(events);
  const flags = submitted?.flags ?? [];
  const isSeen = events.some((event) => event.kind === 'exemption-decided');
  const marks = (
    [
      'protected',
      'register-down',
      'not-identified',
      'unknown-household',
      'unknown-address',
    ] as const
  )
    .filter((flag) => flags.includes(flag) && !(flag === 'not-identified' && isSeen))
    .map((flag): AlertModel => ({ kind: 'warning', text: t(`desk:flag.${flag}`) }));
  const plain = (['late', 'host', 'child', 'practice'] as const)
    .filter((flag) => flags.includes(flag))
    .map((flag) => t(`desk:flag.${flag}`));
  const advice = (submitted?.advice ?? []).map((each) => say(each.text));
  const lacks = submitted?.kind === 'filed' && (submitted.missing ?? []).length > 0;
  return [
    ...marks,
    ...(lacks ? [{ kind: 'warning', text: t('register:missingMark') } as const] : []),
    ...passedMarks(page, row, events),
    ...rightMarks(page, row, events),
    ...(isHolding(letters) && isOpen(row.state)
      ? [{ kind: 'warning', text: t('desk:holding') } as const]
      : []),
    ...(plain.length > 0 ? [{ kind: 'info', paragraphs: plain } as const] : []),
    ...(advice.length > 0 && isOpen(row.state)
      ? [{ kind: 'info', heading: t('desk:citizenWasTold'), paragraphs: advice } as const]
      : []),
  ];
}

/** That a complaint runs; and an exception with somebody else, who has to be told. */
function rightMarks(
  { t }: Page,
  row: CaseRow,
  events: readonly CaseEvent[],
): readonly AlertModel[] {
  const granted = exceptionByHolder(events);
  const told = granted && events.some(({ kind, seq }) => kind === 'noted' && seq > granted.seq);
  return [
    ...(row.appeal === true ? [{ kind: 'warning', text: t('desk:appealRuns') } as const] : []),
    ...(granted?.area === undefined || told === true
      ? []
      : [{ kind: 'warning', text: t('desk:exception.tellThem') } as const]),
  ];
}

/** Whether today is the last day on which a promised first contact is in time. */
export const isDueToday = (row: CaseRow, today: Temporal.PlainDate): boolean =>
  row.state === 'referred' && row.due === today.toString();

/** Whether the day is past on which first contact or handling was due. */
export const isOverdue = (row: CaseRow, today: Temporal.PlainDate): boolean =>
  row.due < today.toString() &&
  (row.state === 'submitted' || row.state === 'referred' || row.state === 'in-progress');
