import { isMadeBefore } from '../domain/ids.ts';
import type { NoticeKind } from '../self-services/letter.ts';
import { complainedOf } from './appeals.ts';
import type { CaseEvent } from './events.ts';
import type { OutboxState } from './ports/dispatch.ts';

/** By which letter each kind of decision is told. */
const toldBy: Partial<Record<CaseEvent['kind'], NoticeKind>> = {
  decided: 'decision',
  'payment-demanded': 'payment-demand',
  'exemption-decided': 'exemption-decision',
  'channel-rejected': 'channel-decision',
  'exception-granted': 'exception-decision',
  'exception-withdrawn': 'exception-decision',
};

/**
 * Whether the newest decision of some kind has a letter that has not left, or came back: a decision that nobody was told
 * of is none. A letter that a caseworker dealt with another way has told of it. `letters`: in the order they were written.
 */
export function isDecisionUntold(
  events: readonly CaseEvent[],
  letters: readonly Pick<OutboxState, 'notice' | 'state' | 'settled'>[],
): boolean {
  const notices = new Set(events.flatMap(({ kind }) => toldBy[kind] ?? []));
  return [...notices].some((notice) => {
    const own = letters.findLast((letter) => letter.notice === notice);
    return own?.state !== 'sent' && own?.settled !== true;
  });
}

/** Whether the letter tells of a decision that fell when a complaint over it was upheld. */
export const tellsOfWhatFell = (
  { letter, notice }: { readonly letter: string; readonly notice: NoticeKind },
  events: readonly CaseEvent[],
): boolean =>
  events.some((ended) => {
    if (ended.kind !== 'appeal-ended' || ended.result !== 'overturned') return false;
    const fallen = complainedOf(ended, events);
    if (fallen === undefined || toldBy[fallen.kind] !== notice) return false;
    const wasThere = events.some(
      (event) => event.seq < ended.seq && 'letter' in event && event.letter === letter,
    );
    // One that leaves only after the complaint was written before it ended.
    return wasThere || isMadeBefore(letter, ended.id);
  });
