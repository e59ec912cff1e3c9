import type { NonEmpty } from '../../domain/language.ts';
import { contactFields, contactTitle } from '../contact-questions.ts';
import type { Option, Step } from '../define.ts';
import { type Answers, purposes } from './answers.ts';
import { mayHaveCard, onlySelf } from './whom.ts';
import { purposeWords, words } from './words.ts';

const optionOf = (value: Answers['purpose']): Option => ({ value, ...purposeWords[value] });

const [first, ...others] = purposes;

/** The pages of the form. */
export const steps: NonEmpty<Step<keyof Answers>> = [
  {
    id: 'people',
    title: words.people.title,
    fields: [
      {
        key: 'people',
        kind: 'household',
        who: mayHaveCard,
        label: words.people.label,
        hint: words.people.hint,
        known: onlySelf,
      },
    ],
  },
  {
    id: 'purpose',
    title: words.purpose.title,
    intro: words.purpose.intro,
    fields: [
      {
        key: 'purpose',
        kind: 'choice',
        label: words.purpose.label,
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
