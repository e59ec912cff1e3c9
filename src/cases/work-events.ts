import type { ArrivalCorrected } from './arrival-events.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { Cpr } from '../domain/cpr.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import type { ChargeDecision } from '../self-services/charge.ts';
import type { UnopenedPost } from './unopened-post.ts';

/** What was done on a case: by staff, and by the days that passed. */
export type WorkEvent =
  | ArrivalCorrected
  | {
      readonly kind: 'assigned';
      readonly to: string;
      readonly toName: string;
      /** Where it was somebody else's. */
      readonly why?: string;
    }
  /** Nobody has it any more; `why` where it was somebody else's. */
  | { readonly kind: 'unassigned'; readonly why?: string }
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
      readonly kind: 'info-received';
      readonly from: string;
      readonly note: string;
      /** The day that it came; absent in events from before it was asked for, and for what came online: the event's own day. */
      readonly on?: IsoDate;
    }
  | {
      readonly kind: 'carried-out';
      readonly system: string;
      readonly theirReference: string;
      readonly on: IsoDate;
      /** Who did it there, where it was not whoever wrote it down. */
      readonly who?: string;
    }
  | { readonly kind: 'withdrawn'; readonly why: string }
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
      /** The day of the decision that this one takes the place of. */
      readonly insteadOf?: IsoDate;
    }
  | {
      /** Taken up again; what was decided stands until it is decided anew. */
      readonly kind: 'reopened';
      readonly because: 'complaint' | 'new-information' | 'our-mistake';
      readonly why: Text;
      /** It was withdrawn before anybody had decided on its way in: that is looked into again. */
      readonly wayOpen?: true;
    }
  | {
      /** The case is another authority's, as the errand is (forvaltningsloven § 7, stk. 2). */
      readonly kind: 'transferred';
      readonly from: AuthorityId;
      readonly fromName: Text;
      readonly to: AuthorityId;
      readonly toName: Text;
      readonly why: Text;
      /** Never later than it was. */
      readonly due: IsoDate;
    }
  | {
      /** Sent to an authority that has its cases elsewhere: it is not to be seen here what became of it. */
      readonly kind: 'handed-over';
      readonly to: AuthorityId;
      readonly toName: Text;
      readonly why: Text;
    }
  /** The day has passed by which the authority should have made contact. */
  | { readonly kind: 'contact-overdue'; readonly due: IsoDate }
  /** A day has passed by which somebody should have looked after the citizen, or decided the way in: nobody is written to. */
  | { readonly kind: 'day-passed'; readonly of: 'follow-up' | 'way-in'; readonly due: IsoDate }
  | {
      /** A reminder was written, once for each day it reminds of. */
      readonly kind: 'reminded';
      readonly about: 'errands-last-day' | 'answer-by' | 'protection-lapses';
      readonly day: IsoDate;
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
  | {
      readonly kind: 'closed';
      readonly outcome: string;
      /** Only where somebody exempt was promised it. */
      readonly unopenedPost?: UnopenedPost;
      /** The digital case that a filing ended in, once the citizen was helped. */
      readonly sentAs?: string;
    };
