import type { BeyondForm } from '../define.ts';

/**
 * More than a year is no errand of the digital form: no digital duty reaches it, and it is asked for as one asks an
 * authority for anything (CPR-loven § 28).
 */
export const longerThanAYear = (
  answers: Readonly<Record<string, unknown>>,
): BeyondForm | undefined =>
  answers['wish'] === 'protect' && answers['length'] === 'longer' ? longer : undefined;

const longer: BeyondForm = {
  why: {
    da: 'Mere end et år søger du om på den måde, du selv vil: i et brev, i telefonen eller ved at møde op. Skriv, hvorfor du har brug for det, og hvor længe. Så snart du har fået din henvisning her, viser vi ikke din adresse til nogen. Vil du være beskyttet med det samme, kan du også søge om det første år her på siden.',
    en: 'More than a year you ask for in the way you like: in a letter, by phone or in person. Write why you need it, and for how long. As soon as you have your referral here, we show your address to nobody. If you want to be protected at once, you can also apply for the first year on this page.',
  },
  municipality: {
    da: 'Hvilken kommune bor du i?',
    en: 'Which municipality do you live in?',
  },
  bring: [
    {
      da: 'Pas, kørekort eller anden legitimation med foto.',
      en: 'A passport, driving licence or other photo ID.',
    },
    {
      da: 'Det, der viser, hvorfor du har brug for mere end et år, hvis du har noget.',
      en: 'What shows why you need more than a year, if you have anything.',
    },
  ],
};
