import type { WorkProblem } from '../../cases/append-work.ts';
import type { Hold } from '../../cases/working-on.ts';
import type { CaseEvent } from '../../cases/events.ts';
import type { Page } from '../page.ts';
import { errorWords, type Sent, typedWords } from './act-form.ts';
import { historyEntry } from './case-history.ts';
import type { Preview } from './letter-preview.ts';
import type { Verb } from './next-step.ts';
import type { Worker } from './require-staff.ts';
import { refusedWords } from './work-lock.ts';

/** Why an act that was sent is shown again, and what happened meanwhile. */
export interface Refusal {
  readonly sent: Sent;
  readonly problem?:
    | 'changed'
    | 'incomplete'
    | 'sessionEnded'
    | 'refusalNotConfirmed'
    | (typeof words)[keyof typeof words]
    | (typeof lackWords)[keyof typeof lackWords];
  readonly since?: readonly CaseEvent[];
  /** Somebody else is working on the case. */
  readonly held?: Hold;
  /** It was just taken over from them: what was typed waits to be sent. */
  readonly tookOver?: true;
  /** Nothing is wrong: the letter is to be read first. */
  readonly preview?: Preview;
}

/** What is wrong with each field, with a way to it. */
export const fieldErrors = (page: Page, sent: Sent | undefined) =>
  Object.entries(sent?.errors ?? {}).map(([key, error]) => ({
    href: `#${key}`,
    text: errorWords(page, error),
  }));

/** Tells what stood in the way; words whose form is no longer there are shown, so that none are lost. */
export function refusalWords(
  page: Page,
  refusal: Refusal | undefined,
  offered: readonly Verb[],
  worker: Worker,
) {
  if (refusal === undefined) return undefined;
  const text = whyRefused(page, refusal, worker);
  if (text === undefined) return undefined;
  return {
    kind: refusal.tookOver === true ? ('info' as const) : ('error' as const),
    text,
    since: (refusal.since ?? []).map((event) => historyEntry(page, event)),
    typed: offered.includes(refusal.sent.verb) ? [] : typedWords(page, refusal.sent),
  };
}

function whyRefused(page: Page, { problem, held, tookOver }: Refusal, worker: Worker) {
  if (held !== undefined) return refusedWords(page, held, worker);
  if (tookOver === true) return page.t('desk-work:yoursNow');
  return problem === undefined ? undefined : page.t(`desk:problem.${problem}`);
}

/** A problem as the page tells it. */
export function told(
  problem: Exclude<WorkProblem, { kind: 'unknown-case' }>,
): Omit<Refusal, 'sent'> {
  if (problem.kind === 'changed') return { problem: 'changed', since: problem.since };
  if (problem.kind === 'not-confirmed') return { problem: lackWords[problem.lacks] };
  if (problem.kind === 'may-not-refuse')
    return { problem: problem.lacks === 'limit' ? 'limitUnknown' : 'refusalNotConfirmed' };
  return { problem: words[problem.kind] };
}

const words = {
  'not-held': 'notHeld',
  'cannot-be-answered': 'cannotBeAnswered',
  'not-failed': 'notFailed',
  'letter-failed': 'letterFailed',
  'not-possible': 'notPossible',
  'no-open-fee': 'noOpenFee',
  'other-amount': 'otherAmount',
  'already-told': 'alreadyTold',
  'no-such-arrival': 'noSuchArrival',
  'nobody-to-tell': 'nobodyToTell',
  'not-that-day': 'notThatDay',
  'before-arrival': 'beforeArrival',
  'not-waited-for': 'notWaitedFor',
  'before-complaint': 'beforeComplaint',
  'no-basis': 'noBasis',
  'still-waiting': 'stillWaiting',
  'question-not-sent': 'questionNotSent',
  'hearing-runs': 'hearingRuns',
  'day-passed': 'dayPassed',
  'letter-not-sent': 'letterNotSent',
  'too-soon': 'tooSoon',
  'way-is-open': 'wayIsOpen',
  'no-ground': 'noGround',
  'there-is-a-ground': 'thereIsAGround',
  'not-sent-digitally': 'notSentDigitally',
  'own-proposal': 'ownProposal',
  'reason-lacks': 'reasonLacks',
  'no-complaint': 'noComplaint',
  'letters-open': 'lettersOpen',
  'unknown-authority': 'unknownAuthority',
} as const;

const lackWords = {
  amount: 'amountUnknown',
  limit: 'limitUnknown',
  confirmation: 'notConfirmed',
} as const;
