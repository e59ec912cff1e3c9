import type { AuthorityId } from '../domain/authority.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { Language, Text } from '../domain/language.ts';
import type { Cpr } from '../domain/cpr.ts';
import type { ActsAs, Way } from '../domain/way.ts';
import type { Accepted, Outcome, Referred, Rejected, Standing } from '../eligibility/decision.ts';
import type { Facts } from '../eligibility/facts.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import type { Advice, BeyondForm, Flag, NoticeKind } from '../self-services/define.ts';
import type { ChargeDecision } from '../self-services/charge.ts';
import type { AnswerSheet } from '../self-services/sheet.ts';
import type { OnBehalf } from './principals.ts';
import type { UnopenedPost } from './unopened-post.ts';

export type { OnBehalf } from './principals.ts';
export type { AnswerSheet } from '../self-services/sheet.ts';

/** Who did it. Names of staff come from their login; the system acts under its own name. */
export type Actor =
  | { readonly kind: 'citizen'; readonly cpr: Cpr; readonly name: string; readonly as: ActsAs }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'staff'; readonly id: string; readonly name: string; readonly role: string }
  | { readonly kind: 'system'; readonly name: string };

/** The decision as it is kept: plain data, read back without the brand. */
export interface StoredDecision {
  readonly outcome: Outcome;
  readonly standing?: Standing;
  readonly reasons: readonly {
    readonly rule: string;
    readonly version: number;
    readonly basis: LegalBasis;
  }[];
  readonly facts: Omit<Facts, 'on'> & { readonly on: IsoDate };
  readonly lawVersion: string;
}

/** A case's contact wishes; every part is optional and unverified. */
export interface Contact {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
}

/** Practical needs: asked separately from any ground, and never a ground. */
export interface Needs {
  readonly interpreter?: string;
  readonly largePrint: boolean;
  readonly homeVisit: boolean;
  readonly callBack: boolean;
}

export type EventBody =
  | {
      readonly kind: 'submitted';
      readonly decision: Accepted | StoredDecision;
      readonly answers: Readonly<Record<string, unknown>>;
      readonly sheet: AnswerSheet;
      readonly advice: readonly Advice[];
      /** What was said to happen next; absent in cases from before it was kept. */
      readonly next?: readonly Text[];
      readonly flags: readonly Flag[];
      readonly language: Language;
      readonly charge?: ChargeDecision;
    }
  | {
      readonly kind: 'referred';
      readonly decision: Referred | StoredDecision;
      readonly to: AuthorityId;
      /** By when the authority makes contact; absent where the citizen comes by themself. */
      readonly due: IsoDate;
      readonly promise: 'we-contact-you' | 'you-come';
      readonly errandsLastDay?: IsoDate;
      /** For an errand that no form can carry: what its slip says instead of the service's usual words. */
      readonly beyondForm?: BeyondForm;
      readonly contact: Contact;
      readonly needs: Needs;
      /** What had been typed, if the citizen wished it carried to the counter. */
      readonly sheet: AnswerSheet;
      readonly language: Language;
    }
  | {
      readonly kind: 'filed';
      readonly way: Exclude<Way, 'self-service'>;
      readonly receivedOn: IsoDate;
      readonly decision: Accepted | Rejected | Referred | StoredDecision;
      readonly answers: Readonly<Record<string, unknown>>;
      readonly sheet: AnswerSheet;
      /** Questions that nobody has answered yet: they are asked for, and block nothing. */
      readonly missing?: readonly Text[];
      /** Number printed on the paper form: the same paper is registered once. */
      readonly paperForm?: string;
      readonly helper?: string;
      /** What stands on the paper or was said besides the answers. */
      readonly remarks?: string;
      readonly advice?: readonly Advice[];
      readonly next?: readonly Text[];
      readonly flags?: readonly Flag[];
      readonly charge?: ChargeDecision;
      readonly language?: Language;
    }
  | {
      /** An administrative decision: reasons, paragraph and complaint guidance stand with it. */
      readonly kind: 'payment-demanded';
      readonly kroner: number;
      readonly why: Text;
      readonly basis: LegalBasis;
      readonly complaint: NonNullable<ChargeDecision['complaint']>;
      readonly payAt?: string;
    }
  | { readonly kind: 'paid'; readonly on: IsoDate; readonly theirReference: string }
  | { readonly kind: 'payment-waived'; readonly why: string }
  | {
      /** The municipality's own decision (lov om Digital Post § 5), written to its register in the same transaction. */
      readonly kind: 'exemption-decided';
      readonly exempt: boolean;
      readonly cpr: Cpr;
      readonly on: IsoDate;
      /** How the person proved who they are. */
      readonly idSeen: string;
      readonly representedBy?: string;
      readonly forwardUnopened: boolean;
      /** Where paper letters go instead of home, as long as it holds. */
      readonly postalAddress?: string;
    }
  | { readonly kind: 'assigned'; readonly to: string; readonly toName: string }
  | { readonly kind: 'noted'; readonly note: string }
  | { readonly kind: 'contacted'; readonly how: string }
  | {
      readonly kind: 'letters-released';
      /** Outbox ids. The store lets exactly these held items go, in the commit's own transaction; none: all stay held. */
      readonly letters: readonly string[];
      readonly why: string;
    }
  | { readonly kind: 'info-received'; readonly from: string; readonly note: string }
  | {
      readonly kind: 'carried-out';
      readonly system: string;
      readonly theirReference: string;
      readonly on: IsoDate;
    }
  | { readonly kind: 'withdrawn'; readonly why: string }
  | {
      readonly kind: 'dispatched';
      readonly letter: string;
      readonly notice: NoticeKind;
      readonly via: 'digital-post' | 'paper';
      /** Last day to complain, as the letter that left names it. */
      readonly lastDay?: IsoDate;
    }
  /** The far side says that it lies in the mailbox, or was handed to the post. */
  | { readonly kind: 'delivered'; readonly letter: string; readonly notice: NoticeKind }
  | {
      /** The far side took it over and could not deliver it. */
      readonly kind: 'not-delivered';
      readonly letter: string;
      readonly notice: NoticeKind;
      readonly why: string;
    }
  /** A caseworker has a letter sent again that could not be sent. */
  | { readonly kind: 'letter-retried'; readonly letter: string; readonly notice: NoticeKind }
  /** The day has passed by which the authority should have made contact. */
  | { readonly kind: 'contact-overdue'; readonly due: IsoDate }
  | {
      /** A reminder was written, once for each day it reminds of. */
      readonly kind: 'reminded';
      readonly about: 'errands-last-day' | 'answer-by';
      readonly day: IsoDate;
    }
  | {
      readonly kind: 'info-requested';
      /** `hearing`: a party may comment before it is decided (forvaltningsloven § 19). */
      readonly as: 'request-for-more' | 'party-hearing';
      readonly what: Text;
      readonly answerBy: IsoDate;
    }
  | {
      /** An administrative decision (forvaltningsloven §§ 22-25). */
      readonly kind: 'decided';
      readonly result: 'granted' | 'partly' | 'refused';
      readonly why: Text;
      readonly bases: readonly LegalBasis[];
      /** Absent where everything was granted. */
      readonly complaint?: ChargeDecision['complaint'];
    }
  | {
      readonly kind: 'dispatch-failed';
      readonly letter: string;
      readonly notice: NoticeKind;
      readonly why: string;
    }
  | {
      readonly kind: 'closed';
      readonly outcome: string;
      /** Only where somebody exempt was promised it. */
      readonly unopenedPost?: UnopenedPost;
    };

/** A step in a case's life: appended, never changed. */
export type CaseEvent = {
  readonly id: string;
  readonly seq: number;
  /** Schema version of this kind; older ones are upcast on read. */
  readonly v: number;
  readonly at: string;
  readonly by: Actor;
  /** For whom, where that is not only the actor. */
  readonly onBehalfOf?: readonly OnBehalf[];
} & EventBody;
