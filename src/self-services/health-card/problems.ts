import type { Text } from '../../domain/language.ts';

/** What is wrong with an answer and how to mend it, by the code that the schema or a check gives. */
export const problems = {
  required: { da: 'Svar på dette spørgsmål.', en: 'Answer this question.' },
  whom: {
    da: 'Vælg, hvem kortet er til. Brug kun navnene på listen.',
    en: 'Choose who the card is for. Use only the names on the list.',
  },
  'only-self': {
    da: 'Vi kan ikke slå dine børn op lige nu. Vælg dig selv, eller ring til kommunen.',
    en: 'We cannot look up your children right now. Choose yourself, or call the municipality.',
  },
  reason: {
    da: 'Vælg det svar, der passer bedst.',
    en: 'Choose the answer that fits best.',
  },
  'card-missing': {
    da: 'Skriv, hvornår kortet er fra. For eksempel 1 2 2023. Ved du det ikke, så skriv cirka hvornår.',
    en: 'Write since when the card is. For example 1 2 2023. If you do not know, write about when.',
  },
  'wedding-missing': {
    da: 'Skriv den dag, du blev gift. For eksempel 1 12 2026.',
    en: 'Write the day you married. For example 1 12 2026.',
  },
  'date-invalid': {
    da: 'Den dag findes ikke. Ret dag, måned eller år. For eksempel 1 12 2026.',
    en: 'That day does not exist. Correct the day, the month or the year. For example 1 12 2026.',
  },
  'date-year': {
    da: 'Tjek årstallet. Skriv det med fire tal, for eksempel 2026.',
    en: 'Check the year. Write it with four digits, for example 2026.',
  },
  'date-future': {
    da: 'Den dag er ikke kommet endnu. Ret dag, måned eller år.',
    en: 'That day has not come yet. Correct the day, the month or the year.',
  },
} as const satisfies Readonly<Record<string, Text>>;
