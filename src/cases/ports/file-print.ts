import type { IsoDate } from '../../domain/dated.ts';
import type { Language, NonEmpty } from '../../domain/language.ts';
import type { Printed, PrintedFact } from './documents.ts';

/** A whole case on paper: a cover, what it contains, and a part for each of that. */
export interface PrintedFile {
  readonly language: Language;
  /** Of the document itself; carries no personal data. */
  readonly title: string;
  /** The authority, above the title. */
  readonly about: string;
  readonly day: IsoDate;
  /** On the cover; `pages` gets the number of them behind it. */
  readonly cover: readonly PrintedFact[];
  readonly pages: string;
  /** Under the cover, e.g. what was left out. */
  readonly notes: readonly string[];
  /** Above the list of the parts. */
  readonly contents: string;
  readonly parts: NonEmpty<PrintedPart>;
  /** At the foot of every page. */
  readonly foot: (page: number, of: number) => string;
}

/** A part begins on a page of its own; what is in another language than the file says so. */
export interface PrintedPart {
  readonly title: string;
  readonly sections: readonly {
    readonly language?: Language;
    readonly content: readonly Printed[];
  }[];
}

/** Makes a case file into a tagged PDF that a screen reader can read. */
export interface FilePrints {
  /** Throws PrinterBusy where too many wait already, or where the fonts cannot be read. */
  pdf(file: PrintedFile): Promise<Buffer>;
}
