import type { CaseEvent } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { type Matter, seenFirstFor } from '../../cases/see-first.ts';
import { showDay, showShortDay } from '../../domain/dates.ts';
import type { AlertModel } from '../components/alert.ts';
import type { Page } from '../page.ts';

/** Why the case is seen before others, each in a few words with its day; for a list. */
export const seeFirstWords = (
  { t, language }: Page,
  row: CaseRow,
  events: readonly CaseEvent[],
): readonly string[] => [
  ...new Set(
    seenFirstFor(row, events).map((matter) => {
      if (matter.kind === 'flag') return `${t(`desk-first:${matter.flag}`)}.`;
      return `${t(`desk-first:${matter.kind}`, { day: showShortDay(matter.day, language) })}.`;
    }),
  ),
];

/** The days that have passed with nothing done, and what to do today; for the case itself. */
export const passedMarks = (
  { t, language }: Page,
  row: CaseRow,
  events: readonly CaseEvent[],
): readonly AlertModel[] =>
  seenFirstFor(row, events).flatMap((matter) => {
    const key = keyOf(matter);
    return matter.kind === 'flag' || key === undefined
      ? []
      : [{ kind: 'error', text: t(key, { day: showDay(matter.day, language) }) } as const];
  });

function keyOf({ kind }: Matter): string | undefined {
  switch (kind) {
    case 'contact':
      return 'desk:contactOverdue';
    case 'way-in':
      return 'desk-first:wayInPassed';
    case 'follow-up':
      return 'desk-first:followUpPassed';
    default:
      return undefined;
  }
}
