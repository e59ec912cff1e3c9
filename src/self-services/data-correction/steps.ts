import type { NonEmpty } from '../../domain/language.ts';
import { contactFields, contactTitle } from '../contact-questions.ts';
import type { Step } from '../define.ts';
import type { Answers } from './answers.ts';
import { words } from './words.ts';

/** The pages of the form. */
export const steps: NonEmpty<Step<keyof Answers>> = [
  {
    id: 'what',
    title: words.what.title,
    fields: [
      { key: 'wrong', kind: 'long-text', label: words.what.wrong, hint: words.what.wrongHint },
      { key: 'right', kind: 'long-text', label: words.what.right, hint: words.what.rightHint },
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
    id: 'contact',
    title: contactTitle,
    intro: words.contactIntro,
    fields: [...contactFields],
  },
];
