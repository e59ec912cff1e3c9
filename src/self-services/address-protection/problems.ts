import type { Text } from '../../domain/language.ts';
import { contactProblems } from '../contact-questions.ts';
import { childAgeInWords } from './limits.ts';

/** What is wrong with an answer and how to mend it, by the code that the schema or a check gives. */
export const problems = {
  required: { da: 'Svar på dette spørgsmål.', en: 'Answer this question.' },
  signs: {
    da: 'Der er tegn i teksten, som vi ikke kan læse. Slet den, og skriv den igen.',
    en: 'There are signs in the text that we cannot read. Delete it and type it again.',
  },
  wish: {
    da: 'Vælg, om du vil have beskyttelsen eller stoppe den.',
    en: 'Choose whether you want the protection or want to end it.',
  },
  length: {
    da: 'Vælg, hvor længe beskyttelsen skal gælde.',
    en: 'Choose for how long the protection should last.',
  },
  people: {
    da: `Sæt kryds ved mindst én. Du kan vælge dig selv og dine egne børn under ${childAgeInWords} år.`,
    en: `Tick at least one. You can choose yourself and your own children under ${childAgeInWords}.`,
  },
  'only-self': {
    da: 'Vi kan ikke slå dine børn op lige nu. Vælg kun dig selv, eller ring til kommunen.',
    en: 'We cannot look up your children right now. Choose only yourself, or call the municipality.',
  },
  ...contactProblems,
} as const satisfies Readonly<Record<string, Text>>;
