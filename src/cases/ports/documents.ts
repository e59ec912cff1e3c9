import type { IsoDate } from '../../domain/dated.ts';
import type { Language, NonEmpty } from '../../domain/language.ts';
import type { Letter } from '../../self-services/define.ts';
import type { PaperForm } from '../../self-services/paper-form.ts';

/** Makes a paper form into a tagged PDF that a screen reader can read. */
export interface PaperForms {
  /** `large`: 18 points. Throws PrinterBusy where too many wait already, or where the fonts cannot be read. */
  pdf(form: PaperForm, options: { readonly large: boolean }): Promise<Buffer>;
}

/** Too many documents are being made: it can be tried again in a moment. */
export class PrinterBusy extends Error {}

/** A letter as it lies in an envelope: sender, window address, day and text, in one language after the other. */
export interface PrintedLetter {
  readonly letter: Letter;
  readonly from: string;
  readonly to: string;
  /** The postal address in the envelope's window; absent in Digital Post. */
  readonly address?: string;
  readonly day: IsoDate;
  readonly languages: NonEmpty<Language>;
  /** 18 points. */
  readonly large: boolean;
}

/** Makes a letter into a tagged PDF that a screen reader can read. */
export interface LetterPrints {
  /** Throws PrinterBusy where too many wait already, or where the fonts cannot be read. */
  pdf(letter: PrintedLetter): Promise<Buffer>;
}
