import { appealIsPending, overturnedIn } from '../../cases/appeals.ts';
import { isOpen, stateAfter } from '../../cases/case.ts';
import { documentsAwaited } from '../../cases/case-documents.ts';
import { decisionIn } from '../../cases/decide-case.ts';
import { isOutcomeHeld } from '../../cases/decision-letters.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { hasFailed } from '../../cases/failed-letters.ts';
import { openFee } from '../../cases/fee.ts';
import { unsentRequest } from '../../cases/open-questions.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { OutboxState } from '../../cases/ports/dispatch.ts';
import { reopenedIn } from '../../cases/reopen-case.ts';
import { seenFirstFor } from '../../cases/see-first.ts';
import { isHandedOver } from '../../cases/transfer-case.ts';
import { unsigned } from '../../cases/signing/signatures.ts';
import type { SelfService } from '../../self-services/define.ts';
import { isPostWaiting } from '../../cases/unopened-post.ts';
import { comesByThemself } from './referral.ts';
import { eventOf, type Verb } from './verbs.ts';

export { eventOf, type Verb, verbs } from './verbs.ts';

/** The one thing that the case needs now: a text key under `desk:next`, and the act that does it. */
export interface NextStep {
  readonly text:
    | 'decideLetters'
    | 'mendLetter'
    | 'mendQuestion'
    | 'askAnew'
    | 'questionUnderWay'
    | 'awaitPayment'
    | 'awaitAnswer'
    | 'closeRefused'
    | 'decideFee'
    | 'take'
    | 'carryOut'
    | 'carryOutOther'
    | 'awaitSigners'
    | 'awaitDocuments'
    | 'decideExemption'
    | 'close'
    | 'sendUnopened'
    | 'closeHandedOver'
    | 'contact'
    | 'awaitVisit'
    | 'closeReferral'
    | 'appealRuns'
    | 'takeUpAgain'
    | 'decideAnew'
    | 'askGrounds'
    | 'awaitGrounds'
    | 'offerHelp'
    | 'giveHelp'
    | 'considerExtraordinary'
    | 'assessNoMitId'
    | 'acceptChannel'
    | 'rejectChannel'
    | 'confirmRejection'
    | 'awaitSecond'
    | 'registersSilent'
    | 'lawIsOpen'
    | 'takeUnconfirmed'
    | 'nobodyToReject'
    | 'readWithdrawal'
    | 'nothing';
  readonly verb?: Verb;
}

/** The first thing to do, most urgent first: whoever has the case decides on held letters before anything is sent on. */
export function nextStep(
  row: CaseRow,
  events: readonly CaseEvent[],
  letters: readonly OutboxState[],
  staffId: string,
  service?: Pick<SelfService, 'decides'>,
): NextStep {
  const again = takeUpAgain(row, events);
  if (again !== undefined) return again;
  if (!isOpen(row.state) && appealIsPending(events))
    return { text: 'appealRuns', verb: 'appeal-end' };
  if (row.state === 'withdrawn' && isNews(row, events))
    return { text: 'readWithdrawal', verb: 'note' };
  if (!isOpen(row.state)) return { text: 'nothing' };
  if (row.state === 'referred')
    return { text: comesByThemself(events) ? 'awaitVisit' : 'contact', verb: 'contact' };
  if (mayClose(row.state) && hasFailed(letters)) return { text: 'mendLetter' };
  if (row.state === 'contacted') return { text: 'closeReferral', verb: 'close' };
  if (row.state === 'submitted') return { text: 'take', verb: 'take' };
  if (row.state === 'awaiting-payment') return { text: 'awaitPayment', verb: 'paid' };
  if (row.state === 'awaiting-answer') return awaited(row, events, letters);
  if (row.state === 'decided' && isOutcomeHeld(events, letters))
    return { text: 'decideLetters', verb: 'release' };
  if (row.state === 'decided' && decisionIn(events)?.result === 'refused')
    return { text: 'closeRefused', verb: 'close' };
  if (row.state === 'carried-out') return { text: closing(events), verb: 'close' };
  if (isHolding(letters) && !areDecided(events)) return { text: 'decideLetters', verb: 'release' };
  // A fee can be paid before anybody has taken the case.
  if (row.assignedTo === undefined) return { text: 'take', verb: 'take' };
  if (openFee(events) === 'undecided') return { text: 'decideFee', verb: 'demand' };
  if (service?.decides !== undefined) return { text: 'decideExemption', verb: 'decide-exemption' };
  if (reopenedIn(events) !== undefined && decisionIn(events) !== undefined)
    return { text: 'decideAnew', verb: 'decide' };
  if (decisionIn(events) === undefined) {
    if (unsigned(events).length > 0) return { text: 'awaitSigners', verb: 'record-signature' };
    if (documentsAwaited(row, events).length > 0) return { text: 'awaitDocuments', verb: 'ask' };
  }
  const mine = row.assignedTo === staffId;
  return { text: mine ? 'carryOut' : 'carryOutOther', verb: 'carry-out' };
}

/** The citizen ended it themself, and nobody has seen that yet. */
const isNews = (row: CaseRow, events: readonly CaseEvent[]): boolean =>
  seenFirstFor(row, events).some(({ kind }) => kind === 'withdrew');

function closing(events: readonly CaseEvent[]): NextStep['text'] {
  if (isHandedOver(events)) return 'closeHandedOver';
  return isPostWaiting(events) ? 'sendUnopened' : 'close';
}

/** A question that has reached nobody is waited for by nobody: first its letter has to leave. */
function awaited(
  row: CaseRow,
  events: readonly CaseEvent[],
  letters: readonly OutboxState[],
): NextStep {
  switch (unsentRequest(row, events, letters)) {
    case 'failed':
      return { text: 'mendQuestion' };
    case 'given-up':
      return { text: 'askAnew', verb: 'ask' };
    case 'under-way':
      return { text: 'questionUnderWay', verb: 'answer' };
    default:
      return { text: 'awaitAnswer', verb: 'answer' };
  }
}

/** By the act that undoes what the complaint was about, where the case as it stands has one. */
function takeUpAgain({ state }: CaseRow, events: readonly CaseEvent[]): NextStep | undefined {
  const fell = overturnedIn(events);
  const verb = fell && anew[fell.kind];
  return verb === undefined || stateAfter(state, eventOf[verb]) === undefined
    ? undefined
    : { text: 'takeUpAgain', verb };
}

const anew: Partial<Record<CaseEvent['kind'], Verb>> = {
  'channel-rejected': 'take-after-all',
  decided: 'decide',
  'payment-demanded': 'waive',
  'exception-withdrawn': 'grant-exception',
};

/**
 * What carries the errand out: a note of what was done elsewhere, or the municipality's own decision. Whoever wants that
 * one comes by themself, and nobody is written to on the word of anybody else.
 */
export const suitsService = (
  verb: Verb,
  service: Pick<SelfService, 'decides'> | undefined,
): boolean =>
  service?.decides === undefined
    ? verb !== 'decide-exemption'
    : verb !== 'carry-out' && verb !== 'ask' && verb !== 'decide';

/** What closes next, but not while a letter could not be sent. */
const mayClose = (state: CaseRow['state']): boolean =>
  state === 'contacted' || state === 'decided' || state === 'carried-out';

/** Whether letters to third parties wait for a caseworker. */
export const isHolding = (letters: readonly OutboxState[]): boolean =>
  letters.some((letter) => letter.state === 'held');

/** A decision to leave letters held is one, too: it released none of them. */
const areDecided = (events: readonly CaseEvent[]): boolean =>
  events.some((event) => event.kind === 'letters-released');
