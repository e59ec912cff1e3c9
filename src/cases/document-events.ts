import type { KeptDocument } from './ports/attachments.ts';

/** What became of documents once the case had come. */
export type DocumentEvent =
  | {
      readonly kind: 'document-added';
      readonly document: KeptDocument;
      /** What staff wrote with a paper that they scanned. */
      readonly note?: string;
    }
  /** A scanner found something in it: nobody opens it, and the citizen is asked for a new copy. */
  | { readonly kind: 'document-infected'; readonly document: string; readonly name: string };
