import type { NonEmpty } from '../../domain/language.ts';
import type { Input } from './answers.ts';

const address: Input['address'] = {
  id: '0a3f50a1-4e2b-32b8-e044-0003ba298018',
  street: 'Eksempelvej',
  number: '4',
  floor: '2',
  door: 'th',
  extraTown: '',
  postcode: '2791',
  town: 'Dragør',
  municipality: '0155',
  text: 'Eksempelvej 4, 2. th, 2791 Dragør',
};

const alone: Input = {
  destination: 'denmark',
  moveDate: '2026-11-20',
  address,
  occupants: 'nobody',
};

/** Answers that are taken. */
export const accepted: NonEmpty<Input> = [
  alone,
  { ...alone, moveDate: '2026-12-01', movers: ['kX3_a-9Qw0ZbT7Lm', 'p2'] },
  { ...alone, occupants: 'staying', careOf: 'Åse Ærø-Nørgaard' },
  { ...alone, occupants: 'unknown', phone: '+45 12 34 56 78', email: 'eksempel@example.org' },
  { ...alone, address: { ...address, id: 'unknown', floor: '', door: '', number: '12 B' } },
  // A late report is taken with a warning, never blocked (CPR-loven § 12, stk. 1, and § 57).
  { ...alone, moveDate: '2026-11-01' },
  { ...alone, moveDate: '2024-02-29', occupants: 'leaving' },
];

/** Answers that are refused, at the field and by the rule. */
export const refused: NonEmpty<{
  readonly answers: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly why: string;
}> = [
  { field: 'destination', why: 'not answered', answers: { ...alone, destination: undefined } },
  { field: 'destination', why: 'no such choice', answers: { ...alone, destination: 'moon' } },
  { field: 'moveDate', why: 'not answered', answers: { ...alone, moveDate: undefined } },
  {
    field: 'moveDate',
    why: 'no day of the calendar',
    answers: { ...alone, moveDate: '2026-02-30' },
  },
  {
    field: 'moveDate',
    why: 'more than 28 days ahead',
    answers: { ...alone, moveDate: '2199-01-01' },
  },
  { field: 'moveDate', why: 'before the register', answers: { ...alone, moveDate: '0226-11-20' } },
  { field: 'address', why: 'not answered', answers: { ...alone, address: undefined } },
  {
    field: 'address',
    why: 'an id that no register gives',
    answers: { ...alone, address: { ...address, id: 'made-up' } },
  },
  {
    field: 'address',
    why: 'postcode of five digits',
    answers: { ...alone, address: { ...address, postcode: '27911' } },
  },
  {
    field: 'address',
    why: 'no municipality',
    answers: { ...alone, address: { ...address, id: 'unknown', municipality: '' } },
  },
  { field: 'movers', why: 'no member key', answers: { ...alone, movers: ['<img>'] } },
  {
    field: 'movers',
    why: 'more than a household',
    answers: { ...alone, movers: Array.from({ length: 41 }, (_, index) => `m${index}`) },
  },
  { field: 'occupants', why: 'not answered', answers: { ...alone, occupants: undefined } },
  { field: 'careOf', why: 'over 34 characters', answers: { ...alone, careOf: 'n'.repeat(35) } },
  { field: 'careOf', why: 'signs of no alphabet', answers: { ...alone, careOf: 'Anna\uE000' } },
  {
    field: 'careOf',
    why: 'signs that turn text around',
    answers: { ...alone, careOf: '\u202Egnaf' },
  },
  { field: 'phone', why: 'letters', answers: { ...alone, phone: 'ring til mig' } },
  { field: 'email', why: 'no address', answers: { ...alone, email: 'navn.example.org' } },
];
