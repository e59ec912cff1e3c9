import { define } from '../define.ts';
import { usualRetention } from '../usual-retention.ts';
import { answers, type Answers } from './answers.ts';
import { protectionCites } from './cites.ts';
import { accepted, refused } from './examples.ts';
import { protectionLaw } from './law.ts';
import { notices } from './letters.ts';
import { childAgeInWords, lengthOn, protectionValues } from './limits.ts';
import { longerThanAYear } from './longer.ts';
import { next } from './next.ts';
import { problems } from './problems.ts';
import { steps } from './steps.ts';
import { check } from './whom.ts';
import { words } from './words.ts';

/** To have one's name and address protected for a year, or to end it (CPR-loven § 28), for oneself and own children. */
export const addressProtection = define({
  id: 'address-protection',
  version: 1,
  title: { da: 'Beskyt navn og adresse', en: 'Protect your name and address' },
  caseTitle: { da: 'Beskyttelse af navn og adresse', en: 'Protection of name and address' },
  summary: {
    da: 'Skjul dit navn og din adresse for andre i et år, eller stop det igen.',
    en: 'Hide your name and address from others for a year, or end it again.',
  },
  notYet: {
    da: 'Du har ikke søgt om beskyttelse endnu',
    en: 'You have not applied for protection yet',
  },
  minutes: 2,
  about: words.about,
  ready: [
    {
      da: `Om det også gælder dine egne børn under ${childAgeInWords} år`,
      en: `Whether it is for your own children under ${childAgeInWords}, too`,
    },
  ],
  law: protectionLaw,
  who: protectionLaw.who,
  system: 'CPR',
  decided: {
    granted: { da: 'Vi gør det, du har bedt om.', en: 'We do what you asked for.' },
    refused: { da: 'Vi gør ikke det, du har bedt om.', en: 'We do not do what you asked for.' },
  },
  values: protectionValues,
  cites: protectionCites,
  answers,
  problems,
  steps,
  referWhen: longerThanAYear,
  check,
  // Also asked in the middle of the form, before all is answered. What nobody has said hides.
  protects: ({ wish }: Partial<Answers>, on) => {
    const length = lengthOn(on);
    return length && { wish: wish ?? 'protect', ...length, ...(!wish && { unsaid: true }) };
  },
  principals: ({ people }: Partial<Answers>) => people ?? [],
  notices,
  next,
  followUps: [],
  retention: usualRetention,
  examples: { accepted, refused },
});
