import type { NonEmpty } from '../../domain/language.ts';
import type { Input } from './answers.ts';

type Doctor = NonNullable<Input['doctor']>;

/** Invented practices of the demonstration, as they lie from a home in the south-west of København. */
const open: Doctor = {
  id: '990127',
  name: 'Prøvelægerne',
  address: 'Eksempelvej 1, 4000 Roskilde',
  municipality: '0265',
  open: true,
  kilometres: 5.5,
};
const closedNear: Doctor = { ...open, id: '990128', open: false, kilometres: 4.5 };
const closed: Doctor = { ...open, id: '990069', open: false, kilometres: 6.8 };
const farAway: Doctor = { ...open, id: '990001', kilometres: 140 };
const typed: Doctor = { id: 'unknown', name: 'Lægehuset Ærø', address: '', municipality: '' };

const wished: Input = {
  people: ['self'],
  group: '1',
  doctor: open,
  homeVisits: 'waived',
  reason: 'wish',
};

/** Answers that are taken. */
export const accepted: NonEmpty<Input> = [
  wished,
  { people: ['self'], group: '2' },
  { ...wished, doctor: typed, reason: 'moved' },
  { ...wished, doctor: closed, closedReason: 'household', reason: 'doctor-closed' },
  { ...wished, doctor: closed, closedReason: 'far-and-accepted', reason: 'practice-changed' },
  { ...wished, people: ['self', 'kX3_a-9Qw0ZbT7Lm'] },
  // A parent chooses for a child alone.
  { ...wished, people: ['kX3_a-9Qw0ZbT7Lm'], doctor: closedNear, closedReason: 'household' },
  { ...wished, doctor: farAway, reason: 'turned-15' },
];

/** Answers that are refused, at the field and by the rule. */
export const refused: NonEmpty<{
  readonly answers: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly why: string;
}> = [
  { field: 'people', why: 'nobody', answers: { ...wished, people: undefined } },
  { field: 'people', why: 'no member key', answers: { ...wished, people: ['<img>'] } },
  {
    field: 'people',
    why: 'more than a household',
    answers: { ...wished, people: Array.from({ length: 41 }, (_, index) => `m${index}`) },
  },
  { field: 'group', why: 'not answered', answers: { ...wished, group: undefined } },
  { field: 'group', why: 'no such group', answers: { ...wished, group: '3' } },
  { field: 'doctor', why: 'not answered', answers: { ...wished, doctor: undefined } },
  {
    field: 'doctor',
    why: 'a number that no practice has',
    answers: { ...wished, doctor: { ...open, id: 'made-up' } },
  },
  {
    field: 'doctor',
    why: 'a name of over 100 characters',
    answers: { ...wished, doctor: { ...typed, name: 'n'.repeat(101) } },
  },
  {
    field: 'doctor',
    why: 'signs that turn text around',
    answers: { ...wished, doctor: { ...typed, name: 'Læge\u202Ehuset' } },
  },
  {
    field: 'closedReason',
    why: 'the list is closed and no reason given (sundhedsloven § 59, stk. 5)',
    answers: { ...wished, doctor: closed },
  },
  {
    field: 'closedReason',
    why: 'no such reason',
    answers: { ...wished, doctor: closed, closedReason: 'my-neighbour' },
  },
  {
    field: 'closedReason',
    why: 'farther than the limit, but it is within it',
    answers: {
      ...wished,
      people: ['kX3_a-9Qw0ZbT7Lm'],
      doctor: closedNear,
      closedReason: 'far-and-accepted',
    },
  },
  {
    field: 'homeVisits',
    why: 'farther than the limit, and visits are not given up',
    answers: { ...wished, doctor: farAway, homeVisits: undefined },
  },
  {
    field: 'homeVisits',
    why: 'farther than the limit, and visits are kept',
    answers: { ...wished, doctor: farAway, homeVisits: 'kept' },
  },
  {
    field: 'homeVisits',
    why: 'no such choice',
    answers: { ...wished, doctor: farAway, homeVisits: 'maybe' },
  },
  { field: 'reason', why: 'not answered', answers: { ...wished, reason: undefined } },
  { field: 'reason', why: 'no such reason', answers: { ...wished, reason: 'boredom' } },
];
