import type { NonEmpty, Text } from '../../domain/language.ts';
import type { Answers } from './answers.ts';
import { childAgeInWords } from './limits.ts';

const text = (da: string, en: string): Text => ({ da, en });

/** What the pages of the form say. Structure stands in `steps`, faults in `problems`. */
export const words = {
  about: [
    text(
      'Er du en tid i et andet EU-land? Så viser det blå kort, at du har ret til hjælp hos læger og på sygehuse der.',
      'Are you in another EU country for a time? Then the blue card shows that you have a right to care from doctors and hospitals there.',
    ),
    text(
      'Kortet er gratis. Hver person skal have sit eget kort, også børn.',
      'The card is free. Each person needs a card of their own, children too.',
    ),
    text(
      'Rejser du, før kortet kommer? Så kan du bruge et midlertidigt bevis. Det er et brev, der gælder som kortet, til det kommer. Du får det i Digital Post, så snart du har bestilt.',
      'Do you travel before the card comes? Then you can use a temporary proof. It is a letter that counts as the card until that comes. You get it in Digital Post as soon as you have ordered.',
    ),
    text(
      'Det er Udbetaling Danmark, der laver kortet. Det er ikke din kommune.',
      'Udbetaling Danmark makes the card. Your municipality does not.',
    ),
  ] satisfies NonEmpty<Text>,
  people: {
    title: text('Hvem skal have et kort?', 'Who needs a card?'),
    label: text('Kortet er til', 'The card is for'),
    hint: text(
      `Vælg dig selv, dine egne børn under ${childAgeInWords} år på din adresse eller begge dele.`,
      `Choose yourself, your own children under ${childAgeInWords} at your address, or both.`,
    ),
  },
  purpose: {
    title: text('Hvad skal kortet bruges til?', 'What is the card for?'),
    intro: text(
      'Så kan Udbetaling Danmark se, om det blå kort er det, du skal bruge.',
      'Then Udbetaling Danmark can see whether the blue card is the one you need.',
    ),
    label: text('Kortet skal bruges til', 'The card is for'),
  },
  contactIntro: text(
    'Du kan springe det over. Udbetaling Danmark bruger det kun til spørgsmål om kortet.',
    'You may skip this. Udbetaling Danmark only uses it for questions about the card.',
  ),
} as const;

/** Each purpose as it stands in the form. */
export const purposeWords: Readonly<
  Record<Answers['purpose'], { readonly label: Text; readonly hint?: Text }>
> = {
  'short-stay': { label: text('Ferie eller en anden kort rejse', 'Holiday or another short trip') },
  study: { label: text('Studier eller praktik', 'Studies or an internship') },
  work: { label: text('Arbejde i et andet land', 'Work in another country') },
  other: { label: text('Noget andet', 'Something else') },
};
