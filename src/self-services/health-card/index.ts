import { define } from '../define.ts';
import { usualRetention } from '../usual-retention.ts';
import { advise } from './advise.ts';
import { answers, type Answers } from './answers.ts';
import { amountOf, charge } from './charge.ts';
import { check } from './check.ts';
import { healthCardCites } from './cites.ts';
import { accepted, refused } from './examples.ts';
import { flags } from './flags.ts';
import { healthCardLaw } from './law.ts';
import { healthCardValues } from './limits.ts';
import { next } from './next.ts';
import { notices } from './notices.ts';
import { problems } from './problems.ts';
import { steps } from './steps.ts';

/** To order a new health card (sundhedsloven § 12), for oneself or an own child. */
export const healthCard = define({
  id: 'health-card',
  version: 1,
  title: { da: 'Bestil nyt sundhedskort', en: 'Order a new health card' },
  caseTitle: { da: 'Nyt sundhedskort', en: 'New health card' },
  summary: {
    da: 'Bestil et nyt gult sundhedskort til dig selv eller dit barn.',
    en: 'Order a new yellow health card for yourself or your child.',
  },
  notYet: {
    da: 'Du har ikke bestilt et nyt sundhedskort endnu',
    en: 'You have not ordered a new health card yet',
  },
  minutes: 3,
  cost: {
    da: 'Der er et gebyr, hvis du har mistet kortet eller selv ønsker et nyt. Ellers er det oftest gratis.',
    en: 'There is a fee if you have lost the card or want a new one yourself. Otherwise it is mostly free.',
  },
  ready: [
    { da: 'Hvorfor der skal laves et nyt kort', en: 'Why a new card is needed' },
    { da: 'Kortet, hvis det er i stykker', en: 'The card, if it is broken' },
    {
      da: 'Dagen for din vielse, hvis du fik nyt navn',
      en: 'The day of your marriage, if your name changed',
    },
  ],
  law: healthCardLaw,
  who: healthCardLaw.who,
  asks: ['health-insurance'],
  decided: {
    granted: { da: 'Vi bestiller et nyt sundhedskort.', en: 'We order a new health card.' },
    refused: {
      da: 'Vi bestiller ikke et nyt sundhedskort.',
      en: 'We do not order a new health card.',
    },
  },
  system: 'Sygesikring',
  values: healthCardValues,
  cites: healthCardCites,
  answers,
  problems,
  steps,
  check,
  advise,
  flags,
  charge,
  fee: amountOf,
  // Also asked in the middle of the form, before all is answered.
  principals: ({ whom }: Partial<Answers>) => (whom === undefined ? [] : [whom]),
  notices,
  next,
  followUps: [],
  retention: usualRetention,
  examples: { accepted, refused },
});
