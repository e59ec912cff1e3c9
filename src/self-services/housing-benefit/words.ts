import type { NonEmpty, Text } from '../../domain/language.ts';
import { adultAgeInWords, retroactiveDaysInWords } from './limits.ts';

const text = (da: string, en: string): Text => ({ da, en });

/** What the pages of the form say. Structure stands in `steps`, faults in `problems`. */
export const words = {
  about: [
    text(
      'Boligstøtte er hjælp til huslejen. Udbetaling Danmark ser på, hvad I tjener og ejer, hvad boligen koster, og hvor mange der bor der.',
      'Housing benefit is help with the rent. Udbetaling Danmark looks at what you earn and own, what the home costs, and how many live there.',
    ),
    text(
      'Denne side kan ikke sige, om du får noget, eller hvor meget. Det afgør Udbetaling Danmark, når de har set på alt.',
      'This page cannot say whether you get anything, or how much. Udbetaling Danmark decides once they have looked at everything.',
    ),
    text(
      'Kun én i boligen søger. Er der andre voksne, skal de skrive under hver for sig. De får et brev om det, så du behøver ikke vente på dem.',
      'Only one person in the home applies. If there are other adults, each of them signs. They get a letter about it, so you need not wait for them.',
    ),
    text(
      'Mangler du lejekontrakten? Send alligevel. Den kan komme senere, og den dag, du søger, tæller.',
      'Is the tenancy agreement missing? Send it all the same. It can come later, and the day you apply counts.',
    ),
  ] satisfies NonEmpty<Text>,
  home: {
    title: text('Din flytning', 'Your move'),
    intro: text(
      'Du skal være meldt til boligen, før du søger.',
      'You must be registered at the home before you apply.',
    ),
    registered: text('Er du meldt til boligen?', 'Are you registered at the home?'),
    here: text('Ja, jeg står på adressen', 'Yes, I am registered there'),
    reported: text('Jeg har meldt flytning', 'I have reported my move'),
    reportedHint: text(
      'Den er måske ikke registreret endnu. Det gør ikke noget.',
      'It may not be registered yet. That does not matter.',
    ),
    notReported: text('Nej, ikke endnu', 'No, not yet'),
    applied: text(
      'Søger eller får en anden boligstøtte til boligen?',
      'Does somebody else apply for or get housing benefit for the home?',
    ),
    nobody: text('Nej', 'No'),
    movedOut: text('Ja, men de er flyttet fra boligen', 'Yes, but they have moved out'),
    somebody: text('Ja, en, der bor her', 'Yes, somebody who lives here'),
  },
  date: {
    title: text('Hvornår flyttede du ind?', 'When did you move in?'),
    intro: text(
      `Søger du senest ${retroactiveDaysInWords} dage efter, gælder støtten fra den dag. Søger du senere, gælder den fra den 1. i måneden efter.`,
      `If you apply no later than ${retroactiveDaysInWords} days after, the benefit counts from that day. If you apply later, it counts from the 1st of the month after.`,
    ),
    label: text('Den dag, du flyttede ind', 'The day you moved in'),
    hint: text('For eksempel 1 11 2026', 'For example 1 11 2026'),
  },
  tenancy: {
    title: text('Sådan lejer du', 'How you rent'),
    label: text('Hvordan lejer du?', 'How do you rent?'),
    lease: text('Jeg lejer hele boligen', 'I rent the whole home'),
    sublet: text(
      'Jeg lejer af en, der selv lejer (fremleje)',
      'I rent from somebody who rents (sublet)',
    ),
    room: text('Jeg lejer et værelse', 'I rent a room'),
    other: text('Noget andet', 'Something else'),
    otherHint: text(
      'For eksempel andelsbolig eller ejerbolig',
      'For example a cooperative or a home of your own',
    ),
    landlord: text('Udlejers navn og telefon', 'Name and phone of the landlord'),
    landlordHint: text('De står i lejekontrakten.', 'They are in the tenancy agreement.'),
  },
  dwelling: {
    title: text('Boligen', 'The home'),
    kitchen: text('Har I jeres eget køkken?', 'Do you have a kitchen of your own?'),
    kitchenHint: text(
      'Et rum eller en krog med vask og komfur, som ingen uden for boligen bruger.',
      'A room or corner with sink and cooker that nobody outside the home uses.',
    ),
    yes: text('Ja', 'Yes'),
    no: text('Nej', 'No'),
    unsure: text('Jeg er i tvivl', 'I am in doubt'),
    area: text('Hvor stor er boligen?', 'How large is the home?'),
    areaHint: text(
      'I kvadratmeter, som det står i lejekontrakten. For eksempel 65.',
      'In square metres, as in the tenancy agreement. For example 65.',
    ),
    rent: text('Husleje for en måned', 'Rent for a month'),
    rentHint: text(
      'I kroner, uden vand, varme, el og depositum. For eksempel 6500.',
      'In kroner, without water, heating, power and deposit. For example 6500.',
    ),
  },
  household: {
    title: text('Hvem bor i boligen?', 'Who lives in the home?'),
    adults: text(
      `Hvor mange andre voksne bor der end dig?`,
      `How many adults live there besides you?`,
    ),
    adultsHint: text(
      `Alle fra ${adultAgeInWords} år.`,
      `Everybody from the age of ${adultAgeInWords}.`,
    ),
    more: text('Flere end 4', 'More than 4'),
    moreHint: text(
      'Skriv de første 4. Udbetaling Danmark spørger om resten.',
      'Write the first 4. Udbetaling Danmark asks about the others.',
    ),
    children: text('Hvor mange børn bor der?', 'How many children live there?'),
    childrenHint: text(
      `Alle under ${adultAgeInWords} år. Skriv 0, hvis der ingen er.`,
      `Everybody under ${adultAgeInWords}. Write 0 if there are none.`,
    ),
  },
  adult: {
    intro: text(
      'Vi skriver til den voksne og beder om en underskrift. Skriv navn og nummer, som de står i CPR, så brevet når den rette.',
      'We write to this adult and ask for a signature. Write name and number as they are in the CPR register, so that the letter reaches the right person.',
    ),
    paperIntro: text(
      'Hver anden voksen får et brev og skriver under for sig selv.',
      'Each other adult gets a letter and signs for themself.',
    ),
    name: text('Fornavn og efternavn', 'First name and surname'),
    cpr: text('CPR-nummer', 'CPR number'),
    cprHint: text('10 tal, for eksempel 010190-1234', '10 figures, for example 010190-1234'),
  },
  money: {
    title: text('Hvad I tjener og ejer', 'What you earn and own'),
    intro: text(
      'Et skøn er nok. Udbetaling Danmark ser også i skattens tal.',
      'An estimate is enough. Udbetaling Danmark also looks at the figures of the tax authority.',
    ),
    income: text('Din indkomst på et år', 'Your income in a year'),
    incomeHint: text(
      'I kroner, før skat. Løn, pension, SU og andet. For eksempel 240000.',
      'In kroner, before tax. Wages, pension, student grants and other. For example 240000.',
    ),
    othersTitle: text('Hvad de andre voksne tjener', 'What the other adults earn'),
    others: text('De andre voksnes indkomst tilsammen', 'Income of the other adults together'),
    othersHint: text(
      'I kroner på et år, før skat. Et skøn er nok. For eksempel 300000.',
      'In kroner in a year, before tax. An estimate is enough. For example 300000.',
    ),
    othersPaperHint: text(
      'I kroner på et år, før skat. Bor der ingen andre voksne, så lad feltet stå tomt.',
      'In kroner in a year, before tax. If no other adults live there, leave it empty.',
    ),
    assets: text('Hvad I ejer tilsammen', 'What you own together'),
    assetsHint: text(
      'I kroner. Penge i banken, aktier og værdien af ejendom, når gæld er trukket fra.',
      'In kroner. Money in the bank, shares and the value of property, less debt.',
    ),
  },
  contactIntro: text(
    'Du kan springe det over. Udbetaling Danmark bruger det kun til spørgsmål om sagen.',
    'You may skip this. Udbetaling Danmark only uses it for questions about the case.',
  ),
} as const;

/** The heading over one other adult. */
export const adultTitle = (place: number): Text =>
  text(`Voksen nummer ${place} ud over dig`, `Adult number ${place} besides you`);
