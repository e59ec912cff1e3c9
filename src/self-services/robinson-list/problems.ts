import { contactProblems } from '../contact-questions.ts';
import type { Text } from '../../domain/language.ts';

/** What is wrong with an answer and how to mend it, by the code that the schema gives. */
export const problems: Readonly<Record<string, Text>> = {
  required: { da: 'Svar på dette spørgsmål.', en: 'Answer this question.' },
  signs: {
    da: 'Der er tegn i teksten, som vi ikke kan læse. Slet den, og skriv den igen.',
    en: 'There are signs in the text that we cannot read. Delete it and type it again.',
  },
  wish: {
    da: 'Vælg, om du vil på listen eller af den.',
    en: 'Choose whether you want to join the list or leave it.',
  },
  people: {
    da: 'Sæt kryds ved mindst én. Brug kun navnene på siden.',
    en: 'Tick at least one. Use only the names on the page.',
  },
  protected: {
    da: 'Et af de børn, du har valgt, har beskyttet navn og adresse. Så kan barnet ikke stå på listen. Tag krydset ved barnet væk.',
    en: 'One of the children you chose has a protected name and address. Then the child cannot be on the list. Untick the child.',
  },
  ...contactProblems,
};
