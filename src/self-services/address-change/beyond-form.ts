import type { BeyondForm } from '../define.ts';

/** Moves that the form cannot carry: to another country, or to no fixed address. Undefined for all others. */
export function referWhen(answers: Readonly<Record<string, unknown>>): BeyondForm | undefined {
  if (answers['destination'] === 'abroad') return abroad;
  if (answers['destination'] === 'no-fixed-address') return noFixedAddress;
  return undefined;
}

const abroad: BeyondForm = {
  why: {
    da: 'Formularen kan kun bruges til en adresse i Danmark. Flytter du til et andet land, gælder der andre regler. Kommunen hjælper dig videre.',
    en: 'The form is only for an address in Denmark. Other rules apply when you move to another country. The municipality will help you.',
  },
  municipality: {
    da: 'Hvilken kommune bor du i nu?',
    en: 'Which municipality do you live in now?',
  },
  lastDay: {
    da: 'Meld det til kommunen, før du rejser.',
    en: 'Report it to the municipality before you leave.',
  },
  bring: [
    {
      da: 'Pas, kørekort eller anden legitimation med foto.',
      en: 'Passport, driving licence or other photo ID.',
    },
    {
      da: 'Det land og den adresse, du flytter til.',
      en: 'The country and the address you are moving to.',
    },
    { da: 'Den dag, du rejser.', en: 'The day you leave.' },
    { da: 'Navnene på dem, der rejser med.', en: 'The names of those who go with you.' },
  ],
};

const noFixedAddress: BeyondForm = {
  why: {
    da: 'Formularen kan kun bruges til en adresse i Danmark. Har du intet fast sted at bo, vil kommunen tale med dig. Den kan også hjælpe dig med at få din post.',
    en: 'The form is only for an address in Denmark. If you have no fixed place to live, the municipality wants to talk with you. It can also help you get your post.',
  },
  municipality: {
    da: 'Hvilken kommune opholder du dig i?',
    en: 'Which municipality are you staying in?',
  },
  bring: [
    {
      da: 'Pas, kørekort eller anden legitimation, hvis du har det.',
      en: 'Passport, driving licence or other ID, if you have it.',
    },
  ],
};

/** Somebody registered as having left Denmark: a move back is not reported with this form. */
export const departed: BeyondForm = {
  why: {
    da: 'Du står som udrejst. Flytter du hjem til Danmark, skal du tale med den kommune, du flytter til. Spørg, hvad du skal have med.',
    en: 'You are registered as having left Denmark. If you move back, contact the municipality you move to. Ask what to bring.',
  },
  municipality: {
    da: 'Hvilken kommune flytter du til?',
    en: 'Which municipality are you moving to?',
  },
  lastDay: {
    da: 'Spørg kommunen, hvornår du senest skal melde dig.',
    en: 'Ask the municipality by when you must report.',
  },
  bring: [
    {
      da: 'Pas eller anden legitimation med foto. Spørg kommunen, om du skal have mere med.',
      en: 'Passport or other photo ID. Ask the municipality whether to bring more.',
    },
  ],
};
