import type { SelfService } from '../self-services/define.ts';
import type { ToldOutcome } from '../self-services/told-outcome.ts';
import type { DraftLetter } from './case-letter.ts';
import { outcomeNotices } from './decision-letters.ts';
import type { CaseEvent } from './events.ts';
import { namelessSender, type OutboxState } from './ports/dispatch.ts';

type Decided = Omit<ToldOutcome, 'was' | 'closed' | 'replyPoint'>;

/**
 * Letters on the decision to others than whoever filed it, who were written to about it: one each. What was closed stays
 * closed, and what a caseworker had to let go waits for one again. Of a yes they are told only where it was a no before.
 */
export function othersToTell(
  service: Pick<SelfService, 'tellsOthers'>,
  decided: Decided,
  letters: readonly OutboxState[],
  events: readonly CaseEvent[],
): readonly DraftLetter[] {
  const toldBefore = new Set(
    letters.filter(({ notice }) => outcomeNotices.includes(notice)).map(({ cpr }) => cpr),
  );
  const drafts = letters
    .filter(hasReached)
    .filter(({ cpr }) => decided.result !== 'granted' || toldBefore.has(cpr))
    .flatMap((letter) => draftTo(letter, service, decided, events));
  // A party's letter says more than that to somebody who only lives there.
  const byWeight = drafts.toSorted((one, other) => weight(other) - weight(one));
  return byWeight.filter(
    ({ to }, at) => byWeight.findIndex((other) => other.to.cpr === to.cpr) === at,
  );
}

/** Whoever has it, will have it, or was told in another way. */
const hasReached = ({ state, settled }: OutboxState): boolean =>
  state === 'sent' || state === 'waiting' || settled === true;

const weight = ({ notice }: DraftLetter): number => (notice === 'party-decision' ? 1 : 0);

function draftTo(
  { id, notice: was, cpr, to, from, languages, about, letter: before }: OutboxState,
  { tellsOthers }: Pick<SelfService, 'tellsOthers'>,
  decided: Decided,
  events: readonly CaseEvent[],
): readonly DraftLetter[] {
  const { answerTo: replyPoint } = before;
  const closed = from === namelessSender;
  const told = tellsOthers?.({ ...decided, was, closed, ...(replyPoint && { replyPoint }) });
  if (told === undefined) return [];
  const { kind: notice, letter } = told;
  const wasHeld = events.some(
    (event) => event.kind === 'letters-released' && event.letters.includes(id),
  );
  return [
    {
      notice,
      to: { cpr, name: to },
      from,
      letter,
      languages,
      ...(about && { about }),
      ...((closed || wasHeld) && { held: true }),
    },
  ];
}
