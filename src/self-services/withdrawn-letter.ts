import { cameAnotherWay, cameFact, type FiledCase, formFact, lastDayFact } from './filed-case.ts';
import type { Letter } from './letter.ts';
import { closing } from './plain-letters.ts';
import { caseFacts, reachFacts } from './waiting-letters.ts';

/** That a filing whose way in was looked into ended at the citizen's own wish, and how to say that it was not. */
export const withdrawnLetter = (filed: FiledCase): Letter => ({
  title: { da: 'Din sag er trukket tilbage', en: 'Your case has been withdrawn' },
  facts: [
    ...caseFacts(filed),
    cameFact(filed),
    ...lastDayFact(filed),
    formFact(filed),
    ...reachFacts(filed.authority),
  ],
  paragraphs: [
    cameAnotherWay(filed),
    {
      da: 'Vi har skrevet ned, at du selv har bedt om at stoppe sagen. Derfor gør vi ikke mere ved den.',
      en: 'We have written down that you asked us yourself to stop the case. So we do no more about it.',
    },
    {
      da: 'Har du ikke bedt om det, eller har du fortrudt? Så sig det til os. Ring, kom forbi eller send et brev. Et ord er nok.',
      en: 'Did you not ask for it, or have you changed your mind? Then tell us. Call, come by or send a letter. A word is enough.',
    },
    {
      da: 'Så ser vi på sagen igen. Den dag, den kom, tæller stadig.',
      en: 'Then we look at the case again. The day it came still counts.',
    },
    ...closing(filed),
  ],
});
