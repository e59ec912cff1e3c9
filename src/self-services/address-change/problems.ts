import { contactProblems } from '../contact-questions.ts';
import type { Text } from '../../domain/language.ts';

/** What is wrong with an answer and how to mend it, by the code that the schema gives. */
export const problems: Readonly<Record<string, Text>> = {
  required: { da: 'Svar på dette spørgsmål.', en: 'Answer this question.' },
  signs: {
    da: 'Der er tegn i teksten, som vi ikke kan læse. Slet den, og skriv den igen.',
    en: 'There are signs in the text that we cannot read. Delete it and type it again.',
  },
  destination: {
    da: 'Vælg, hvor du flytter hen.',
    en: 'Choose where you are moving to.',
  },
  'date-missing': {
    da: 'Skriv den dag, du flytter. For eksempel 1 12 2026.',
    en: 'Write the day you move. For example 1 12 2026.',
  },
  'date-invalid': {
    da: 'Den dag findes ikke. Ret dag, måned eller år. For eksempel 1 12 2026.',
    en: 'That day does not exist. Correct the day, the month or the year. For example 1 12 2026.',
  },
  'date-year': {
    da: 'Tjek årstallet. Skriv det med fire tal, for eksempel 2026.',
    en: 'Check the year. Write it with four digits, for example 2026.',
  },
  'address-missing': {
    da: 'Søg efter din nye adresse, og vælg den på listen. Er den der ikke, så skriv den i felterne.',
    en: 'Search for your new address and choose it from the list. If it is not there, write it in the fields.',
  },
  'address-street': {
    da: 'Skriv vejens navn med højst 60 tegn.',
    en: 'Write the name of the street in at most 60 characters.',
  },
  'address-number': {
    da: 'Skriv husets nummer. For eksempel 12 eller 12 B.',
    en: 'Write the house number. For example 12 or 12 B.',
  },
  'address-floor': {
    da: 'Skriv etage og dør kort. For eksempel 2 og th.',
    en: 'Write the floor and the door in short form. For example 2 and th.',
  },
  'address-postcode': {
    da: 'Skriv et postnummer med fire tal. For eksempel 2791.',
    en: 'Write a postcode with four digits. For example 2791.',
  },
  'address-town': {
    da: 'Skriv byens navn med højst 40 tegn.',
    en: 'Write the name of the town in at most 40 characters.',
  },
  'address-municipality': {
    da: 'Vælg den kommune, din nye bolig ligger i.',
    en: 'Choose the municipality that your new home lies in.',
  },
  movers: {
    da: 'Sæt kryds ved dem, der flytter med dig. Brug kun navnene på listen.',
    en: 'Tick those who move with you. Use only the names on the list.',
  },
  occupants: {
    da: 'Vælg, om der bor andre i boligen.',
    en: 'Choose whether others live in the home.',
  },
  'care-of': {
    da: 'Skriv navnet på postkassen med højst 34 tegn. Skriv kun navnet.',
    en: 'Write the name on the letter box in at most 34 characters. Write only the name.',
  },
  ...contactProblems,
};
