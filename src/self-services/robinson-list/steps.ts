import type { NonEmpty } from '../../domain/language.ts';
import type { Step } from '../define.ts';
import type { Answers } from './answers.ts';
import { applicantOnList, childrenOnList, onlySelf, ownPeople } from './on-the-list.ts';
import { words } from './words.ts';

/** The pages of the form. */
export const steps: NonEmpty<Step<keyof Answers>> = [
  {
    id: 'wish',
    title: words.wish.title,
    intro: words.wish.intro,
    // The paper has said so above its questions.
    paperIntro: false,
    facts: applicantOnList,
    fields: [
      {
        key: 'wish',
        kind: 'choice',
        label: words.wish.label,
        options: [
          { value: 'join', label: words.wish.join, hint: words.wish.joinHint },
          { value: 'leave', label: words.wish.leave, hint: words.wish.leaveHint },
        ],
      },
    ],
  },
  {
    id: 'people',
    title: words.people.title,
    facts: childrenOnList,
    fields: [
      {
        key: 'people',
        kind: 'household',
        who: ownPeople,
        label: words.people.label,
        hint: words.people.hint,
        known: onlySelf,
      },
    ],
  },
  {
    id: 'contact',
    title: words.contact.title,
    intro: words.contact.intro,
    fields: [
      {
        key: 'phone',
        kind: 'phone',
        autocomplete: 'tel',
        label: words.contact.phone,
        hint: words.contact.phoneHint,
        optional: true,
      },
      {
        key: 'email',
        kind: 'email',
        autocomplete: 'email',
        label: words.contact.email,
        hint: words.contact.emailHint,
        optional: true,
      },
    ],
  },
];
