import type { Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import type { HealthInsurance } from '../domain/practice.ts';
import type { Lookup } from '../domain/result.ts';

/** Registers that answers are taken from; the pages say which one it was and how to correct it. */
export type KnownSource =
  | 'person-register'
  | 'login'
  | 'health-insurance'
  | 'practices'
  | 'digital-post';

/** An answer that a register gave: `value` goes through the schema like a typed one. */
export interface Known {
  readonly value: unknown;
  readonly source: KnownSource;
}

/** Something shown beside a question: what a register says of the reader, or the law of everybody who lives as they do. */
export type KnownFact = { readonly label: Text; readonly value: Text } & (
  | { readonly source: KnownSource }
  | { readonly source: 'law'; readonly basis: LegalBasis }
);

/** What is known of the applicant's doctor. Each part has its own "nobody could say". */
export interface HealthPicture {
  readonly insurance: Lookup<HealthInsurance>;
  /** Name of the fixed doctor's practice, or of the last one. */
  readonly doctor: Lookup<string>;
  /** Kilometres from the applicant's home to each practice nearby that takes new patients, nearest first. */
  readonly openNearby: Lookup<readonly number[]>;
}
