import type { Text } from '../domain/language.ts';
import type { CoverSheet } from './letter.ts';

/** The words of a cover sheet, wherever it is drawn. */
export const coverWords = {
  title: { da: 'Forside til dit svar', en: 'Cover sheet for your answer' },
  how: {
    da: 'Læg denne side øverst, når du sender os dit svar. Så finder vi din sag med det samme.',
    en: 'Put this page on top when you send us your answer. Then we find your case at once.',
  },
  scan: {
    da: 'Koden er kun til os. Den indeholder sagens nummer og intet andet.',
    en: 'The code is for us only. It holds the reference of the case and nothing else.',
  },
} as const satisfies Record<string, Text>;

/** What is set out on it. */
export const coverFacts = ({
  reference,
  about,
  postal,
}: CoverSheet): readonly { readonly label: Text; readonly value: Text }[] => [
  {
    label: { da: 'Sagsnummer', en: 'Reference' },
    value: { da: reference, en: reference },
  },
  { label: { da: 'Sagen handler om', en: 'What it is about' }, value: about },
  ...(postal === undefined
    ? []
    : [{ label: { da: 'Send til', en: 'Send to' }, value: { da: postal, en: postal } }]),
];
