import type { Signing } from '../define.ts';
import { adultsOf } from './adults.ts';
import type { Answers } from './answers.ts';
import { jointLiabilityBasis } from './law.ts';

/** That every other adult of the dwelling answers for what is paid by mistake (solidarisk hæftelse). */
export const signing: Signing<Answers> = {
  by: adultsOf,
  title: {
    da: 'Skriv under på boligstøtten',
    en: 'Sign for the housing benefit',
  },
  statement: [
    {
      da: 'Jeg bor i boligen sammen med den, der søger.',
      en: 'I live in the home together with the person who applies.',
    },
    {
      da: 'Får vi for meget i boligstøtte, hæfter jeg sammen med de andre voksne for at betale det tilbage.',
      en: 'If we get too much housing benefit, I am liable together with the other adults to pay it back.',
    },
  ],
  meaning: [
    {
      da: 'Er der betalt for meget, kan Udbetaling Danmark bede hver af jer om det hele.',
      en: 'If too much was paid, Udbetaling Danmark can ask each of you for all of it.',
    },
    {
      da: 'Uden din underskrift kan Udbetaling Danmark sige nej. Ansøgningen er kommet, og den dag, den kom, tæller.',
      en: 'Without your signature Udbetaling Danmark may say no. The application has come, and the day it came counts.',
    },
  ],
  basis: jointLiabilityBasis,
};
