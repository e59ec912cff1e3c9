import type { AuthorityId } from '../domain/authority.ts';
import type { Cpr } from '../domain/cpr.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { Text } from '../domain/language.ts';
import type { Accepted, Rejected } from '../eligibility/decision.ts';
import type { ChargeDecision } from '../self-services/charge.ts';
import type { StoredDecision } from './events.ts';

/** What led to the decision on the way in of a filing that staff registered, and what followed from it. */
export type ChannelEvent =
  | {
      /** Exemption and circumstances were asked about, in the citizen's own channel. */
      readonly kind: 'grounds-asked';
      readonly how: 'phone' | 'in-person' | 'letter';
      readonly answerBy: IsoDate;
      /** The errand's own last day, which the day to answer by was kept within. */
      readonly notAfter?: IsoDate;
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
  | {
      readonly kind: 'channel-accepted';
      readonly decision: Accepted | StoredDecision;
      /** What it costs, which nobody had told before it was taken; a caseworker demands it. */
      readonly charge?: ChargeDecision;
      /** Why a caseworker finds that somebody without MitID cannot use the form; never which circumstance. */
      readonly assessed?: string;
    }
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
      /** Where it holds; absent: with the case's own authority, for the case's own service. */
      readonly area?: { readonly authorityId: AuthorityId; readonly service: string };
      readonly from: IsoDate;
      readonly until?: IsoDate;
      readonly why: string;
    }
  | {
      readonly kind: 'exception-withdrawn';
      readonly cpr: Cpr;
      /** Id of the event that granted it; absent where that was before more than one authority could. */
      readonly grant?: string;
      readonly why: string;
    }
  | {
      readonly kind: 'appeal-received';
      readonly on: IsoDate;
      readonly note: string;
      /** Where it came from the citizen online: what they were told of who decides it, where it goes and until when. */
      readonly told?: {
        readonly body?: Text;
        readonly sentTo?: Text;
        readonly lastDay?: IsoDate;
      };
    }
  | {
      readonly kind: 'appeal-ended';
      readonly on: IsoDate;
      readonly result: 'upheld' | 'overturned' | 'withdrawn';
    };
