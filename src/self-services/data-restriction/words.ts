import type { NonEmpty, Text } from '../../domain/language.ts';
import type { Answers } from './answers.ts';

const text = (da: string, en: string): Text => ({ da, en });

/** What the pages of the form say. Structure stands in `steps`, faults in `problems`. */
export const words = {
  about: [
    text(
      'Du kan bede os om en pause. Så gemmer vi oplysningerne, men bruger dem ikke.',
      'You can ask us for a pause. Then we keep the data but do not use it.',
    ),
    text('Vi siger det til dig, før pausen slutter.', 'We tell you before the pause ends.'),
    text(
      'Er der en sag om det, kan en pause betyde, at du får svar senere.',
      'If there is a case about it, a pause may mean that you have an answer later.',
    ),
  ] satisfies NonEmpty<Text>,
  what: {
    title: text('Hvad skal vi ikke bruge?', 'What should we not use?'),
    what: text('Hvilke oplysninger gælder det?', 'Which data is it about?'),
    where: text('Hvor står de?', 'Where is it?'),
    whereHint: text(
      'For eksempel et sagsnummer, et brev eller et system. Du kan lade feltet stå tomt.',
      'For example a case number, a letter or a system. You may leave it empty.',
    ),
  },
  ground: {
    title: text('Hvorfor?', 'Why?'),
    label: text('Jeg beder om det, fordi', 'I ask for it because'),
  },
  contactIntro: text(
    'Du kan springe det over. Vi bruger det kun, hvis vi skal spørge dig om noget her.',
    'You may skip this. We only use it if we need to ask you about this.',
  ),
} as const;

/** Each ground as it stands in the form. */
export const groundWords: Readonly<Record<Answers['ground'], Text>> = {
  doubted: text(
    'oplysningerne er forkerte, og I ser på det',
    'the data is wrong, and you are looking into it',
  ),
  unlawful: text(
    'I må ikke bruge dem, men jeg vil ikke have dem slettet',
    'you may not use it, but I do not want it deleted',
  ),
  needed: text(
    'I skal ikke bruge dem mere, men jeg skal bruge dem til et krav eller en klage',
    'you no longer need it, but I need it for a claim or a complaint',
  ),
  objected: text(
    'jeg har gjort indsigelse og venter på svar',
    'I have objected and wait for an answer',
  ),
};
