import type { Text } from '../../domain/language.ts';
import { contactProblems } from '../contact-questions.ts';
import { childAgeInWords, phoneInWords } from './limits.ts';

/** What is wrong with an answer and how to mend it, by the code that the schema or a check gives. */
export const problems = {
  required: { da: 'Svar på dette spørgsmål.', en: 'Answer this question.' },
  signs: {
    da: 'Der er tegn i teksten, som vi ikke kan læse. Slet den, og skriv den igen.',
    en: 'There are signs in the text that we cannot read. Delete it and type it again.',
  },
  people: {
    da: `Sæt kryds ved mindst én. Du kan vælge dig selv og dine egne børn under ${childAgeInWords} år.`,
    en: `Tick at least one. You can choose yourself and your own children under ${childAgeInWords}.`,
  },
  'only-self': {
    da: `Vi kan ikke slå dine børn op lige nu. Vælg kun dig selv, eller ring til Udbetaling Danmark på ${phoneInWords}.`,
    en: `We cannot look up your children right now. Choose only yourself, or call Udbetaling Danmark on ${phoneInWords}.`,
  },
  purpose: {
    da: 'Vælg det svar, der passer bedst.',
    en: 'Choose the answer that fits best.',
  },
  ...contactProblems,
} as const satisfies Readonly<Record<string, Text>>;
