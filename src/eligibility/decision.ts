import type { NonEmpty } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import type { Responsible, WayIn } from './law.ts';
import type { Facts } from './facts.ts';

export const outcomes = [
  'accept',
  'offer-choice',
  'step-up',
  'refer',
  'accept-alternative',
  'reject',
  'contact-authority',
] as const;
export type Outcome = (typeof outcomes)[number];

/** On what footing a referral stands. `help-only`: no ground, so help with the digital form, and the plain word. */
export type Standing = 'right' | 'authority-assesses' | 'help-only';

/** Why, and under which paragraph. The words are `explain`'s; the rule's id is their key. */
export interface Reason {
  readonly rule: string;
  readonly version: number;
  readonly basis: LegalBasis;
}

interface Base {
  readonly outcome: Outcome;
  readonly reasons: NonEmpty<Reason>;
  readonly facts: Facts;
  /** `<service>@<in-force date>#<hash of law data, rule ids and versions, and the numbers of that day>`. */
  readonly lawVersion: string;
  /** Ways in that need no MitID; never empty unless the outcome is `accept`. */
  readonly waysIn: readonly WayIn[];
  readonly responsible: Responsible;
}

declare const made: unique symbol;
type MadeByDecide = { readonly [made]: true };

/** Only `decide` makes these, so nothing else type-checks into a submitted, referred or rejected case. */
export type Accepted = Base & MadeByDecide & { readonly outcome: 'accept' | 'accept-alternative' };
export type Referred = Base &
  MadeByDecide & { readonly outcome: 'refer'; readonly standing: Standing };
export type Rejected = Base & MadeByDecide & { readonly outcome: 'reject' };
export type Other = Base & {
  readonly outcome: 'offer-choice' | 'step-up' | 'contact-authority';
};
export type Decision = Accepted | Referred | Rejected | Other;
