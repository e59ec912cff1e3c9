import type { Text } from '../../domain/language.ts';
import { contactProblems } from '../contact-questions.ts';

/** What is wrong with an answer and how to mend it, by the code that the schema gives. */
export const problems: Readonly<Record<string, Text>> = {
  required: { da: 'Svar på dette spørgsmål.', en: 'Answer this question.' },
  signs: {
    da: 'Der er tegn i teksten, som vi ikke kan læse. Slet den, og skriv den igen.',
    en: 'There are signs in the text that we cannot read. Delete it and type it again.',
  },
  ground: { da: 'Vælg det svar, der passer bedst.', en: 'Choose the answer that fits best.' },
  what: {
    da: 'Skriv, hvilke oplysninger det gælder. Brug højst 2000 tegn.',
    en: 'Write which data it is about. Use no more than 2000 signs.',
  },
  where: {
    da: 'Skriv det med højst 100 tegn. Du kan også lade feltet stå tomt.',
    en: 'Write it with no more than 100 signs. You may also leave it empty.',
  },
  ...contactProblems,
};
