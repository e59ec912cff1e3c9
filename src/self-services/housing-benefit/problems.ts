import type { Text } from '../../domain/language.ts';
import { contactProblems } from '../contact-questions.ts';
import { adultAgeInWords, phoneInWords } from './limits.ts';

const text = (da: string, en: string): Text => ({ da, en });

/** What to mend, by the code that a schema message or a rule carries. */
export const problems = {
  signs: text(
    'Der er tegn i teksten, som vi ikke kan læse. Slet den, og skriv den igen.',
    'There are signs in the text that we cannot read. Delete it and type it again.',
  ),
  registered: text('Vælg, hvor du bor nu.', 'Choose where you live now.'),
  'report-first': text(
    'Meld din flytning først. Det tager få minutter, og dine svar her er gemt. Kom så tilbage, og vælg, at du har meldt flytning.',
    'Report your move first. It takes a few minutes, and your answers here are saved. Then come back and choose that you have reported your move.',
  ),
  applied: text(
    'Vælg, om en anden søger eller får boligstøtte til boligen.',
    'Choose whether somebody else applies for or gets housing benefit for the home.',
  ),
  'one-applicant': text(
    `Kun én i boligen kan søge, og støtten gælder for alle, der bor der. Tal med den, der har søgt. Skal du søge i stedet, så ring til Udbetaling Danmark på ${phoneInWords}.`,
    `Only one person can apply for a home, and the benefit is for everybody who lives there. Talk to the person who applied. If you are to apply instead, call Udbetaling Danmark on ${phoneInWords}.`,
  ),
  'date-missing': text(
    'Skriv den dag, du flyttede ind. For eksempel 1 11 2026.',
    'Write the day you moved in. For example 1 11 2026.',
  ),
  'date-invalid': text(
    'Den dag findes ikke. Skriv dag, måned og år med tal. For eksempel 1 11 2026.',
    'That day does not exist. Write day, month and year in figures. For example 1 11 2026.',
  ),
  'date-year': text(
    'Se efter, om året er rigtigt. Skriv året med fire tal.',
    'Check whether the year is right. Write the year with four figures.',
  ),
  'date-far': text(
    'Dagen er mere end et år væk. Se efter, om året er rigtigt.',
    'The day is more than a year away. Check whether the year is right.',
  ),
  tenancy: text('Vælg, hvordan du lejer boligen.', 'Choose how you rent the home.'),
  landlord: text(
    'Skriv udlejers navn og telefon med højst 200 tegn. Du kan også lade feltet stå tomt.',
    'Write the name and phone of the landlord in at most 200 characters. You may also leave it empty.',
  ),
  kitchen: text(
    'Vælg, om I har jeres eget køkken.',
    'Choose whether you have a kitchen of your own.',
  ),
  area: text(
    'Skriv, hvor stor boligen er, i hele kvadratmeter. For eksempel 65.',
    'Write how large the home is in whole square metres. For example 65.',
  ),
  rent: text(
    'Skriv huslejen for en måned i hele kroner, uden vand og varme. For eksempel 6500.',
    'Write the rent for a month in whole kroner, without water and heating. For example 6500.',
  ),
  adults: text(
    'Vælg, hvor mange andre voksne der bor i boligen.',
    'Choose how many other adults live in the home.',
  ),
  'adult-name': text(
    'Skriv fornavn og efternavn, som de står i CPR.',
    'Write first name and surname as they are in the CPR register.',
  ),
  cpr: text(
    'Skriv de 10 tal i CPR-nummeret. For eksempel 010190-1234.',
    'Write the 10 figures of the CPR number. For example 010190-1234.',
  ),
  'adult-self': text(
    'Det er dit eget nummer. Skriv nummeret på den anden voksne.',
    'That is your own number. Write the number of the other adult.',
  ),
  'adult-twice': text(
    'Det nummer har du skrevet før. Skriv hver voksen én gang.',
    'You have written that number before. Write each adult once.',
  ),
  'adult-child': text(
    `Den person er under ${adultAgeInWords} år. Tæl barnet med under børn, og skriv kun de voksne her.`,
    `That person is under ${adultAgeInWords}. Count the child under children, and write only the adults here.`,
  ),
  children: text(
    'Skriv et tal. Bor der ingen børn, så skriv 0.',
    'Write a number. If no children live there, write 0.',
  ),
  income: text(
    'Skriv, hvad du tjener på et år før skat, i hele kroner. Tjener du ikke noget, så skriv 0.',
    'Write what you earn in a year before tax in whole kroner. If you earn nothing, write 0.',
  ),
  'others-income': text(
    'Skriv, hvad de andre voksne tjener tilsammen på et år før skat. Et skøn er nok. Tjener de ikke noget, så skriv 0.',
    'Write what the other adults together earn in a year before tax. An estimate is enough. If they earn nothing, write 0.',
  ),
  assets: text(
    'Skriv, hvad I ejer tilsammen, i hele kroner. Et skøn er nok. Ejer I ikke noget, så skriv 0.',
    'Write what you own together in whole kroner. An estimate is enough. If you own nothing, write 0.',
  ),
  ...contactProblems,
} as const satisfies Readonly<Record<string, Text>>;
