import type { NonEmpty } from '../../domain/language.ts';
import { isProtected } from '../../domain/person.ts';
import { contactFields, contactTitle } from '../contact-questions.ts';
import type { Field, Step } from '../define.ts';
import type { Answers } from './answers.ts';
import { registeredAddress, registeredThere, registeredTogether } from './beside.ts';
import { words } from './words.ts';

type Key = keyof Answers;

const destination: Field<Key> = {
  key: 'destination',
  kind: 'choice',
  label: words.destination.label,
  options: [
    { value: 'denmark', label: words.destination.denmark, hint: words.destination.denmarkHint },
    { value: 'abroad', label: words.destination.abroad, hint: words.destination.abroadHint },
    {
      value: 'no-fixed-address',
      label: words.destination.noFixed,
      hint: words.destination.noFixedHint,
    },
  ],
};

const occupants: Field<Key> = {
  key: 'occupants',
  kind: 'choice',
  label: words.occupants.label,
  beside: registeredThere,
  options: [
    { value: 'nobody', label: words.occupants.nobody, hint: words.occupants.nobodyHint },
    { value: 'staying', label: words.occupants.staying, hint: words.occupants.stayingHint },
    { value: 'leaving', label: words.occupants.leaving },
    { value: 'unknown', label: words.occupants.unknown },
  ],
};

/** The pages of the form. Where to is asked first: abroad and no fixed address go to the counter. */
export const steps: NonEmpty<Step<Key>> = [
  { id: 'destination', title: words.destination.title, fields: [destination] },
  {
    id: 'date',
    title: words.date.title,
    intro: words.date.intro,
    fields: [{ key: 'moveDate', kind: 'date', label: words.date.label, hint: words.date.hint }],
  },
  {
    id: 'address',
    title: words.address.title,
    // A protected address stands on no page, not even its owner's: somebody may be looking over a shoulder.
    facts: ({ applicant, today }) =>
      applicant?.address === undefined || isProtected(applicant, today)
        ? []
        : [
            {
              label: words.address.present,
              value: { da: applicant.address.text, en: applicant.address.text },
              source: 'person-register',
            },
          ],
    fields: [
      { key: 'address', kind: 'address', label: words.address.label, beside: registeredAddress },
    ],
  },
  {
    id: 'people',
    title: words.people.title,
    intro: words.people.intro,
    paperIntro: words.people.paperIntro,
    fields: [
      {
        key: 'movers',
        kind: 'household',
        label: words.people.label,
        hint: words.people.hint,
        optional: true,
        beside: registeredTogether,
      },
    ],
  },
  {
    id: 'occupants',
    title: words.occupants.title,
    fields: [
      occupants,
      {
        key: 'careOf',
        kind: 'text',
        label: words.occupants.careOf,
        hint: words.occupants.careOfHint,
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
