import type { NonEmpty } from '../../domain/language.ts';
import { contactFields, contactTitle } from '../contact-questions.ts';
import type { Step } from '../define.ts';
import type { Answers } from './answers.ts';
import { listedNow } from './beside.ts';
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
        beside: listedNow,
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
    title: contactTitle,
    intro: words.contactIntro,
    fields: [...contactFields],
  },
];
