import type { NonEmpty } from '../../domain/language.ts';
import { fullName, type Person } from '../../domain/person.ts';
import type { CheckContext, Field, Known, Step } from '../define.ts';
import type { Answers } from './answers.ts';
import { municipalityNow, nameNow, numberNow, postNow } from './beside.ts';
import { words } from './words.ts';

type Key = keyof Answers;
type Said = Readonly<Record<string, unknown>>;

type Login = NonNullable<CheckContext['login']>;

/** What a logged-in person's register entry answers, or their login where the register is silent, so that it is not asked. */
const ofPerson =
  (value: (person: Person) => string | undefined, ofLogin?: (login: Login) => string) =>
  ({ applicant, login }: CheckContext): Known | undefined => {
    const given = applicant && value(applicant);
    if (given !== undefined) return { value: given, source: 'person-register' };
    const vouched = login && ofLogin?.(login);
    return vouched === undefined ? undefined : { value: vouched, source: 'login' };
  };

const who: NonEmpty<Field<Key>> = [
  {
    key: 'name',
    kind: 'text',
    autocomplete: 'name',
    label: words.who.name,
    beside: nameNow,
    known: ofPerson(
      ({ name }) => fullName(name),
      ({ name }) => name,
    ),
  },
  {
    key: 'cpr',
    kind: 'cpr',
    label: words.who.cpr,
    beside: numberNow,
    hint: words.who.cprHint,
    known: ofPerson(
      ({ cpr }) => cpr,
      ({ cpr }) => cpr,
    ),
  },
  {
    key: 'municipality',
    kind: 'municipality',
    label: words.who.municipality,
    beside: municipalityNow,
    hint: words.who.municipalityHint,
    known: ofPerson(({ municipality }) => (municipality === '' ? undefined : municipality)),
  },
];

const meeting: Field<Key> = {
  key: 'meeting',
  kind: 'choice',
  label: words.meeting.label,
  options: [
    { value: 'come', label: words.meeting.come, hint: words.meeting.comeHint },
    { value: 'call', label: words.meeting.call, hint: words.meeting.callHint },
    { value: 'visit', label: words.meeting.visit, hint: words.meeting.visitHint },
    { value: 'helper', label: words.meeting.helper, hint: words.meeting.helperHint },
  ],
};

const wantsExemption = ({ wish }: Said): boolean => wish === 'exempt';

/** The pages of the form. Who wants to come back declares nothing and has no post to be sent on. */
export const steps: NonEmpty<Step<Key>> = [
  {
    id: 'wish',
    title: words.wish.title,
    fields: [
      {
        key: 'wish',
        kind: 'choice',
        beside: postNow,
        label: words.wish.label,
        options: [
          { value: 'exempt', label: words.wish.exempt, hint: words.wish.exemptHint },
          { value: 'return', label: words.wish.back, hint: words.wish.backHint },
        ],
      },
    ],
  },
  { id: 'who', title: words.who.title, fields: who },
  {
    id: 'declaration',
    title: words.declaration.title,
    intro: words.declaration.intro,
    list: words.declaration.grounds,
    when: wantsExemption,
    fields: [
      {
        key: 'declaration',
        kind: 'choice',
        label: words.declaration.label,
        options: [{ value: 'yes', label: words.declaration.yes }],
      },
    ],
  },
  {
    id: 'post',
    title: words.post.title,
    when: wantsExemption,
    fields: [
      {
        key: 'forwardUnopened',
        kind: 'choice',
        label: words.post.forward,
        options: [
          { value: 'yes', label: words.post.yes },
          { value: 'no', label: words.post.no },
        ],
      },
      {
        key: 'postalAddress',
        kind: 'long-text',
        label: words.post.address,
        hint: words.post.addressHint,
        optional: true,
      },
    ],
  },
  { id: 'meeting', title: words.meeting.title, intro: words.meeting.intro, fields: [meeting] },
  {
    id: 'helper',
    title: words.helper.title,
    when: (said: Said) => said['meeting'] === 'helper',
    fields: [{ key: 'helper', kind: 'text', label: words.helper.label }],
  },
  {
    id: 'contact',
    title: words.contact.title,
    fields: [
      {
        key: 'phone',
        kind: 'phone',
        autocomplete: 'tel',
        label: words.contact.label,
        hint: words.contact.hint,
        optional: true,
      },
    ],
  },
];
