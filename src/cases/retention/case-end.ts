import type { IsoDate } from '../../domain/dated.ts';
import { legalDay } from '../../domain/dates.ts';
import type { KeptKind } from '../../domain/retention.ts';
import { overturnedIn } from '../appeals.ts';
import { isOpen } from '../case.ts';
import type { CaseEvent } from '../events.ts';
import type { CaseRow } from '../ports/case-store.ts';
import { isFailed, type OutboxState } from '../ports/dispatch.ts';

/** What keeps a case whatever its term says. */
export const whyKept = [
  'open',
  'complaint',
  'overturned',
  'letters',
  'hold',
  'decision-holds',
  'newest',
  'no-plan',
  'unreadable',
] as const;
export type WhyKept = (typeof whyKept)[number];

/** All of a case that says whether it has ended. */
export interface CaseToEnd {
  readonly row: Pick<CaseRow, 'state' | 'outcome' | 'appeal' | 'version'>;
  readonly events: readonly CaseEvent[];
  readonly letters: readonly Pick<OutboxState, 'state' | 'settled'>[];
  /** Somebody was told to keep it. */
  readonly isHeld: boolean;
  /** Last days of the exceptions and exemptions that it granted; undefined for one without a last day. */
  readonly grants: readonly (IsoDate | undefined)[];
}

/** How a case ended and on which legal day: the day of the last thing that happened in it, or of what it had granted. */
export interface CaseEnd {
  readonly kind: KeptKind;
  readonly on: IsoDate;
}

/** When and how the case ended, or why it has to be kept. Whatever is in doubt keeps it. */
export function caseEnd(found: CaseToEnd, today: Temporal.PlainDate): CaseEnd | WhyKept {
  const { row, events, letters, isHeld, grants } = found;
  const [first] = events;
  if (first === undefined || events.length !== row.version) return 'unreadable';
  if (isHeld) return 'hold';
  if (isOpen(row.state)) return 'open';
  if (row.appeal === true) return 'complaint';
  if (overturnedIn(events) !== undefined) return 'overturned';
  if (letters.some((letter) => !hasEnded(letter))) return 'letters';
  if (grants.some((last) => last === undefined || last >= today.toString()))
    return 'decision-holds';
  return { kind: kindOf(row, events, first), on: lastDay(events, grants) };
}

const hasEnded = (letter: Pick<OutboxState, 'state' | 'settled'>): boolean =>
  letter.state === 'sent' || (letter.state === 'dead' && !isFailed(letter));

/** What was referred and never became an errand here stays a referral, however it ended. */
function kindOf(
  { state, outcome }: CaseToEnd['row'],
  events: readonly CaseEvent[],
  first: CaseEvent,
): KeptKind {
  if (first.kind === 'referred' && outcome === 'refer') return 'referral';
  if (state === 'withdrawn') return 'withdrawn';
  if (outcome === 'reject') return 'rejected';
  const decided = events.findLast((event) => event.kind === 'decided');
  return decided?.kind === 'decided' && decided.result === 'refused' ? 'refused' : 'case';
}

const lastDay = (events: readonly CaseEvent[], grants: CaseToEnd['grants']): IsoDate =>
  [
    ...events.map(({ at }) => legalDay(Temporal.Instant.from(at)).toString()),
    ...grants.filter((last) => last !== undefined),
  ]
    .toSorted()
    .at(-1) ?? '';
