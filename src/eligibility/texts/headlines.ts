import type { Text } from '../../domain/language.ts';
import type { Outcome, Standing } from '../decision.ts';

/** What came out, in one sentence. */
export const headlines: Readonly<Record<Exclude<Outcome, 'refer'> | Standing, Text>> = {
  accept: {
    da: 'Du kan bruge den digitale løsning',
    en: 'You can use the digital form',
  },
  'offer-choice': {
    da: 'Du kan vælge mellem to veje',
    en: 'You can choose between two ways',
  },
  'step-up': {
    da: 'Log ind med MitID for at gå videre',
    en: 'Log in with MitID to continue',
  },
  right: {
    da: 'Du har ret til en anden vej',
    en: 'You have the right to another way',
  },
  'authority-assesses': {
    da: 'Myndigheden ser på, hvilken vej der passer til dig',
    en: 'The authority looks at which way suits you',
  },
  'help-only': {
    da: 'Du kan få hjælp til den digitale løsning',
    en: 'You can get help with the digital form',
  },
  'accept-alternative': {
    da: 'Sagen er modtaget og bliver behandlet',
    en: 'The case has been received and is being processed',
  },
  reject: {
    da: 'Sagen er afvist, fordi den ikke er sendt digitalt',
    en: 'The case is rejected because it was not sent digitally',
  },
  'contact-authority': {
    da: 'Kontakt {authority}',
    en: 'Contact {authority}',
  },
};

/** Who the authority is, as the law names it. */
export const responsibleWords = {
  'municipality-of-residence': { da: 'din kommune', en: 'your municipality' },
  'municipality-moved-to': {
    da: 'den kommune, du flytter til',
    en: 'the municipality you move to',
  },
  'udbetaling-danmark': { da: 'Udbetaling Danmark', en: 'Udbetaling Danmark' },
} as const;

/** What an exemption from Digital Post leads to, by how far the deviation act reaches the area (Lov 603/2023). */
export const ifExempt = {
  free: { da: 'Du vælger selv.', en: 'The choice is yours.' },
  right: { da: 'Så har du ret til en anden vej.', en: 'Then you have the right to another way.' },
  assessed: { da: 'Det tæller med.', en: 'It counts.' },
} as const;

/** For a decision under a rule that has since left the table: the paragraph beside it is all that is left to say. */
export const retiredRule: Text = {
  da: 'Afgørelsen bygger på en regel, som ikke bruges mere.',
  en: 'The decision rests on a rule that is no longer in use.',
};
