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

/** Whole files take a second each: few wait. */
const waitingFiles = 2;

/**
 * What is a few pages stands in one line and whole files in another, so that memory holds two documents whatever is asked
 * for, and nobody waits for a letter because others take out files.
 */
export function createPrinter(): PrintRoom {
  const { forVisitors, forLetters } = openLine();
  return {
    paperForms: createPaperForms(forVisitors),
    letterPrints: createLetterPrints(forVisitors),
    printouts: createPrintouts(forVisitors),
    filePrints: createFilePrints(openLine(waitingFiles).forVisitors),
    outgoing: createLetterPrints(forLetters),
  };
}
