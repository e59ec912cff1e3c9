import type { IsoDate } from '../domain/dated.ts';
import type { Cpr } from '../domain/cpr.ts';
import type { ActsAs } from '../domain/way.ts';
import type { Outcome, Standing } from '../eligibility/decision.ts';
import type { Facts } from '../eligibility/facts.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import type { ArrivalEvent } from './arrival-events.ts';
import type { ChannelEvent } from './channel-events.ts';
import type { DocumentEvent } from './document-events.ts';
import type { CitizenEvent } from './citizen-events.ts';
import type { LetterEvent } from './letter-events.ts';
import type { SigningEvent } from './signing/events.ts';
import type { WorkEvent } from './work-events.ts';
import type { OnBehalf } from './principals.ts';

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
  | ArrivalEvent
  | ChannelEvent
  | CitizenEvent
  | DocumentEvent
  | LetterEvent
  | SigningEvent
  | WorkEvent;

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
  /** Whether the case is seen before others from here on; absent where the event alone tells. */
  readonly seeFirst?: boolean;
} & EventBody;
