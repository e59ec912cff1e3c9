import { define } from '../define.ts';
import { usualRetention } from '../usual-retention.ts';
import { advise } from './advise.ts';
import { answers, type Answers } from './answers.ts';
import { check, hindrance } from './check.ts';
import { robinsonCites } from './cites.ts';
import { accepted, refused } from './examples.ts';
import { robinsonLaw } from './law.ts';
import { notices } from './letters.ts';
import { ownFilingAgeInWords, robinsonValues } from './limits.ts';
import { next } from './next.ts';
import { problems } from './problems.ts';
import { steps } from './steps.ts';
import { words } from './words.ts';

/** To join or leave the Robinson list (CPR-loven § 29), for oneself and one's own children. */
export const robinsonList = define({
  id: 'robinson-list',
  version: 1,
  title: { da: 'Robinsonlisten', en: 'Robinson list' },
  summary: {
    da: 'Sig nej til reklamer med dit navn på, eller kom af listen igen.',
    en: 'Say no to advertising sent to you by name, or leave the list again.',
  },
  notYet: {
    da: 'Du har ikke sendt dit ønske om Robinsonlisten endnu',
    en: 'You have not sent your wish about the Robinson list yet',
  },
  minutes: 2,
  about: words.about,
  ready: [
    {
      da: `Om det også gælder dine egne børn under ${ownFilingAgeInWords} år`,
      en: `Whether it is for your own children under ${ownFilingAgeInWords}, too`,
    },
  ],
  law: robinsonLaw,
  who: robinsonLaw.who,
  system: 'CPR',
  values: robinsonValues,
  cites: robinsonCites,
  answers,
  problems,
  steps,
  hindrance,
  check,
  advise,
  // Also asked in the middle of the form, before all is answered.
  principals: ({ people }: Partial<Answers>) => people ?? [],
  notices,
  next: (given, { today, writtenOn }) => next(given, today, writtenOn),
  followUps: [],
  retention: usualRetention,
  examples: { accepted, refused },
});
