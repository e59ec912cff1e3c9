import type { Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import type { Outcome, Standing } from './decision.ts';
import type { Facts } from './facts.ts';
import type { ServiceLaw } from './law.ts';

/** Finds the paragraph that a rule rests on in an area's law; always one in force on the day. */
export type Basis = ((law: ServiceLaw, on: Temporal.PlainDate) => LegalBasis) & {
  /** The same in words, for whoever reads the table without a service in mind. */
  readonly words: Text;
};

/** One line of the law as the portal applies it. A changed condition is a new version. */
export interface Rule {
  readonly id: string;
  readonly version: number;
  readonly outcome: Outcome;
  /** For referrals only. */
  readonly standing?: Standing;
  readonly basis: Basis;
  readonly applies: (facts: Facts, law: ServiceLaw) => boolean;
}
