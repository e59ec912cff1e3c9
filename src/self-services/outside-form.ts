import type { IsoDate } from '../domain/dated.ts';
import type { NonEmpty, Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';

/** An errand that no form can carry: why, and what the referral then says instead of the errand's usual words. */
export interface BeyondForm {
  readonly why: Text;
  /** The question that finds the authority. */
  readonly municipality: Text;
  readonly lastDay?: Text;
  readonly bring: NonEmpty<Text>;
}

/** Said on the first page once the person is known, instead of the form. Nothing is held against them. */
export interface Hindrance {
  readonly title: Text;
  readonly text: Text;
  readonly basis?: LegalBasis;
  /** What happens instead, or which errand to do. */
  readonly service?: string;
}

export interface LastDay {
  readonly day?: IsoDate;
  readonly basis: LegalBasis;
  readonly text: Text;
}
