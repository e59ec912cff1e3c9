import type { Notice, Submission } from '../define.ts';
import { receiptLetter } from '../plain-letters.ts';
import { countsFromWords } from './advise.ts';
import type { Answers } from './answers.ts';
import { next } from './next.ts';

/** The applicant's receipt; the other adults are written to when their signature is asked for. */
export function notices(sent: Submission<Answers>): readonly Notice[] {
  const title = {
    da: 'Vi har modtaget din ansøgning om boligstøtte',
    en: 'We have received your application for housing benefit',
  };
  const countsFrom = countsFromWords(sent.answers, sent.today);
  const letter = receiptLetter(sent, title, [
    ...(countsFrom === undefined ? [] : [countsFrom]),
    ...next(sent.answers),
  ]);
  return [{ kind: 'receipt', to: sent.applicant, letter, held: false }];
}
