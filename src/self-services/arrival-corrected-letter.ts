import type { IsoDate } from '../domain/dated.ts';
import type { NonEmpty, Text } from '../domain/language.ts';
import { cameFact, type FiledCase, lastDayFact } from './filed-case.ts';
import type { Letter } from './letter.ts';
import { linesOf } from './lines.ts';
import { closing } from './plain-letters.ts';
import { caseFacts, inWords, reachFacts } from './waiting-letters.ts';

/** That another day counts as the one on which a filing came, why, and how to say that it is wrong. */
export const arrivalCorrectedLetter = (
  filed: FiledCase & { readonly was: IsoDate; readonly why: Text; readonly isWorse: boolean },
): Letter => {
  const [was, came] = [inWords(filed.was), inWords(filed.receivedOn)];
  return {
    title: {
      da: 'Vi har rettet den dag, din sag kom',
      en: 'We have corrected the day your case came',
    },
    facts: [
      ...caseFacts(filed),
      cameFact(filed),
      ...lastDayFact(filed),
      ...reachFacts(filed.authority),
    ],
    paragraphs: [
      {
        da: `Vi havde skrevet, at din sag kom ${was.da}. Det var forkert. Den kom ${came.da}.`,
        en: `We had written that your case came on ${was.en}. That was wrong. It came on ${came.en}.`,
      },
      { da: 'Vi har skrevet dette om det:', en: 'This is what we have written about it:' },
      ...linesOf(filed.why),
      ...(filed.isWorse ? worse : better),
      ...closing(filed),
    ],
  };
};

const better: NonEmpty<Text> = [
  {
    da: 'Nu tæller den rigtige dag. Du skal ikke gøre noget.',
    en: 'Now the right day counts. You need do nothing.',
  },
];

const worse: NonEmpty<Text> = [
  {
    da: 'Det kan betyde noget for din sag. Mener du, at den nye dag er forkert? Så sig det til os, før vi afgør sagen. Ring, kom forbi eller send et brev.',
    en: 'This may matter to your case. Do you think that the new day is wrong? Then tell us before we decide the case. Call, come by or send a letter.',
  },
  {
    da: 'Har du en kvittering, et stempel eller noget andet, der viser dagen, så tag det med.',
    en: 'If you have a receipt, a stamp or something else that shows the day, bring it.',
  },
];
