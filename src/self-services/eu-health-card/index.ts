import { define } from '../define.ts';
import { usualRetention } from '../usual-retention.ts';
import { advise } from './advise.ts';
import { answers, type Answers } from './answers.ts';
import { euCardCites } from './cites.ts';
import { accepted, refused } from './examples.ts';
import { flags } from './flags.ts';
import { euCardLaw } from './law.ts';
import { childAgeInWords, euCardValues, phone } from './limits.ts';
import { next } from './next.ts';
import { notices } from './notices.ts';
import { problems } from './problems.ts';
import { steps } from './steps.ts';
import { check } from './whom.ts';
import { words } from './words.ts';

/** To order the blue EU health card of Udbetaling Danmark, for oneself and one's own children. */
export const euHealthCard = define({
  id: 'eu-health-card',
  version: 1,
  title: { da: 'Bestil det blå EU-sygesikringskort', en: 'Order the blue EU health card' },
  caseTitle: { da: 'Det blå EU-sygesikringskort', en: 'The blue EU health card' },
  summary: {
    da: 'Bestil det gratis kort, du viser hos læger og på sygehuse, når du rejser i EU.',
    en: 'Order the free card that you show to doctors and hospitals when you travel in the EU.',
  },
  notYet: {
    da: 'Du har ikke bestilt det blå EU-sygesikringskort endnu',
    en: 'You have not ordered the blue EU health card yet',
  },
  minutes: 2,
  about: words.about,
  ready: [
    {
      da: `Hvilke af dine egne børn under ${childAgeInWords} år der også skal have et kort`,
      en: `Which of your own children under ${childAgeInWords} need a card, too`,
    },
    { da: 'Hvad du skal bruge kortet til', en: 'What you need the card for' },
  ],
  law: euCardLaw,
  who: euCardLaw.who,
  phone,
  system: 'International Sygesikring',
  decided: {
    granted: {
      da: 'Vi laver et blåt EU-sygesikringskort.',
      en: 'We make a blue EU health card.',
    },
    refused: {
      da: 'Vi laver ikke et blåt EU-sygesikringskort.',
      en: 'We do not make a blue EU health card.',
    },
  },
  values: euCardValues,
  cites: euCardCites,
  answers,
  problems,
  steps,
  check,
  advise,
  flags,
  // Also asked in the middle of the form, before all is answered.
  principals: ({ people }: Partial<Answers>) => people ?? [],
  notices,
  next,
  followUps: [],
  retention: usualRetention,
  examples: { accepted, refused },
});
