import type { NonEmpty, Text } from '../../domain/language.ts';
import { childAgeInWords, monthsInWords, remindedInWords } from './limits.ts';

const text = (da: string, en: string): Text => ({ da, en });

/** What the pages of the form say. Structure stands in `steps`, faults in `problems`. */
export const words = {
  about: [
    text(
      'Når du er beskyttet, får andre ikke dit navn og din adresse fra CPR. Offentlige myndigheder kan stadig se dem, når de skal bruge dem.',
      'While you are protected, others are not given your name and address from the CPR register. Public authorities can still see them when they need to.',
    ),
    text(
      'Fra du trykker på Send, viser vi ikke din adresse til nogen. Heller ikke før en sagsbehandler har set din sag.',
      'From the moment you press Send, we show your address to nobody. Not even before a caseworker has seen your case.',
    ),
    text(
      `Beskyttelsen gælder i ${monthsInWords} måneder. Så bortfalder den. Vi skriver til dig ${remindedInWords} dage før. Du kan stoppe den, når du vil.`,
      `The protection lasts for ${monthsInWords} months. Then it lapses. We write to you ${remindedInWords} days before. You can end it whenever you want.`,
    ),
    text(
      'Skal den gælde mere end et år? Så søger du, som du vil: i et brev, i telefonen eller ved at møde op. Det kræver ikke MitID.',
      'Should it last for more than a year? Then you apply in the way you like: in a letter, by phone or in person. It takes no MitID.',
    ),
    text(
      'Er du i fare nu? Ring 112. Er du bange for nogen, kan politiet og kommunen hjælpe dig med mere end dette.',
      'Are you in danger now? Call 112. If you are afraid of somebody, the police and the municipality can help you with more than this.',
    ),
  ] satisfies NonEmpty<Text>,
  wish: {
    title: text('Hvad vil du?', 'What do you want?'),
    label: text('Jeg vil', 'I want to'),
    protect: text('have beskyttet navn og adresse', 'have my name and address protected'),
    protectHint: text(
      'Er du beskyttet allerede, gælder det i et nyt år.',
      'If you are protected already, it holds for another year.',
    ),
    lift: text('stoppe beskyttelsen', 'end the protection'),
    liftHint: text(
      'Så kan andre igen få dit navn og din adresse fra CPR.',
      'Then others can be given your name and address from the CPR register again.',
    ),
  },
  length: {
    title: text('Hvor længe?', 'For how long?'),
    intro: text(
      'Du vælger selv. De to veje er lige gode.',
      'The choice is yours. Both ways are equally good.',
    ),
    label: text('Beskyttelsen skal gælde', 'The protection should last'),
    year: text('i op til et år', 'for up to a year'),
    yearHint: text(
      'Du søger her. Du kan søge om et nyt år, før det er gået.',
      'You apply here. You can apply for another year before it is over.',
    ),
    longer: text('i mere end et år', 'for more than a year'),
    longerHint: text(
      'Skriv et almindeligt brev til kommunen, eller kontakt den. Det kræver ikke MitID.',
      'Write an ordinary letter to the municipality, or contact it. It takes no MitID.',
    ),
  },
  people: {
    title: text('Hvem gælder det?', 'Who is it for?'),
    label: text('Det gælder', 'It is for'),
    hint: text(
      `Vælg dig selv, dine egne børn under ${childAgeInWords} år på din adresse eller begge dele.`,
      `Choose yourself, your own children under ${childAgeInWords} at your address, or both.`,
    ),
  },
  contactIntro: text(
    'Du kan springe det over. Vi bruger det kun, hvis vi skal spørge dig om noget her. Skriv ikke en mail, som andre kan læse.',
    'You may skip this. We only use it if we need to ask you about this. Do not give an e-mail that others can read.',
  ),
  fact: {
    name: text('Beskyttet', 'Protected'),
    until: (day: Text) => text(`Til og med ${day.da}`, `Until ${day.en}, that day included`),
    not: text('Ikke beskyttet nu', 'Not protected now'),
  },
} as const;
