import type { Text } from '../../domain/language.ts';

const text = (da: string, en: string): Text => ({ da, en });

/** What the pages of the form say. Structure stands in `steps`, faults in `problems`. */
export const words = {
  destination: {
    title: text('Hvor flytter du hen?', 'Where are you moving to?'),
    label: text('Jeg flytter til', 'I am moving to'),
    denmark: text('En adresse i Danmark', 'An address in Denmark'),
    denmarkHint: text('Også hvis du skal bo hos nogen.', 'Also if you will live with somebody.'),
    abroad: text('Et andet land', 'Another country'),
    abroadHint: text('Også Grønland og Færøerne.', 'Also Greenland and the Faroe Islands.'),
    noFixed: text('Jeg har ingen fast adresse', 'I have no fixed address'),
    noFixedHint: text(
      'Du sover skiftende steder, eller du har intet sted at bo.',
      'You sleep in different places, or you have nowhere to live.',
    ),
  },
  date: {
    title: text('Hvornår flytter du?', 'When do you move?'),
    intro: text(
      'Du skal melde det senest 5 dage efter, at du er flyttet. Du kan gøre det fra 4 uger før. Er du sent på den? Vi tager imod alligevel.',
      'You must report it no later than 5 days after you moved. You can do it from 4 weeks before. Are you late? We still accept it.',
    ),
    label: text('Den dag, du flytter ind', 'The day you move in'),
    hint: text('For eksempel 1 12 2026', 'For example 1 12 2026'),
  },
  address: {
    title: text('Hvad er din nye adresse?', 'What is your new address?'),
    label: text('Din nye adresse', 'Your new address'),
    present: text('Din adresse i dag', 'Your address today'),
  },
  people: {
    title: text('Hvem flytter med dig?', 'Who moves with you?'),
    intro: text(
      'Du flytter selv, så du står ikke på listen. Alle på 15 år og derover får besked. Flytter et barn, skriver vi til en forælder, der ikke flytter med.',
      'You move yourself, so you are not on the list. Everyone aged 15 or over is notified. If a child moves, we write to a parent who does not move along.',
    ),
    paperIntro: text(
      'Skriv ikke dig selv. Alle på 15 år og derover får besked. Flytter et barn, skriver vi til en forælder, der ikke flytter med.',
      'Do not write yourself. Everyone aged 15 or over is notified. If a child moves, we write to a parent who does not move along.',
    ),
    label: text('Flytter med mig', 'Move with me'),
    hint: text('Lad felterne stå tomme, hvis du flytter alene.', 'Tick nobody if you move alone.'),
  },
  occupants: {
    title: text('Bor der andre i boligen?', 'Do others live in the home?'),
    label: text('Når jeg flytter ind', 'When I move in'),
    nobody: text('bor der ikke andre', 'nobody else lives there'),
    nobodyHint: text('Kun jeg og dem, der flytter med.', 'Only I and those who move with me.'),
    staying: text('bor der nogen, som bliver', 'somebody lives there and stays'),
    stayingHint: text(
      'De får et brev og skal svare på, om du må bo der.',
      'They get a letter and must say whether you may live there.',
    ),
    leaving: text('er de, der bor der nu, flyttet ud', 'those who live there now have moved out'),
    unknown: text('Det ved jeg ikke', 'I do not know'),
    careOf: text('Navn på postkassen (c/o)', 'Name on the letter box (c/o)'),
    careOfHint: text(
      'Skriv kun noget her, hvis dit eget navn ikke står på postkassen. Højst 34 tegn.',
      'Write something here only if your own name is not on the letter box. At most 34 characters.',
    ),
  },
  contactIntro: text(
    'Du kan springe det over. Vi bruger det kun, hvis vi har brug for at spørge om flytningen.',
    'You may skip this. We only use it if we need to ask about this move.',
  ),
} as const;
