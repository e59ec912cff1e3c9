import { define } from '../define.ts';
import { usualRetention } from '../usual-retention.ts';
import { advise } from './advise.ts';
import { answers, type Answers } from './answers.ts';
import { amountOf, charge } from './charge.ts';
import { check } from './check.ts';
import { doctorChoiceCites } from './cites.ts';
import { accepted, refused } from './examples.ts';
import { flags } from './flags.ts';
import { doctorChoiceLaw } from './law.ts';
import { doctorChoiceValues } from './limits.ts';
import { next } from './next.ts';
import { notices } from './notices.ts';
import { problems } from './problems.ts';
import { steps } from './steps.ts';

/** To choose insurance group and family doctor (sundhedsloven §§ 58-59), for oneself and own children. */
export const doctorChoice = define({
  id: 'doctor-choice',
  version: 1,
  title: { da: 'Vælg læge', en: 'Choose a doctor' },
  caseTitle: { da: 'Valg af læge', en: 'Choice of doctor' },
  summary: {
    da: 'Vælg eller skift læge, eller skift sygesikringsgruppe.',
    en: 'Choose or change your family doctor, or change health insurance group.',
  },
  notYet: {
    da: 'Du har ikke valgt læge endnu',
    en: 'You have not chosen a doctor yet',
  },
  minutes: 5,
  cost: {
    da: 'Der er et gebyr, hvis du skifter, fordi du selv ønsker det. Ellers er det gratis.',
    en: 'There is a fee if you change because you want to. Otherwise it is free of charge.',
  },
  ready: [
    { da: 'Navnet på den læge, du vil have', en: 'The name of the doctor you want' },
    { da: 'Hvorfor du skifter', en: 'Why you change' },
  ],
  law: doctorChoiceLaw,
  who: doctorChoiceLaw.who,
  asks: ['health-insurance', 'practices'],
  decided: {
    granted: {
      da: 'Det bliver den læge, der er valgt.',
      en: 'It will be the doctor who was chosen.',
    },
    refused: {
      da: 'Det bliver ikke den læge, der er valgt.',
      en: 'It will not be the doctor who was chosen.',
    },
  },
  system: 'Sygesikring',
  values: doctorChoiceValues,
  cites: doctorChoiceCites,
  answers,
  problems,
  steps,
  check,
  advise,
  flags,
  charge,
  fee: amountOf,
  // Also asked in the middle of the form, before all is answered.
  principals: ({ people }: Partial<Answers>) => people ?? [],
  notices,
  next,
  followUps: [],
  retention: usualRetention,
  examples: { accepted, refused },
});
