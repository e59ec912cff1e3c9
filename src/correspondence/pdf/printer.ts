import type { LetterPrints, Printer } from '../../cases/ports/documents.ts';
import { createFilePrints } from './case-file.ts';
import { createLetterPrints } from './letter.ts';
import { openLine } from './one-at-a-time.ts';
import { createPaperForms } from './paper-form.ts';
import { createPrintouts } from './printout.ts';

/** The same line for all who print. */
export interface PrintRoom extends Printer {
  /** For letters on their way out: never busy, so that none waits for those who look at one. */
  readonly outgoing: LetterPrints;
}

/** All that is printed stands in one line, so that memory holds one document whatever is asked for. */
export function createPrinter(): PrintRoom {
  const { forVisitors, forLetters } = openLine();
  return {
    paperForms: createPaperForms(forVisitors),
    letterPrints: createLetterPrints(forVisitors),
    printouts: createPrintouts(forVisitors),
    filePrints: createFilePrints(forVisitors),
    outgoing: createLetterPrints(forLetters),
  };
}
