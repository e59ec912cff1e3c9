import type { Text } from '../domain/language.ts';

const text = (da: string, en: string): Text => ({ da, en });

/** What every paper form says besides its service's own words. */
export const words = {
  number: text('Blanketnummer', 'Form number'),
  numberHint: text(
    'Sig nummeret, hvis du ringer om blanketten.',
    'Give the number if you call about the form.',
  ),
  page: text('Side {page} af {of}', 'Page {page} of {of}'),
  optional: text('frivilligt', 'optional'),
  mend: text('Er det forkert? Skriv det rigtige her.', 'Is it wrong? Write the right answer here.'),
  onlyIf: text('Udfyld kun dette, hvis det passer på dig.', 'Fill this in only if it applies.'),
  notYet: text(
    'Sagen begynder først, når myndigheden får blanketten fra dig.',
    'The case only begins when the authority gets the form from you.',
  ),
  enclose: text('Læg dette ved', 'Enclose this'),
  encloseText: text(
    'Mangler du noget af det, kan du sende blanketten alligevel. Så spørger vi efter det.',
    'If you lack any of it, you can send the form all the same. We will ask for it then.',
  ),
  who: text('Hvem kan bruge blanketten?', 'Who can use the form?'),
  noPaperWay: text(
    'Blanketten kan ikke sendes ind alene. Tag den med til en af de veje, der står her.',
    'The form cannot be sent in on its own. Bring it along to one of the ways listed here.',
  ),
  mandatory: text(
    'Sagen skal som hovedregel sendes digitalt. Det står i {basis}.',
    'As a rule this must be sent digitally. That stands in {basis}.',
  ),
  expected: text(
    'Myndigheden regner med, at sagen skal sendes digitalt. Se {basis}.',
    'The authority takes it that this must be sent digitally. See {basis}.',
  ),
  rejection: text(
    'Sender du blanketten uden en grund, skal myndigheden afvise den efter {basis}. Spørg hellere først. Så hjælper vi dig videre.',
    'If you send the form without a ground, the authority must reject it under {basis}. Please ask first. We will help you from there.',
  ),
  voluntary: text(
    'Du vælger selv, om du vil bruge blanketten eller den digitale løsning.',
    'You choose yourself whether to use the form or the digital solution.',
  ),
  about: text('Godt at vide', 'Good to know'),
  whereTo: text('Hvem skal have blanketten?', 'Who gets the form?'),
  authority: {
    'municipality-of-residence': text('Din kommune.', 'Your municipality.'),
    'municipality-moved-to': text('Den kommune, du flytter til.', 'The municipality you move to.'),
    'udbetaling-danmark': text('Udbetaling Danmark.', 'Udbetaling Danmark.'),
  },
  findThem: text(
    'Du finder adresse og telefonnummer på borger.dk. Du kan også aflevere blanketten i Borgerservice.',
    'You can find address and phone number at borger.dk. You can also hand the form in at the citizen service centre.',
  ),
  closedOn: text('Lukket {from}: {why}', 'Closed on {from}: {why}'),
  closedFrom: text(
    'Lukket fra {from} til og med {until}: {why}',
    'Closed from {from} until {until}: {why}',
  ),
  cost: text('Hvad koster det?', 'What does it cost?'),
  phone: text('Telefon', 'Phone'),
  phoneToFind: text('Kommunens telefon', "The municipality's phone"),
  phoneToFindHint: text(
    'Find nummeret på borger.dk, og skriv det her.',
    'Find the number at borger.dk and write it here.',
  ),
  aboutYou: text('Om dig', 'About you'),
  privacy: text(
    'Skriv tydeligt. Vi bruger kun det, du skriver, til din sag.',
    'Write clearly. We only use what you write for your case.',
  ),
  name: text('Dit fulde navn', 'Your full name'),
  cpr: text('Dit CPR-nummer', 'Your CPR number'),
  address: text('Din adresse nu', 'Your address now'),
  street: text('Vej og husnummer', 'Street and number'),
  floor: text('Etage og dør', 'Floor and door'),
  postcode: text('Postnummer', 'Postcode'),
  town: text('By', 'Town'),
  practiceName: text('Lægens eller klinikkens navn', 'Name of the doctor or practice'),
  practiceAddress: text('Klinikkens adresse', 'Address of the practice'),
  myself: text('Mig selv', 'Myself'),
  myChild: text('Mit barn (navn og CPR-nummer)', 'My child (name and CPR number)'),
  wholeName: text('Fulde navn', 'Full name'),
  day: text('Dag', 'Day'),
  month: text('Måned', 'Month'),
  year: text('År', 'Year'),
  ground: text('Hvorfor bruger du papir?', 'Why do you use paper?'),
  groundHint: text(
    'Sæt gerne flere krydser. Du må også lade dem være.',
    'You may tick several, or none.',
  ),
  exempt: text('Jeg er fritaget for Digital Post', 'I am exempt from Digital Post'),
  exemptHint: {
    right: text('Det er nok, at du siger det.', 'It is enough that you say so.'),
    assessed: text(
      'Det tæller med. Myndigheden ser på din sag.',
      'It counts. The authority looks at your case.',
    ),
  },
  circumstance: text(
    'Der er forhold, der gør det svært for mig at bruge den digitale løsning',
    'Circumstances make it hard for me to use the digital form',
  ),
  circumstanceHint: text('Du skal ikke skrive hvilke.', 'You need not write which.'),
  noMitId: text(
    'Jeg har ikke MitID, eller det virker ikke',
    'I have no MitID, or it does not work',
  ),
  sign: text('Underskrift', 'Signature'),
  signText: text(
    'Det, jeg har skrevet, er rigtigt, så vidt jeg ved.',
    'What I have written is right as far as I know.',
  ),
  helper: text('Navn på den, der hjalp dig', 'Name of whoever helped you'),
  signedOn: text('Dato', 'Date'),
  signature: text('Din underskrift', 'Your signature'),
} as const;
