import type { NonEmpty } from '../../domain/language.ts';
import { contactFields, contactTitle } from '../contact-questions.ts';
import type { Step } from '../define.ts';
import type { Answers } from './answers.ts';
import { protectionNow } from './beside.ts';
import { mayBeProtected, onlySelf, protectedNow } from './whom.ts';
import { words } from './words.ts';

/** The pages of the form. How long is asked only where somebody is to be protected. */
export const steps: NonEmpty<Step<keyof Answers>> = [
  {
    id: 'wish',
    title: words.wish.title,
    facts: protectedNow,
    fields: [
      {
        key: 'wish',
        kind: 'choice',
        beside: protectionNow,
        label: words.wish.label,
        options: [
          { value: 'protect', label: words.wish.protect, hint: words.wish.protectHint },
          { value: 'lift', label: words.wish.lift, hint: words.wish.liftHint },
        ],
      },
    ],
  },
  {
    id: 'length',
    title: words.length.title,
    intro: words.length.intro,
    when: ({ wish }) => wish === 'protect',
    fields: [
      {
        key: 'length',
        kind: 'choice',
        label: words.length.label,
        options: [
          { value: 'one-year', label: words.length.year, hint: words.length.yearHint },
          { value: 'longer', label: words.length.longer, hint: words.length.longerHint },
        ],
      },
    ],
  },
  {
    id: 'people',
    title: words.people.title,
    fields: [
      {
        key: 'people',
        kind: 'household',
        who: mayBeProtected,
        label: words.people.label,
        hint: words.people.hint,
        known: onlySelf,
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
