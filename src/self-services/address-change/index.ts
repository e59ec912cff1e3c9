import { define } from '../define.ts';
import { usualRetention } from '../usual-retention.ts';
import { advise } from './advise.ts';
import { answers, type Answers } from './answers.ts';
import { departed, referWhen } from './beyond-form.ts';
import { check } from './check.ts';
import { lastDay } from './days.ts';
import { addressChangeCites } from './cites.ts';
import { accepted, refused } from './examples.ts';
import { flags } from './flags.ts';
import { addressChangeLaw } from './law.ts';
import { addressChangeValues } from './limits.ts';
import { next } from './next.ts';
import { tellsOthers } from './letters/outcome.ts';
import { notices } from './notices.ts';
import { problems } from './problems.ts';
import { steps } from './steps.ts';

/** To report a move within Denmark (CPR-loven § 12), to the municipality moved to. */
export const addressChange = define({
  id: 'address-change',
  version: 1,
  title: { da: 'Meld flytning', en: 'Change of address' },
  caseTitle: { da: 'Flytning', en: 'Change of address' },
  summary: {
    da: 'Meld, at du flytter til en ny adresse i Danmark.',
    en: 'Report that you move to a new address in Denmark.',
  },
  notYet: {
    da: 'Du har ikke meldt din flytning endnu',
    en: 'You have not reported your move yet',
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
  decided: {
    granted: { da: 'Vi registrerer flytningen.', en: 'We register the move.' },
    refused: { da: 'Vi registrerer ikke flytningen.', en: 'We do not register the move.' },
  },
  system: 'CPR',
  values: addressChangeValues,
  cites: addressChangeCites,
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
  tellsOthers,
  next,
  followUps: ['doctor-choice', 'health-card', 'housing-benefit'],
  retention: usualRetention,
  examples: { accepted, refused },
});
