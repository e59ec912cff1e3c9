import type { Text } from '../../domain/language.ts';
import { ownChoiceAge } from '../people.ts';
import type { Answers } from './answers.ts';

const text = (da: string, en: string): Text => ({ da, en });

/** What the pages of the form say. Structure stands in `steps`, faults in `problems`. */
export const words = {
  whom: {
    title: text('Hvem er kortet til?', 'Who is the card for?'),
    intro: text(
      `Du kan bestille til dig selv og til dine egne børn under ${ownChoiceAge} år. Unge fra ${ownChoiceAge} år bestiller selv.`,
      `You can order for yourself and for your own children under ${ownChoiceAge}. From ${ownChoiceAge} the young order for themselves.`,
    ),
    label: text('Kortet er til', 'The card is for'),
  },
  reason: {
    title: text('Hvorfor skal der laves et nyt kort?', 'Why is a new card needed?'),
    intro: text(
      'Svaret afgør, om det koster noget. Før du sender, ser du, hvad det koster, og hvorfor.',
      'Your answer decides whether there is a fee. Before you send, you see the fee and the reason for it.',
    ),
    paperIntro: text(
      'Svaret afgør, om det koster noget. Vi skriver til dig, før du skal betale.',
      'Your answer decides whether there is a fee. We write to you before you have to pay.',
    ),
    label: text('Grunden er', 'The reason is'),
  },
  card: {
    title: text('Hvor gammelt er kortet?', 'How old is the card?'),
    intro: text(
      'Kortets alder kan afgøre, om det koster noget.',
      'The age of the card may decide whether there is a fee.',
    ),
    introCracked: (years: number) =>
      text(
        `Et kort, der knækker eller revner, bliver skiftet gratis, når det er mindst ${years} år gammelt.`,
        `A card that breaks or cracks is replaced for free when it is at least ${years} years old.`,
      ),
    label: text('Kortet er fra', 'The card is from'),
    hint: text(
      'Datoen står på kortet. Kan du ikke læse den, så skriv cirka, hvornår kortet kom.',
      'The date is on the card. If you cannot read it, write about when the card came.',
    ),
  },
  wedding: {
    title: text('Hvornår var vielsen?', 'When was the marriage?'),
    intro: text(
      'Kortet er gratis i den første tid efter vielsen.',
      'The card is free for some time after the marriage.',
    ),
    label: text('Dagen for vielsen', 'The day of the marriage'),
    hint: text('For eksempel 1 12 2026', 'For example 1 12 2026'),
  },
} as const;

/** Each reason as it stands in the form, with what it covers where that is not plain. */
export const reasonWords: Readonly<
  Record<Answers['reason'], { readonly label: Text; readonly hint?: Text }>
> = {
  'never-arrived': {
    label: text('Kortet er aldrig kommet', 'The card never arrived'),
    hint: text(
      'Du skulle have fået det med posten, men det kom ikke.',
      'It should have come by post, but it did not.',
    ),
  },
  lost: { label: text('Kortet er væk eller stjålet', 'The card is lost or stolen') },
  cracked: { label: text('Kortet er knækket eller revnet', 'The card is broken or cracked') },
  damaged: {
    label: text('Kortet er ødelagt på en anden måde', 'The card is damaged in another way'),
    hint: text('For eksempel vasket eller bidt i.', 'For example washed or chewed.'),
  },
  'magnetic-strip': {
    label: text('Den sorte stribe virker ikke', 'The black strip does not work'),
    hint: text('Kortet kan ikke læses hos lægen.', "The doctor's machine cannot read the card."),
  },
  moved: { label: text('Ny adresse', 'New address') },
  'doctor-closed': {
    label: text('Lægen lukker eller deler sin praksis', 'The doctor closes or splits the practice'),
  },
  'turned-15': {
    label: text(
      `Ny læge, fordi jeg er fyldt ${ownChoiceAge} år`,
      `A new doctor because I turned ${ownChoiceAge}`,
    ),
  },
  'wished-change': {
    label: text('Ny læge eller gruppe efter ønske', 'A new doctor or group by my own wish'),
  },
  'name-marriage': { label: text('Nyt navn ved vielse', 'New name by marriage') },
  'name-other': { label: text('Nyt navn af en anden grund', 'New name for another reason') },
  'new-cpr': { label: text('Nyt CPR-nummer', 'New CPR number') },
  first: {
    label: text('Det er det første kort', 'It is the first card'),
    hint: text('For eksempel til et nyt barn.', 'For example for a new child.'),
  },
  'insurance-again': {
    label: text('Tilbage i sygesikringen', 'Back in the health insurance'),
    hint: text(
      'For eksempel efter at have været værnepligtig.',
      'For example after military service.',
    ),
  },
};
