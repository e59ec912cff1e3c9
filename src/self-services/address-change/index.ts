import { define } from '../define.ts';
import { advise } from './advise.ts';
import { answers, type Answers } from './answers.ts';
import { departed, referWhen } from './beyond-form.ts';
import { check } from './check.ts';
import { lastDay } from './days.ts';
import { accepted, refused } from './examples.ts';
import { flags } from './flags.ts';
import { addressChangeLaw } from './law.ts';
import { notices } from './notices.ts';
import { problems } from './problems.ts';
import { steps } from './steps.ts';

/** To report a move within Denmark (CPR-loven § 12), to the municipality moved to. */
export const addressChange = define({
  id: 'address-change',
  version: 1,
  title: { da: 'Meld flytning', en: 'Change of address' },
  summary: {
    da: 'Meld, at du flytter til en ny adresse i Danmark.',
    en: 'Report that you move to a new address in Denmark.',
  },
  minutes: 5,
  ready: [
    { da: 'Din nye adresse', en: 'Your new address' },
    { da: 'Den dag, du flytter ind', en: 'The day you move in' },
    { da: 'Hvem der flytter med dig', en: 'Who moves with you' },
    {
      da: 'Om der bor andre i boligen, som bliver der',
      en: 'Whether others live in the home and stay there',
    },
  ],
  law: addressChangeLaw,
  who: addressChangeLaw.who,
  answers,
  problems,
  steps,
  referWhen,
  departed,
  check,
  advise,
  flags,
  lastDay,
  // Also asked in the middle of the form, before all is answered.
  municipality: ({ address }: Partial<Answers>) => address?.municipality,
  movers: ({ movers }: Partial<Answers>) => movers ?? [],
  destination: ({ address }: Partial<Answers>) => address,
  notices,
  next: [
    {
      da: 'Kommunen ser på din flytning. Du får svar, hvis der er noget, vi må spørge om.',
      en: 'The municipality looks at your move. You hear from us if there is something we need to ask.',
    },
    {
      da: 'Bor der andre i boligen, spørger vi dem, om du må bo der.',
      en: 'If others live in the home, we ask them whether you may live there.',
    },
    {
      da: 'Flytter et barn uden den ene forælder, kan vi skrive til den forælder først.',
      en: 'If a child moves without one of its parents, we may write to that parent first.',
    },
    {
      da: 'Når alt er på plads, får du din nye adresse i CPR.',
      en: 'When everything is in place, your new address is entered in the CPR register.',
    },
  ],
  followUps: ['doctor-choice', 'health-card', 'housing-benefit'],
  retention: {
    draftDays: 30,
    referralDays: 365,
    caseDays: 1826,
    source: 'Kladder: 30 dage er sædvanligt. Sager: 5 år, til kommunens egen plan er sat ind.',
  },
  examples: { accepted, refused },
});
