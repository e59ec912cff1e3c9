import { define } from '../define.ts';
import { usualRetention } from '../usual-retention.ts';
import { advise } from './advise.ts';
import { answers } from './answers.ts';
import { attachments } from './attachments.ts';
import { check } from './check.ts';
import { housingBenefitCites } from './cites.ts';
import { lastDay } from './days.ts';
import { accepted, refused } from './examples.ts';
import { flags } from './flags.ts';
import { housingBenefitLaw } from './law.ts';
import { housingBenefitValues, phone } from './limits.ts';
import { next } from './next.ts';
import { notices } from './notices.ts';
import { problems } from './problems.ts';
import { signing } from './signing.ts';
import { steps } from './steps.ts';
import { words } from './words.ts';

/** To apply to Udbetaling Danmark for housing benefit (lov om individuel boligstøtte). */
export const housingBenefit = define({
  id: 'housing-benefit',
  version: 1,
  title: { da: 'Søg boligstøtte', en: 'Apply for housing benefit' },
  caseTitle: { da: 'Boligstøtte', en: 'Housing benefit' },
  summary: {
    da: 'Søg om hjælp til at betale din husleje.',
    en: 'Apply for help with paying your rent.',
  },
  notYet: {
    da: 'Du har ikke søgt boligstøtte endnu',
    en: 'You have not applied for housing benefit yet',
  },
  minutes: 10,
  about: words.about,
  ready: [
    { da: 'Din lejekontrakt', en: 'Your tenancy agreement' },
    {
      da: 'Navn og CPR-nummer på de andre voksne i boligen',
      en: 'Names and CPR numbers of the other adults in the home',
    },
    {
      da: 'Hvad I tjener på et år, og hvad I ejer. Et skøn er nok.',
      en: 'What you earn in a year, and what you own. An estimate is enough.',
    },
  ],
  law: housingBenefitLaw,
  who: housingBenefitLaw.who,
  phone,
  system: 'Boligstøttesystemet',
  decided: {
    granted: { da: 'Du får boligstøtte.', en: 'You get housing benefit.' },
    partly: {
      da: 'Du får boligstøtte, men ikke i det hele.',
      en: 'You get housing benefit, but not for all of it.',
    },
    refused: { da: 'Du får ikke boligstøtte.', en: 'You do not get housing benefit.' },
  },
  values: housingBenefitValues,
  cites: housingBenefitCites,
  answers,
  problems,
  steps,
  check,
  advise,
  flags,
  lastDay,
  attachments,
  signing,
  notices,
  next,
  followUps: ['address-change'],
  retention: usualRetention,
  examples: { accepted, refused },
});
