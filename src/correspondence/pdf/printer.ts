import type { Printer } from '../../cases/ports/documents.ts';
import { createLetterPrints } from './letter.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { createPaperForms } from './paper-form.ts';
import { createPrintouts } from './printout.ts';

/** All that is printed stands in one line, so that memory holds one document whatever is asked for. */
export function createPrinter(): Printer {
  const inTurn = oneAtATime();
  return {
    paperForms: createPaperForms(inTurn),
    letterPrints: createLetterPrints(inTurn),
    printouts: createPrintouts(inTurn),
  };
}
