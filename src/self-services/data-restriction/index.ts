import {
  answerMonths,
  dataRightCites,
  dataRightLaw,
  dataRightValues,
  restrictionBasis,
} from '../data-rights.ts';
import { define } from '../define.ts';
import { usualRetention } from '../usual-retention.ts';
import { answers } from './answers.ts';
import { accepted, refused } from './examples.ts';
import { next, notices } from './letters.ts';
import { problems } from './problems.ts';
import { steps } from './steps.ts';
import { words } from './words.ts';

const law = dataRightLaw('data-restriction', restrictionBasis);

/** To have data about oneself left alone for a while (databeskyttelsesforordningen artikel 18). */
export const dataRestriction = define({
  id: 'data-restriction',
  version: 1,
  title: { da: 'Stop brug af oplysninger om dig', en: 'Stop the use of data about you' },
  caseTitle: {
    da: 'Stop for brug af oplysninger om dig',
    en: 'A stop to the use of data about you',
  },
  summary: {
    da: 'Bed os om kun at gemme oplysninger om dig og ikke bruge dem, så længe noget om dem ikke er afklaret.',
    en: 'Ask us only to keep data about you and not to use it, as long as something about it is unsettled.',
  },
  notYet: {
    da: 'Du har ikke bedt os om at stoppe noget endnu',
    en: 'You have not asked us to stop anything yet',
  },
  minutes: 3,
  about: words.about,
  ready: [
    { da: 'Hvilke oplysninger det gælder, og hvorfor', en: 'Which data it is about, and why' },
    { da: 'Sagens nummer, hvis du har det', en: 'The number of the case, if you have it' },
  ],
  law,
  who: law.who,
  system: 'Kommunens egne systemer',
  decided: {
    granted: { da: 'Vi bruger ikke oplysningerne nu.', en: 'We do not use the data now.' },
    partly: { da: 'Vi stopper brugen af noget af det.', en: 'We stop the use of part of it.' },
    refused: { da: 'Vi bliver ved med at bruge oplysningerne.', en: 'We go on using the data.' },
  },
  answeredWithin: answerMonths,
  values: dataRightValues,
  cites: [
    {
      what: { da: 'Retten til at få stoppet brugen', en: 'The right to restriction' },
      basis: restrictionBasis,
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
