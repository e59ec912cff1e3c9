import type { Text } from '../../domain/language.ts';

/** What is wrong with an answer and how to mend it, by the code that the schema or a check gives. */
export const problems = {
  required: { da: 'Svar på dette spørgsmål.', en: 'Answer this question.' },
  signs: {
    da: 'Der er tegn i teksten, som vi ikke kan læse. Slet den, og skriv den igen.',
    en: 'There are signs in the text that we cannot read. Delete it and type it again.',
  },
  people: {
    da: 'Sæt kryds ved dem, der skal have ny læge eller gruppe. Brug kun navnene på listen.',
    en: 'Tick those who are to have a new doctor or group. Use only the names on the list.',
  },
  'only-self': {
    da: 'Vi kan ikke slå dine børn op lige nu. Vælg kun dig selv, eller ring til kommunen.',
    en: 'We cannot look up your children right now. Choose only yourself, or call the municipality.',
  },
  group: { da: 'Vælg gruppe 1 eller gruppe 2.', en: 'Choose group 1 or group 2.' },
  'same-group': {
    da: 'Du er i gruppe 2 nu. Vil du have fast læge, så vælg gruppe 1.',
    en: 'You are in group 2 now. If you want a fixed doctor, choose group 1.',
  },
  doctor: {
    da: 'Vælg en læge på listen. Er lægen der ikke, så søg på navn, vej eller by.',
    en: 'Choose a doctor from the list. If yours is not there, search by name, street or town.',
  },
  'doctor-name': {
    da: 'Skriv lægens navn med højst 100 tegn.',
    en: "Write the doctor's name in at most 100 characters.",
  },
  'same-doctor': {
    da: 'Du har den læge nu. Vælg en anden, eller luk siden, hvis du vil blive.',
    en: 'You have that doctor now. Choose another, or close this page if you want to stay.',
  },
  'closed-reason': {
    da: 'Lægen har lukket for nye patienter. Sig, hvorfor du kan komme ind alligevel, eller vælg en anden læge.',
    en: 'The doctor takes no new patients. Say why you can come in all the same, or choose another doctor.',
  },
  'home-visits': {
    da: 'Vælg, om du siger nej tak til besøg i dit hjem.',
    en: 'Choose whether you give up visits at home.',
  },
  'home-visits-kept': {
    da: 'Lægen kan ikke komme så langt. Vælg en læge nærmere på, eller sig nej tak til besøg i dit hjem.',
    en: 'The doctor cannot come that far. Choose a doctor closer by, or give up visits at home.',
  },
  reason: { da: 'Vælg, hvorfor du skifter læge.', en: 'Choose why you change doctor.' },
} as const satisfies Readonly<Record<string, Text>>;
