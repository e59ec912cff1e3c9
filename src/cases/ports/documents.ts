import type { PaperForm } from '../../self-services/paper-form.ts';

/** Makes a paper form into a tagged PDF that a screen reader can read. */
export interface PaperForms {
  /** `large`: 18 points. Throws PrinterBusy where too many wait already, or where the fonts cannot be read. */
  pdf(form: PaperForm, options: { readonly large: boolean }): Promise<Buffer>;
}

/** Too many documents are being made: it can be tried again in a moment. */
export class PrinterBusy extends Error {}
