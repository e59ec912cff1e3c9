import type { Text } from '../domain/language.ts';
import type { Field } from './define.ts';
import type { PaperAnswer, PaperQuestion } from './paper-form.ts';
import { words } from './paper-words.ts';

type Say = (text: Text) => string;

/** A field of a step as it is asked on paper. */
export const questionOf = (field: Field, say: Say): PaperQuestion => ({
  key: field.key,
  label: say(field.label),
  ...(field.hint === undefined ? {} : { hint: say(field.hint) }),
  optional: field.optional ?? false,
  answer: answerTo(field, say),
});

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

function answerTo(field: Field, say: Say): PaperAnswer {
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
      return { kind: 'named-lines', rows: [1, 2, 3, 4].map(() => [nameLine(say)]) };
    case 'person':
      return { kind: 'named-lines', rows: [[nameLine(say)]] };
    case 'long-text':
      return { kind: 'lines', count: 4 };
    default:
      return { kind: 'lines', count: 1 };
  }
}

const nameLine = (say: Say) => ({ label: say(words.wholeName), share: 12 });
