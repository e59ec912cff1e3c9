import {
  correctionBasis,
  dataRightCites,
  dataRightLaw,
  dataRightValues,
  answerMonths,
} from '../data-rights.ts';
import { define } from '../define.ts';
import { usualRetention } from '../usual-retention.ts';
import { answers } from './answers.ts';
import { accepted, refused } from './examples.ts';
import { next, notices } from './letters.ts';
import { problems } from './problems.ts';
import { steps } from './steps.ts';
import { words } from './words.ts';

const law = dataRightLaw('data-correction', correctionBasis);

/** To have data about oneself put right (databeskyttelsesforordningen artikel 16). */
export const dataCorrection = define({
  id: 'data-correction',
  version: 1,
  title: { da: 'Ret oplysninger om dig', en: 'Correct data about you' },
  caseTitle: { da: 'Rettelse af oplysninger om dig', en: 'Correction of data about you' },
  summary: {
    da: 'Har vi skrevet noget forkert om dig? Eller mangler der noget? Bed os om at rette det.',
    en: 'Have we written something wrong about you? Or is something missing? Ask us to correct it.',
  },
  notYet: {
    da: 'Du har ikke bedt os om at rette noget endnu',
    en: 'You have not asked us to correct anything yet',
  },
  minutes: 3,
  about: words.about,
  ready: [
    { da: 'Hvad der er forkert, og hvad der er rigtigt', en: 'What is wrong, and what is right' },
    { da: 'Sagens nummer, hvis du har det', en: 'The number of the case, if you have it' },
  ],
  law,
  who: law.who,
  system: 'Kommunens egne systemer',
  decided: {
    granted: { da: 'Vi retter oplysningerne.', en: 'We correct the data.' },
    partly: { da: 'Vi retter noget af det.', en: 'We correct part of it.' },
    refused: { da: 'Vi retter ikke oplysningerne.', en: 'We do not correct the data.' },
  },
  answeredWithin: answerMonths,
  values: dataRightValues,
  cites: [
    {
      what: { da: 'Retten til at få rettet', en: 'The right to correction' },
      basis: correctionBasis,
    },
    ...dataRightCites,
  ],
  answers,
  problems,
  steps,
  notices,
  next,
  followUps: [],
  retention: usualRetention,
  examples: { accepted, refused },
});
