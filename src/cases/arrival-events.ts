import type { AuthorityId } from '../domain/authority.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { Language, Text } from '../domain/language.ts';
import type { Way } from '../domain/way.ts';
import type { Accepted, Referred, Rejected } from '../eligibility/decision.ts';
import type { ChargeDecision } from '../self-services/charge.ts';
import type { Advice, BeyondForm, Flag } from '../self-services/define.ts';
import type { Resolved } from '../self-services/fields.ts';
import type { Raw } from '../self-services/raw.ts';
import type { AwaitedDocument } from '../self-services/attachments.ts';
import type { AnswerSheet } from '../self-services/sheet.ts';
import type { Contact, Needs, StoredDecision } from './events.ts';
import type { Protecting } from './protecting.ts';
import type { KeptDocument } from './ports/attachments.ts';

/** A form's controls as they were filled in, and what the registers made of them. */
export interface Typed {
  readonly raw: Raw;
  readonly resolved: Resolved;
}

/** That staff had typed another day than the one on which a filing came, and what follows from the right one. */
export interface ArrivalCorrected {
  readonly kind: 'arrival-corrected';
  readonly was: IsoDate;
  readonly receivedOn: IsoDate;
  /** For the citizen to read. */
  readonly why: Text;
  readonly due: IsoDate;
  /** By the law of the right day, where it had been taken. */
  readonly decision?: Accepted | StoredDecision;
  readonly flags?: readonly Flag[];
  readonly advice?: readonly Advice[];
  readonly next?: readonly Text[];
  readonly charge?: ChargeDecision;
}

/** How an errand came in: the first event of every case. */
export type ArrivalEvent =
  | {
      readonly kind: 'submitted';
      readonly decision: Accepted | StoredDecision;
      readonly answers: Readonly<Record<string, unknown>>;
      readonly sheet: AnswerSheet;
      readonly advice: readonly Advice[];
      /** What was said to happen next; absent in cases from before it was kept. */
      readonly next?: readonly Text[];
      readonly flags: readonly Flag[];
      /** Sent along. */
      readonly documents?: readonly KeptDocument[];
      /** Needed and not sent along: open questions to the citizen, which block nothing. */
      readonly awaited?: readonly AwaitedDocument[];
      readonly language: Language;
      /** Letters to whoever sent it are wanted in large print. */
      readonly largePrint?: true;
      readonly charge?: ChargeDecision;
      readonly protects?: Protecting;
      /** The members of staff who sat beside the citizen (medbetjening); the citizen confirmed and sent it. */
      readonly assisted?: {
        readonly id: string;
        readonly name: string;
        readonly also?: { readonly id: string; readonly name: string };
      };
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
      readonly protects?: Protecting;
      /** What had been typed, if the citizen wished it carried to the counter. */
      readonly sheet: AnswerSheet;
      /** The same as it was typed, so that the counter's form opens filled in. */
      readonly carried?: Typed;
      /** An attempt that an outage stopped: may be taken as the day of arrival. */
      readonly attempt?: {
        readonly at: string;
        readonly outage: 'login' | 'register' | 'store' | 'pause';
      };
      readonly language: Language;
    }
  | {
      readonly kind: 'filed';
      readonly way: Exclude<Way, 'self-service'>;
      readonly receivedOn: IsoDate;
      readonly decision: Accepted | Rejected | Referred | StoredDecision;
      readonly answers: Readonly<Record<string, unknown>>;
      /** The same as it was written down, for the digital form; absent in cases from before it was kept. */
      readonly typed?: Typed;
      readonly sheet: AnswerSheet;
      /** Questions that nobody has answered yet: they are asked for, and block nothing. */
      readonly missing?: readonly Text[];
      /** The errand's own last day, where its way in is looked into: it is seen before others. */
      readonly errandsLastDay?: IsoDate;
      /** By when they were promised contact, where its way in is looked into; absent in cases from before it was kept. */
      readonly contactBy?: IsoDate;
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
      /** Papers that came with it and were scanned. */
      readonly documents?: readonly KeptDocument[];
      /** What stands on the paper or was said besides the answers. */
      readonly remarks?: string;
      readonly protects?: Protecting;
      readonly advice?: readonly Advice[];
      readonly next?: readonly Text[];
      readonly flags?: readonly Flag[];
      readonly charge?: ChargeDecision;
      readonly language?: Language;
      readonly largePrint?: true;
    };
