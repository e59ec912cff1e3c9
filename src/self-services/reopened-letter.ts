import type { Text } from '../domain/language.ts';
import type { Letter } from './letter.ts';
import { linesOf } from './lines.ts';
import { closing } from './plain-letters.ts';
import { type AboutCase, caseFacts, reachFacts } from './waiting-letters.ts';

export const reopenedBecause = ['complaint', 'new-information', 'our-mistake'] as const;
export type ReopenedBecause = (typeof reopenedBecause)[number];

/** A case that is taken up again. `was`: how it had ended. */
export interface ReopenedCase extends AboutCase {
  readonly because: ReopenedBecause;
  readonly why: Text;
  readonly was: 'decided' | 'done' | 'withdrawn';
}

/** That a case is taken up again, why, and what holds meanwhile. */
export const reopenedLetter = (reopened: ReopenedCase): Letter => ({
  title: { da: 'Vi ser på din sag igen', en: 'We are looking at your case again' },
  facts: [...caseFacts(reopened), ...reachFacts(reopened.authority)],
  paragraphs: [
    because[reopened.because],
    ...linesOf(reopened.why),
    meanwhile[reopened.was],
    {
      da: 'Du skal ikke gøre noget nu. Vil du sige noget om sagen, så ring, kom forbi eller send et brev.',
      en: 'You need do nothing now. If you want to say something about the case, call, come by or send a letter.',
    },
    ...closing(reopened),
  ],
});

const because: Readonly<Record<ReopenedBecause, Text>> = {
  complaint: {
    da: 'Du har klaget. Derfor ser vi på din sag igen. Vi har skrevet dette om det:',
    en: 'You have complained. So we are looking at your case again. This is what we have written about it:',
  },
  'new-information': {
    da: 'Vi har fået noget nyt at vide. Derfor ser vi på din sag igen. Det handler om dette:',
    en: 'We have learned something new. So we are looking at your case again. It is about this:',
  },
  'our-mistake': {
    da: 'Vi har set, at noget kan være gået galt hos os. Derfor ser vi på din sag igen. Det handler om dette:',
    en: 'We have seen that we may have made a mistake. So we are looking at your case again. It is about this:',
  },
};

const meanwhile: Readonly<Record<ReopenedCase['was'], Text>> = {
  decided: {
    da: 'Det, vi har afgjort, gælder, til vi afgør sagen på ny. Så får du et nyt brev fra os.',
    en: 'What we have decided holds until we decide anew. Then you get a new letter from us.',
  },
  done: {
    da: 'Det, vi har gjort, gælder, til vi siger andet. Så får du et nyt brev fra os.',
    en: 'What we have done holds until we tell you otherwise. Then you get a new letter from us.',
  },
  withdrawn: {
    da: 'Sagen var stoppet. Nu går den i gang igen. Den dag, den kom, tæller stadig.',
    en: 'The case had been stopped. Now it begins again. The day it came still counts.',
  },
};
