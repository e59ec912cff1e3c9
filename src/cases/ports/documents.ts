import type { IsoDate } from '../../domain/dated.ts';
import type { Language, NonEmpty } from '../../domain/language.ts';
import type { Letter } from '../../self-services/define.ts';
import type { PaperForm } from '../../self-services/paper-form.ts';
import type { FilePrints } from './file-print.ts';

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

/** Words in another language than those around them. */
interface InOther {
  readonly language?: Language;
}

/** What stands on a printed page, from top to bottom. Plain text only. */
export type Printed =
  | { readonly kind: 'heading'; readonly text: string }
  | ({ readonly kind: 'paragraph'; readonly text: string; readonly bold?: boolean } & InOther)
  | ({ readonly kind: 'list'; readonly items: readonly string[] } & InOther)
  | { readonly kind: 'facts'; readonly rows: readonly PrintedFact[] }
  /** For a scanner at the counter; the same stands in words near it, or in `beside` next to it. */
  | { readonly kind: 'qr-code'; readonly text: string; readonly beside?: readonly PrintedFact[] }
  /** Set in a frame: to be seen before anything else. */
  | { readonly kind: 'notice'; readonly heading: string; readonly text: string };

export interface PrintedFact {
  readonly label: string;
  readonly value: string;
}

/** A page of the portal to take along, e.g. a receipt: the same in one language after the other. */
export interface Printout {
  readonly versions: NonEmpty<{
    readonly language: Language;
    /** What the page is about, above its title. */
    readonly about: string;
    readonly title: string;
    readonly content: readonly Printed[];
  }>;
  /** 18 points. */
  readonly large: boolean;
  readonly day: IsoDate;
  /** In the document's own data, for programs; nothing about anybody. */
  readonly keywords?: string;
  /** On one page in each language, or on one with the languages beside each other; with smaller words if need be. */
  readonly oneSheet?: 'page-each' | 'side-by-side';
}

/** Makes a page to take along into a tagged PDF that a screen reader can read. */
export interface Printouts {
  /** Throws PrinterBusy where too many wait already, or where the fonts cannot be read. */
  pdf(printout: Printout): Promise<Buffer>;
}

/** Everything that is made into PDF, one document at a time. */
export interface Printer {
  readonly paperForms: PaperForms;
  readonly letterPrints: LetterPrints;
  readonly printouts: Printouts;
  readonly filePrints: FilePrints;
}

/** Makes a letter into a tagged PDF that a screen reader can read. */
export interface LetterPrints {
  /** Throws PrinterBusy where too many wait already, or where the fonts cannot be read. */
  pdf(letter: PrintedLetter): Promise<Buffer>;
}
