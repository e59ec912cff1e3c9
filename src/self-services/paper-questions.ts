import type { Cpr } from '../domain/cpr.ts';
import type { Text } from '../domain/language.ts';
import type { Person } from '../domain/person.ts';
import type { Field } from './define.ts';
import type { PaperAnswer, PaperQuestion } from './paper-form.ts';
import { words } from './paper-words.ts';

type Say = (text: Text) => string;

/** A field of a step as it is asked on paper. */
export function questionOf(
  field: Field,
  say: Say,
  on: Temporal.PlainDate,
  given?: Text,
): PaperQuestion {
  const hint = field.paperHint ?? field.hint;
  return {
    key: field.key,
    label: say(field.label),
    // Whoever has answered needs no help with it.
    ...(hint && given === undefined ? { hint: say(hint) } : {}),
    optional: field.optional ?? false,
    answer:
      given === undefined
        ? answerTo(field, say, on)
        : { kind: 'given', text: say(given), mend: say(words.mend) },
  };
}

/** Boxes for a day: two, two and four. */
export const dateBoxes = (say: Say): PaperAnswer => ({
  kind: 'boxes',
  groups: [
    { count: 2, label: say(words.day) },
    { count: 2, label: say(words.month) },
    { count: 4, label: say(words.year) },
  ],
});

/** Boxes for a CPR number: the birthday, then the four last digits. */
export const cprBoxes: PaperAnswer = { kind: 'boxes', groups: [{ count: 6 }, { count: 4 }] };

/** Lines for an address, each with what belongs on it. */
export const addressLines = (say: Say): PaperAnswer => ({
  kind: 'named-lines',
  rows: [
    [
      { label: say(words.street), share: 8 },
      { label: say(words.floor), share: 4 },
    ],
    [
      { label: say(words.postcode), share: 3 },
      { label: say(words.town), share: 9 },
    ],
  ],
});

function answerTo(field: Field, say: Say, on: Temporal.PlainDate): PaperAnswer {
  switch (field.kind) {
    case 'date':
      return dateBoxes(say);
    case 'cpr':
      return cprBoxes;
    case 'address':
      return addressLines(say);
    case 'practice':
      return {
        kind: 'named-lines',
        rows: [
          [{ label: say(words.practiceName), share: 12 }],
          [{ label: say(words.practiceAddress), share: 12 }],
        ],
      };
    case 'choice':
      return {
        kind: 'ticks',
        options: field.options.map(({ label, hint }) => ({
          label: say(label),
          ...(hint === undefined ? {} : { hint: say(hint) }),
        })),
      };
    case 'household':
      return people(field, say, on, 4);
    case 'person':
      return people(field, say, on, 1);
    case 'long-text':
      return { kind: 'lines', count: 4 };
    default:
      return { kind: 'lines', count: 1 };
  }
}

type PeopleField = Extract<Field, { readonly kind: 'household' | 'person' }>;

function people(field: PeopleField, say: Say, on: Temporal.PlainDate, lines: number): PaperAnswer {
  const self = isAboutThemselves(field, on);
  const isForChild = self || field.who !== undefined;
  const line = { label: say(isForChild ? words.myChild : words.wholeName), share: 12 };
  return {
    kind: 'named-lines',
    ...(self ? { self: say(words.myself) } : {}),
    rows: Array.from({ length: lines }, () => [line]),
  };
}

/** Whether somebody who lives alone could choose themselves. */
function isAboutThemselves({ who }: PeopleField, on: Temporal.PlainDate): boolean {
  const alone = { key: 'self', person: somebody };
  const household = { state: 'found', value: [alone] } as const;
  return who?.({ today: on, applicant: somebody, household }).length === 1;
}

const somebody: Person = {
  cpr: '' as Cpr,
  name: { given: '', middle: '', family: '' },
  birthDate: '1970-01-01',
  status: '01',
  municipality: '',
  custody: [],
};
