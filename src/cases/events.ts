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
import type { Resolved } from '../self-services/fields.ts';
import type { Raw } from '../self-services/raw.ts';
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
      /** The member of staff who sat beside the citizen (medbetjening); the citizen confirmed and sent it. */
      readonly assisted?: { readonly id: string; readonly name: string };
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
      /** The same as it was typed, so that the counter's form opens filled in. */
      readonly carried?: { readonly raw: Raw; readonly resolved: Resolved };
      /** An attempt that an outage stopped: may be taken as the day of arrival. */
      readonly attempt?: { readonly at: string; readonly outage: 'login' | 'register' | 'store' };
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
      /** The referral that it came of. */
      readonly fromReferral?: string;
      /** Why an earlier day than that of the filing itself counts as the day of arrival. */
      readonly earlierDay?: {
        readonly basis: 'first-contact' | 'attempt';
        readonly why: string;
      };
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
  | {
      readonly kind: 'contacted';
      readonly how: string;
      /** The day of first contact; absent in events from before it was asked for: the event's own day. */
      readonly on?: IsoDate;
    }
  /** The referral became this case: the filing was registered, or sent digitally after all. */
  | { readonly kind: 'became-case'; readonly reference: string }
  | {
      /** Exemption and circumstances were asked about, in the citizen's own channel. */
      readonly kind: 'grounds-asked';
      readonly how: 'phone' | 'in-person' | 'letter';
      readonly answerBy: IsoDate;
    }
  /** What is claimed; of circumstances never which. */
  | {
      readonly kind: 'grounds-answered';
      readonly claimed: 'exempt' | 'circumstance' | 'no-mitid' | 'none';
    }
  | { readonly kind: 'help-offered'; readonly how: string; readonly accepted: boolean }
  | {
      /** Whether it is taken all the same (helt ekstraordinært); `granted`: by the actor, a named caseworker. */
      readonly kind: 'extraordinary-considered';
      readonly granted: boolean;
      readonly why: string;
    }
  /** Waits for a second person. */
  | { readonly kind: 'rejection-proposed'; readonly why: Text }
  | { readonly kind: 'rejection-sent-back'; readonly why: string }
  | { readonly kind: 'channel-accepted'; readonly decision: Accepted | StoredDecision }
  | {
      /** The lawful rejection (afvisning): exists only with the guard complete and the law confirmed. */
      readonly kind: 'channel-rejected';
      readonly decision: Rejected | StoredDecision;
      readonly why: Text;
      readonly complaint: NonNullable<ChargeDecision['complaint']>;
    }
  | {
      /** An exception of this authority for this area, for this case or lasting. */
      readonly kind: 'exception-granted';
      readonly cpr: Cpr;
      readonly scope: 'case' | 'lasting';
      readonly from: IsoDate;
      readonly until?: IsoDate;
      readonly why: string;
    }
  | { readonly kind: 'exception-withdrawn'; readonly cpr: Cpr; readonly why: string }
  | { readonly kind: 'appeal-received'; readonly on: IsoDate; readonly note: string }
  | {
      readonly kind: 'appeal-ended';
      readonly on: IsoDate;
      readonly result: 'upheld' | 'overturned' | 'withdrawn';
    }
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
  | {
      /** A caseworker dealt with a letter that could not be sent in another way than by sending it. */
      readonly kind: 'letter-settled';
      readonly letter: string;
      readonly notice: NoticeKind;
      readonly how: string;
    }
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
