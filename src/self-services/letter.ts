import type { ReplyPoint } from '../domain/authority.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { NonEmpty, Text } from '../domain/language.ts';
import type { Person } from '../domain/person.ts';
import type { AnswerTime } from './answer-time.ts';
import type { ChargeDecision } from './charge.ts';
import type { Submission } from './context.ts';
import type { Paragraph } from './lines.ts';

export type NoticeKind =
  | 'receipt'
  | 'moved-along'
  | 'hearing'
  | 'host-declaration'
  | 'referral'
  /** To somebody whom another acted for, e.g. a child. */
  | 'filed-for-you'
  /** A fee that a caseworker decided on. */
  | 'payment-demand'
  /** What was decided on somebody's Digital Post. */
  | 'exemption-decision'
  /** What is missing, and by when to answer. */
  | 'request-for-more'
  /** What the authority will decide on, to a party who may comment first (forvaltningsloven § 19). */
  | 'party-hearing'
  /** What was decided, with reasons and where to complain (forvaltningsloven §§ 22-25). */
  | 'decision'
  /** The same to a party besides whoever filed it. */
  | 'party-decision'
  /** What was decided, to somebody else who was written to about it. */
  | 'outcome'
  /** Before a day by which the citizen has to do something. */
  | 'reminder'
  /** The authority has not made contact by the day it promised. */
  | 'contact-overdue'
  /** Whether somebody who filed another way has a ground for it, and an offer of help. */
  | 'grounds-question'
  /** A filing ended at the citizen's own wish before its way in was decided on. */
  | 'withdrawal'
  /** A filing was rejected for the way it came, or taken after all. */
  | 'channel-decision'
  /** An exception was granted or withdrawn. */
  | 'exception-decision'
  /** The day that a filing came is another than it was told. */
  | 'arrival-corrected'
  /** A case is taken up again. */
  | 'reopened'
  /** Another authority has the case from now on. */
  | 'transfer'
  /** That one's signature is asked for on somebody else's errand. */
  | 'signature'
  /** A member of staff helped with the digital form. */
  | 'assisted';

/** A decision on somebody's Digital Post, as its letter tells it. */
export interface DecidedExemption {
  readonly reference: string;
  readonly exempt: boolean;
  readonly from: IsoDate;
  readonly forwardUnopened: boolean;
  readonly complaint?: ChargeDecision['complaint'];
  readonly authority: Submission<unknown>['authority'];
}

/** Who writes, and how they are reached, as a letter tells it. What is not known is absent. */
export type LetterAuthority = Submission<unknown>['authority'] & {
  readonly visit?: string;
  readonly postal?: string;
};

/** A letter that the service asks to have sent. `held`: to a third party, waits for a caseworker. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly to: Person;
  readonly letter: Letter;
  readonly held: boolean;
  /** Names neither address nor authority, so that nobody can be found by it: the sender must not be named either. */
  readonly closed?: boolean;
  /** Of an open letter to somebody else: whom it could lead them to. They are looked up again before it leaves. */
  readonly about?: readonly Person[];
}

/** One source for page, print and (later) PDF. Plain text only. */
export interface Letter {
  readonly title: Text;
  readonly paragraphs: NonEmpty<Paragraph>;
  /** Label and value pairs set out as a list, e.g. the reference and the day. */
  readonly facts: readonly { readonly label: Text; readonly value: Text }[];
  /** Starts a time limit for complaining. The day is known only when the letter leaves, and is set out then. */
  readonly appeal?: Appeal;
  /** Asks for an answer. The day is set out when the letter leaves. */
  readonly answer?: AnswerTime;
  /** Goes with it as a page of its own, to lie on top of an answer on paper: so the counter finds the case at once. */
  readonly cover?: CoverSheet;
  /** Of a letter that names no authority: where it is answered, as it says. Without it nobody could, and it never leaves. */
  readonly answerTo?: ReplyPoint;
}

/** What a cover sheet says besides its own words. */
export interface CoverSheet {
  /** As it is read out; a scanner reads the same. */
  readonly reference: string;
  readonly about: Text;
  /** Where to send it; absent where nobody knows. */
  readonly postal?: string;
}

/** How long a decision can be complained of, and whose rule says when a letter on paper has come. */
export interface Appeal {
  readonly weeks: number;
  readonly rule: 'municipality' | 'udbetaling-danmark';
}
