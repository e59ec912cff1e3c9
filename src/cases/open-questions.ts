import type { IsoDate } from '../domain/dated.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';
import { isFailed, type OutboxState } from './ports/dispatch.ts';
import { leftForAnswer, letterThatAsked } from './time-to-answer.ts';
import type { WorkProblem } from './work-problem.ts';

type Requested = Extract<CaseEvent, { kind: 'info-requested' }>;
type Letter = Pick<OutboxState, 'id' | 'notice' | 'state' | 'settled'>;

/** What the case waits for an answer to; undefined where it waits for none. */
export const openRequest = (
  row: Pick<CaseRow, 'state'>,
  events: readonly CaseEvent[],
): Requested | undefined =>
  row.state === 'awaiting-answer'
    ? events.findLast((event) => event.kind === 'info-requested')
    : undefined;

/** The last day of that answer; undefined where none is waited for, or the question has reached nobody. */
export function answerAwaitedUntil(
  row: Pick<CaseRow, 'state'>,
  events: readonly CaseEvent[],
): IsoDate | undefined {
  const asked = openRequest(row, events);
  return asked && letterThatAsked(asked, events)?.until;
}

/** How far the letter of an open question is that has reached nobody. `given-up`: dead, and dealt with another way. */
export function unsentRequest(
  row: Pick<CaseRow, 'state'>,
  events: readonly CaseEvent[],
  letters: readonly Letter[],
): 'under-way' | 'failed' | 'given-up' | undefined {
  const asked = openRequest(row, events);
  if (asked === undefined || letterThatAsked(asked, events) !== undefined) return undefined;
  const letter = letters.findLast(({ notice }) => notice === asked.as);
  if (letter?.state !== 'dead') return 'under-way';
  return isFailed(letter) ? 'failed' : 'given-up';
}

/** Whether something may be asked: one question at a time, and anew only where the letter of the first is dead. */
export const mayAsk = (
  row: Pick<CaseRow, 'state'>,
  events: readonly CaseEvent[],
  letters: readonly Letter[],
): boolean =>
  row.state !== 'awaiting-answer' ||
  ['failed', 'given-up'].includes(unsentRequest(row, events, letters) ?? '');

/**
 * What keeps a case from being decided: somebody was asked and still has time to answer, or a question that was sent has
 * reached nobody. A letter that is held back asks nobody, and a caseworker has decided so.
 */
export function stillAsked(
  row: Pick<CaseRow, 'state'>,
  events: readonly CaseEvent[],
  letters: readonly Letter[],
  today: Temporal.PlainDate,
): WorkProblem | undefined {
  if (openRequest(row, events) !== undefined) {
    const until = answerAwaitedUntil(row, events);
    if (until === undefined) return { kind: 'question-not-sent' };
    if (today.toString() <= until) return { kind: 'still-waiting' };
  }
  return hearingOpen(events, letters, today);
}

/** Another parent is a party and may comment before it is decided (forvaltningsloven § 19). */
function hearingOpen(
  events: readonly CaseEvent[],
  letters: readonly Letter[],
  today: Temporal.PlainDate,
): WorkProblem | undefined {
  const heard = letters.filter(({ notice, state }) => notice === 'hearing' && state !== 'held');
  const answers = events.filter(
    (event) => event.kind === 'info-received' && event.from === 'other-parent',
  );
  if (answers.length >= heard.length) return undefined;
  const days = heard
    .filter(({ settled }) => settled !== true)
    .map(({ id }) => leftForAnswer(events.filter((event) => isOf(event, id)))?.until);
  if (days.includes(undefined)) return { kind: 'question-not-sent' };
  return days.some((until) => until !== undefined && today.toString() <= until)
    ? { kind: 'hearing-runs' }
    : undefined;
}

const isOf = (event: CaseEvent, letter: string): boolean =>
  'letter' in event && event.letter === letter;
