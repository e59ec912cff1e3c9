import { contactProblems } from '../contact-questions.ts';
import type { Text } from '../../domain/language.ts';
import { dutyAgeInWords } from './limits.ts';

/** What is wrong with an answer and how to mend it, by the code that the schema or `check` gives. */
export const problems = {
  required: { da: 'Svar på dette spørgsmål.', en: 'Answer this question.' },
  signs: {
    da: 'Der er tegn i teksten, som vi ikke kan læse. Slet den, og skriv den igen.',
    en: 'There are signs in the text that we cannot read. Delete it and type it again.',
  },
  wish: { da: 'Vælg, hvad du vil.', en: 'Choose what you want.' },
  name: {
    da: 'Skriv hele dit navn med højst 100 tegn.',
    en: 'Write your whole name in at most 100 characters.',
  },
  'cpr-missing': {
    da: 'Skriv dit CPR-nummer med 10 tal. Det står på dit sundhedskort.',
    en: 'Write your CPR number with 10 digits. It is on your health card.',
  },
  cpr: {
    da: 'Det nummer findes ikke. Et CPR-nummer har 10 tal og begynder med din fødselsdag. Se på dit sundhedskort.',
    en: 'There is no such number. A CPR number has 10 digits and begins with your birthday. Look at your health card.',
  },
  'too-young': {
    da: `Du behøver ikke gøre noget. Digital Post er først en pligt, når du fylder ${dutyAgeInWords} år. Er nummeret forkert, så ret det.`,
    en: `You need not do anything. Digital Post is only a duty once you turn ${dutyAgeInWords}. If the number is wrong, correct it.`,
  },
  municipality: {
    da: 'Vælg den kommune, du bor i.',
    en: 'Choose the municipality that you live in.',
  },
  declaration: {
    da: 'Sæt kryds, hvis en af grundene gælder for dig. Er du i tvivl, så ring til kommunen.',
    en: 'Tick this if one of the grounds applies to you. If you are in doubt, call the municipality.',
  },
  forward: { da: 'Vælg ja eller nej.', en: 'Choose yes or no.' },
  'postal-address': {
    da: 'Skriv adressen med højst 200 tegn. Du kan også lade feltet stå tomt.',
    en: 'Write the address in at most 200 characters. You may also leave it empty.',
  },
  meeting: { da: 'Vælg, hvordan vi skal mødes.', en: 'Choose how we are to meet.' },
  helper: {
    da: 'Skriv navnet på den, der kommer for dig, med højst 100 tegn.',
    en: 'Write the name of the person who comes for you, in at most 100 characters.',
  },
  phone: contactProblems.phone,
  'phone-needed': {
    da: 'Skriv det nummer, vi skal ringe på. For eksempel 12 34 56 78.',
    en: 'Write the number that we are to call. For example 12 34 56 78.',
  },
} as const satisfies Readonly<Record<string, Text>>;
