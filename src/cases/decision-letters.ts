import { isMadeBefore } from '../domain/ids.ts';
import type { NoticeKind } from '../self-services/letter.ts';
import { complainedOf } from './appeals.ts';
import type { CaseEvent } from './events.ts';
import type { OutboxState } from './ports/dispatch.ts';

/** By which letter each kind of decision, and of step that the citizen has to know of, is told. */
const toldBy: Partial<Record<CaseEvent['kind'], NoticeKind>> = {
  decided: 'decision',
  'payment-demanded': 'payment-demand',
  'exemption-decided': 'exemption-decision',
  'channel-rejected': 'channel-decision',
  'exception-granted': 'exception-decision',
  'exception-withdrawn': 'exception-decision',
  reopened: 'reopened',
  transferred: 'transfer',
  'handed-over': 'transfer',
};

/**
 * Whether the newest decision of some kind has a letter that has not left, or came back: a decision that nobody was told
 * of is none. A letter that a caseworker dealt with another way has told of it; one to others has to be let go or left. `letters`: in the order they were written.
 */
export function isDecisionUntold(
  events: readonly CaseEvent[],
  letters: readonly Pick<OutboxState, 'notice' | 'state' | 'settled'>[],
): boolean {
  if (isOutcomeHeld(events, letters)) return true;
  const notices = new Set(events.flatMap(({ kind }) => toldBy[kind] ?? []));
  return [...notices].some((notice) => {
    const own = letters.findLast((letter) => letter.notice === notice);
    return own?.state !== 'sent' && own?.settled !== true;
  });
}

/** Whether letters to others on the decision wait, and nobody has said yet which of them may leave. */
export function isOutcomeHeld(
  events: readonly CaseEvent[],
  letters: readonly Pick<OutboxState, 'notice' | 'state'>[],
): boolean {
  const decided = events.findLast(({ kind }) => kind === 'decided')?.seq ?? 0;
  return (
    letters.some(({ notice, state }) => state === 'held' && outcomeNotices.includes(notice)) &&
    !events.some(({ kind, seq }) => kind === 'letters-released' && seq > decided)
  );
}

/** What others than whoever filed it are told of a decision by. */
export const outcomeNotices: readonly NoticeKind[] = ['party-decision', 'outcome'];

/** A party is told of the same decision by a letter of their own. */
const tellsOf = ({ kind }: CaseEvent, notice: NoticeKind): boolean =>
  toldBy[kind] === notice || (kind === 'decided' && notice === 'party-decision');

/** Whether the letter tells of a decision that fell when a complaint over it was upheld. */
export const tellsOfWhatFell = (
  { letter, notice }: { readonly letter: string; readonly notice: NoticeKind },
  events: readonly CaseEvent[],
): boolean =>
  events.some((ended) => {
    if (ended.kind !== 'appeal-ended' || ended.result !== 'overturned') return false;
    const fallen = complainedOf(ended, events);
    if (fallen === undefined || !tellsOf(fallen, notice)) return false;
    const wasThere = events.some(
      (event) => event.seq < ended.seq && 'letter' in event && event.letter === letter,
    );
    // One that leaves only after the complaint was written before it ended.
    return wasThere || isMadeBefore(letter, ended.id);
  });
