import type { NonEmpty } from '../../domain/language.ts';
import { contactFields, contactTitle } from '../contact-questions.ts';
import type { Option, Step } from '../define.ts';
import { type Answers, grounds } from './answers.ts';
import { groundWords, words } from './words.ts';

const optionOf = (value: Answers['ground']): Option => ({ value, label: groundWords[value] });

const [first, ...others] = grounds;

/** The pages of the form. */
export const steps: NonEmpty<Step<keyof Answers>> = [
  {
    id: 'what',
    title: words.what.title,
    fields: [
      { key: 'what', kind: 'long-text', label: words.what.what },
      {
        key: 'where',
        kind: 'text',
        label: words.what.where,
        hint: words.what.whereHint,
        optional: true,
      },
    ],
  },
  {
    id: 'ground',
    title: words.ground.title,
    fields: [
      {
        key: 'ground',
        kind: 'choice',
        label: words.ground.label,
        options: [optionOf(first), ...others.map(optionOf)],
      },
    ],
  },
  {
    id: 'contact',
    title: contactTitle,
    intro: words.contactIntro,
    fields: [...contactFields],
  },
];
