import { z } from 'zod';
import type { NonEmpty, Text } from '../src/domain/language.ts';
import { define, type Field, type FieldKind } from '../src/self-services/define.ts';
import { addressChange } from '../src/self-services/address-change/index.ts';

const same = (text: string): Text => ({ da: text, en: text });
const needed = (longest: number) => z.string({ error: 'required' }).max(longest, { error: 'long' });

const answers = z.object({
  firstName: needed(40),
  lastName: needed(40),
  email: needed(254).pipe(z.email({ error: 'email' })),
  phone: needed(24).regex(/^\+?[\d ()-]{8,}$/, { error: 'phone' }),
  street: needed(60),
  postcode: needed(4).regex(/^\d{4}$/, { error: 'postcode' }),
  town: needed(40),
  startDay: z.iso.date({ error: 'date' }),
  reason: z.enum(['work', 'study', 'family'], { error: 'required' }),
  remarks: needed(1000),
});
type Key = keyof z.output<typeof answers>;

const accepted: z.input<typeof answers> = {
  firstName: 'Åse',
  lastName: 'Prøvesen Ærø',
  email: 'aase@example.org',
  phone: '+45 12 34 56 78',
  street: 'Prøvevej 12, 2. th',
  postcode: '5970',
  town: 'Ærøskøbing',
  startDay: '2026-11-04',
  reason: 'study',
  remarks: 'Jeg begynder på skolen i næste måned.',
};

const kinds: Readonly<Partial<Record<Key, FieldKind>>> = {
  email: { kind: 'email', autocomplete: 'email' },
  phone: { kind: 'phone', autocomplete: 'tel' },
  startDay: { kind: 'date' },
  reason: {
    kind: 'choice',
    options: [
      { value: 'work', label: { da: 'Arbejde', en: 'Work' } },
      { value: 'study', label: { da: 'Uddannelse', en: 'Studies' } },
      { value: 'family', label: { da: 'Familie', en: 'Family' }, hint: same('Ægtefælle, børn') },
    ],
  },
  remarks: { kind: 'long-text' },
};

/** Label and hint of each question, in the order of the page; the peers draw the same ones. */
export const questions: readonly (readonly [Key, string, string])[] = [
  ['firstName', 'Fornavn', 'Skriv det, som det står på dit sundhedskort'],
  ['lastName', 'Efternavn', 'Skriv alle dine efternavne'],
  ['email', 'E-mail', 'For eksempel navn@eksempel.dk'],
  ['phone', 'Telefon', 'Otte tal, for eksempel 12 34 56 78'],
  ['street', 'Vej og husnummer', 'For eksempel Prøvevej 12, 2. th'],
  ['postcode', 'Postnummer', 'Fire tal'],
  ['town', 'By', 'For eksempel Ærøskøbing'],
  ['startDay', 'Hvornår begynder det?', 'For eksempel 4. 11. 2026'],
  ['reason', 'Hvorfor søger du?', 'Vælg det, der passer bedst'],
  ['remarks', 'Er der andet, vi skal vide?', 'Skriv ikke om din sygdom'],
];

const fields = questions.map(
  ([key, label, hint]): Field<Key> => ({
    ...(kinds[key] ?? { kind: 'text' }),
    key,
    label: same(label),
    hint: same(hint),
  }),
) as unknown as NonEmpty<Field<Key>>;

/** What somebody types who answers everything. */
export const rightAnswers: Readonly<Record<string, string>> = {
  ...accepted,
  'startDay.day': '4',
  'startDay.month': '11',
  'startDay.year': '2026',
};

/** Something typed in every field, and something wrong with every one of them. */
export const wrongAnswers: Readonly<Record<string, string>> = {
  firstName: 'Å'.repeat(41),
  lastName: 'Ø'.repeat(41),
  email: 'aase <ved> example',
  phone: 'ved ikke & "hemmelig"',
  street: 'Prøvevej '.repeat(7),
  postcode: '59',
  town: 'Æ'.repeat(41),
  'startDay.day': '31',
  'startDay.month': '2',
  'startDay.year': '2026',
  reason: 'other',
  remarks: 'Jeg begynder på skolen. '.repeat(42),
};

/** A self-service like any other, with one step of ten fields; it exists in the measurements only. */
export const tenFields = define({
  id: 'ten-fields',
  version: 1,
  title: { da: 'Ti felter', en: 'Ten fields' },
  summary: { da: 'Ti felter på én side.', en: 'Ten fields on one page.' },
  notYet: { da: 'Du har ikke svaret endnu', en: 'You have not answered yet' },
  minutes: 5,
  ready: [],
  system: 'bench',
  values: [],
  law: {
    ...addressChange.law,
    service: 'ten-fields',
    responsible: addressChange.law.responsible.map((each) => ({
      ...each,
      value: 'municipality-of-residence',
    })),
  },
  answers,
  problems: {
    required: { da: 'Skriv eller vælg et svar', en: 'Write or choose an answer' },
    long: { da: 'Skriv det kortere', en: 'Write it shorter' },
    email: { da: 'Skriv en e-mail med @', en: 'Write an e-mail with @' },
    phone: { da: 'Skriv mindst otte tal', en: 'Write at least eight digits' },
    postcode: { da: 'Skriv fire tal', en: 'Write four digits' },
    date: { da: 'Skriv en dag, der findes', en: 'Write a day that exists' },
  },
  steps: [{ id: 'details', title: { da: 'Om dig', en: 'About you' }, fields }],
  notices: ({ applicant, reference }) => [
    {
      kind: 'receipt',
      to: applicant,
      held: false,
      letter: {
        title: { da: 'Kvittering', en: 'Receipt' },
        paragraphs: [
          { da: 'Vi har fået dit svar.', en: 'We have your answers.' },
          { da: 'Du hører fra os.', en: 'You will hear from us.' },
        ],
        facts: [{ label: { da: 'Nummer', en: 'Number' }, value: same(reference) }],
      },
    },
  ],
  who: addressChange.who,
  next: () => [{ da: 'Vi ser på dit svar.', en: 'We look at your answers.' }],
  followUps: [],
  retention: addressChange.retention,
  examples: { accepted: [accepted], refused: [{ field: 'town', why: 'long', answers: {} }] },
});
