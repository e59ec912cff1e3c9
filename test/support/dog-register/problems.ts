import type { Text } from '../../../src/domain/language.ts';
import { chipDigitsInWords } from './law.ts';

/** What is wrong with an answer and how to mend it, by the code that the schema gives. */
export const problems: Readonly<Record<string, Text>> = {
  required: { da: 'Svar på dette spørgsmål.', en: 'Answer this question.' },
  signs: {
    da: 'Der er tegn i teksten, som vi ikke kan læse. Slet den, og skriv den igen.',
    en: 'There are signs in the text that we cannot read. Delete it and type it again.',
  },
  name: {
    da: 'Skriv hundens navn med højst 40 tegn.',
    en: 'Write the dog’s name in at most 40 characters.',
  },
  breed: {
    da: 'Skriv hundens race med højst 60 tegn. Ved du det ikke, så skriv blanding.',
    en: 'Write the dog’s breed in at most 60 characters. If you do not know it, write mixed.',
  },
  'born-missing': {
    da: 'Skriv den dag, hunden blev født. For eksempel 1 10 2026.',
    en: 'Write the day the dog was born. For example 1 10 2026.',
  },
  'born-invalid': {
    da: 'Den dag findes ikke. Ret dag, måned eller år.',
    en: 'That day does not exist. Correct the day, the month or the year.',
  },
  'born-year': {
    da: 'Tjek årstallet. Skriv det med fire tal, for eksempel 2026.',
    en: 'Check the year. Write it with four digits, for example 2026.',
  },
  'born-future': {
    da: 'Den dag er ikke kommet endnu. Meld hunden, når den er født.',
    en: 'That day has not come yet. Register the dog once it is born.',
  },
  chip: {
    da: `Skriv chippens nummer med ${chipDigitsInWords} tal. Det står i hundens papirer.`,
    en: `Write the chip number with ${chipDigitsInWords} digits. It is in the dog’s papers.`,
  },
};
