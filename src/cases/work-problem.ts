import type { Lack } from './channel-outcome.ts';
import type { Lacking } from './charge.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './ports/case-store.ts';

/** Why an act of staff was not stored. */
export type WorkProblem =
  /** There is none, or another authority has it: nobody can tell which. */
  | { readonly kind: 'unknown-case' }
  | { readonly kind: 'not-possible'; readonly state: CaseState }
  /** Somebody else acted after the form was shown; `since` says who did what. */
  | { readonly kind: 'changed'; readonly since: readonly CaseEvent[] }
  | { readonly kind: 'not-held' }
  /** The letter names no authority, and there is no place where it could be answered. */
  | { readonly kind: 'cannot-be-answered' }
  /** The letter is not one that could not be sent, or no longer. */
  | { readonly kind: 'not-failed' }
  /** A letter could not be sent, and nobody has dealt with it: that closes nothing. */
  | { readonly kind: 'letter-failed' }
  /** Paragraph, amount or complaint guidance is not known and confirmed for the day: no fee may be demanded. */
  | { readonly kind: 'not-confirmed'; readonly lacks: Lacking }
  /** Not the amount that the law sets. */
  | { readonly kind: 'other-amount' }
  /** Nobody knows who has to pay: a decision that nobody is told of is none. */
  | { readonly kind: 'nobody-to-tell' }
  /** Before the demand, or still to come. */
  | { readonly kind: 'not-that-day' }
  /** A decision has been told: since then only a day that is better for the citizen counts. */
  | { readonly kind: 'already-told' }
  /** It did not come on that day: still to come, before the law of the errand, or what stands there already. */
  | { readonly kind: 'no-such-arrival' }
  /** Nobody was in contact about a case before it came in. */
  | { readonly kind: 'before-arrival' }
  /** Nobody waits for that signature: it is there, was let go, or was never asked for. */
  | { readonly kind: 'not-waited-for' }
  /** A complaint does not end before it has come. */
  | { readonly kind: 'before-complaint' }
  /** A no, or half a one, rests on a paragraph, and the case knows none that was chosen. */
  | { readonly kind: 'no-basis' }
  /** Complaint guidance is not known, or nobody has confirmed it and the paragraphs: nothing may be refused. */
  | { readonly kind: 'may-not-refuse'; readonly lacks: Exclude<Lacking, 'amount'> }
  /** Somebody was asked, and the day to answer by has not passed. */
  | { readonly kind: 'still-waiting' }
  /** A question was written, and its letter has reached nobody: its time does not run, and nobody has kept silent. */
  | { readonly kind: 'question-not-sent' }
  /** The other parent is heard, has not answered and still has time to (forvaltningsloven § 19). */
  | { readonly kind: 'hearing-runs' }
  /** The letter names a day that has passed: it is not sent again. */
  | { readonly kind: 'day-passed' }
  /** The letter on the decision has not left yet. */
  | { readonly kind: 'letter-not-sent' }
  /** Too few days to answer in. */
  | { readonly kind: 'too-soon' }
  /** Neither taken nor rejected yet: something of the guard, of the law or of what registers know is lacking. */
  | { readonly kind: 'way-is-open'; readonly lacks: readonly Lack[] }
  /** There is no ground on which it could be taken. */
  | { readonly kind: 'no-ground' }
  /** There is a ground, so it is taken. */
  | { readonly kind: 'there-is-a-ground' }
  /** Nothing that the citizen sent digitally has come: the filing is not put away as if it had. */
  | { readonly kind: 'not-sent-digitally' }
  /** Whoever proposed it cannot be the second person. */
  | { readonly kind: 'own-proposal' }
  /** It is somebody else's: taking it away needs a reason. */
  | { readonly kind: 'reason-lacks' }
  /** No complaint stands on the case. */
  | { readonly kind: 'no-complaint' }
  /** A letter waits, is held or could not be sent: the case goes nowhere before that is dealt with. */
  | { readonly kind: 'letters-open' }
  /** There is no such authority, or it has the case already. */
  | { readonly kind: 'unknown-authority' }
  /** The case has no fee that is open, or has one already. */
  | { readonly kind: 'no-open-fee' };
