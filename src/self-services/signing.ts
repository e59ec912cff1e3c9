import type { Cpr } from '../domain/cpr.ts';
import type { NonEmpty, Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';

/** Somebody whose own signature an errand needs, as the applicant named them. */
export interface NamedSigner {
  readonly name: string;
  readonly cpr: Cpr;
}

/** What others sign for an errand. A signature that is missing never holds it up. */
export interface Signing<A> {
  /** Everybody whom these answers name besides the applicant. */
  readonly by: (answers: A) => readonly NamedSigner[];
  /** What they put their name to, word for word; it says neither what was answered nor where anybody lives. */
  readonly statement: NonEmpty<Text>;
  /** The heading of the page and of the letter: "Sign that you are liable, too". */
  readonly title: Text;
  /** What it means for whoever signs, and what happens when they do not. */
  readonly meaning: NonEmpty<Text>;
  readonly basis: LegalBasis;
}
