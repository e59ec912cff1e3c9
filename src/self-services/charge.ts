import type { IsoDate } from '../domain/dated.ts';
import type { Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';

/** What an errand costs by its answers, each with the reason and the paragraph. */
export type Charge =
  | {
      readonly kind: 'free';
      readonly why: Text;
      /** What makes it free. */
      readonly basis: LegalBasis;
      /** What a fee would rest on, should the word that made it free not hold; absent: it is free whatever turns out. */
      readonly otherwise?: LegalBasis;
    }
  | {
      readonly kind: 'fee';
      readonly why: Text;
      readonly basis: LegalBasis;
      /** Whole kroner for everything together; absent where this year's amount is not known: never guessed. */
      readonly kroner?: number;
      /** Since when the amount behind it has been in force: an earlier confirmation does not cover it. */
      readonly amountFrom?: IsoDate;
      /** Whether there is a fee at all is not known either; then no amount is named. */
      readonly unsure?: true;
      /** When it would be free after all, and how to say so. */
      readonly unless?: Text;
    };

/** What a fee comes to, in whole kroner for everything together, and since when the amount behind it has been in force. */
export interface Amount {
  readonly kroner: number;
  readonly from: IsoDate;
}

/**
 * A charge as it is decided and kept with the case. `demanded` is an administrative decision and exists only where basis,
 * amount and complaint guidance are confirmed for the day; otherwise the authority tells the citizen before it demands.
 */
export type ChargeDecision = Charge & {
  readonly standing: 'free' | 'demanded' | 'told-by-authority';
  readonly complaint?: {
    readonly body: Text;
    readonly sentTo: Text;
    readonly weeks?: number;
    /** Known to have no limit. */
    readonly noLimit?: true;
  };
  /** The authority's payment page, a dated contact fact; absent where it is not known. */
  readonly payAt?: string;
};
