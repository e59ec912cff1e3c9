import type { NonEmpty, Text } from '../../domain/language.ts';

const text = (da: string, en: string): Text => ({ da, en });

/** What the pages of the form say. Structure stands in `steps`, faults in `problems`. */
export const words = {
  about: [
    text(
      'Du har ret til at få rettet det, der er forkert om dig. Mangler der noget, kan du få det skrevet ind.',
      'You have a right to have what is wrong about you corrected. If something is missing, you can have it added.',
    ),
    text(
      'Er noget forkert i CPR, så retter kommunen det der. Er noget forkert hos en anden myndighed, så siger vi det til den.',
      'If something is wrong in the CPR register, the municipality corrects it there. If it is wrong with another authority, we tell them.',
    ),
    text(
      'Vi retter ikke en afgørelse på denne måde. Er du uenig i en afgørelse, så klag. Det står i brevet, hvordan du gør.',
      'We do not change a decision this way. If you disagree with a decision, complain. The letter says how.',
    ),
  ] satisfies NonEmpty<Text>,
  what: {
    title: text('Hvad skal vi rette?', 'What should we correct?'),
    wrong: text('Hvad er forkert, eller hvad mangler?', 'What is wrong, or what is missing?'),
    wrongHint: text('Skriv, hvad der står nu.', 'Write what it says now.'),
    right: text('Hvad er rigtigt?', 'What is right?'),
    rightHint: text('Skriv, hvad der skal stå.', 'Write what it should say.'),
    where: text('Hvor står det?', 'Where does it say so?'),
    whereHint: text(
      'For eksempel et sagsnummer, et brev eller et system. Du kan lade feltet stå tomt.',
      'For example a case number, a letter or a system. You may leave it empty.',
    ),
  },
  contactIntro: text(
    'Du kan springe det over. Vi bruger det kun, hvis vi skal spørge dig om noget her.',
    'You may skip this. We only use it if we need to ask you about this.',
  ),
} as const;
