import type { NonEmpty, Text } from '../../domain/language.ts';
import type { Cpr } from '../../domain/cpr.ts';
import type { IsoDate } from '../../domain/dated.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';

/** Somebody who was asked to sign. */
export interface AskedSigner {
  /** Opaque; names them in later events. */
  readonly id: string;
  readonly name: string;
  readonly cpr: Cpr;
  /**
   * No register says that the number is this person's: nobody is written to, or shown anything, before a caseworker has
   * looked.
   */
  readonly unclear?: true;
}

/** What becomes of others' signatures on an errand. */
export type SigningEvent =
  | {
      readonly kind: 'signatures-asked';
      readonly signers: NonEmpty<AskedSigner>;
      /** What they are asked to sign, as it stood on that day. */
      readonly title: Text;
      readonly statement: NonEmpty<Text>;
      readonly meaning: NonEmpty<Text>;
      readonly basis: LegalBasis;
    }
  | {
      readonly kind: 'signed';
      readonly signer: string;
      readonly name: string;
      /** `digital`: with their own login. `paper`: staff have the sheet before them. */
      readonly via: 'digital' | 'paper';
      /** The day that the paper came; absent where it was signed digitally: the event's own day. */
      readonly on?: IsoDate;
    }
  | {
      readonly kind: 'signature-declined';
      readonly signer: string;
      readonly name: string;
      readonly via: 'digital' | 'paper';
      readonly on?: IsoDate;
    }
  | {
      /** Not needed any more, e.g. because they moved, or were named by mistake. */
      readonly kind: 'signature-waived';
      readonly signer: string;
      readonly name: string;
      readonly why: string;
    };
