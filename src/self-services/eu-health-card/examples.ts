import type { NonEmpty } from '../../domain/language.ts';
import type { Input } from './answers.ts';

const trip: Input = { people: ['self'], purpose: 'short-stay' };

/** Answers that are taken. */
export const accepted: NonEmpty<Input> = [
  trip,
  { ...trip, purpose: 'study' },
  { ...trip, purpose: 'work' },
  { ...trip, purpose: 'other' },
  { ...trip, people: ['self', 'kX3_a-9Qw0ZbT7Lm'] },
  { ...trip, people: ['kX3_a-9Qw0ZbT7Lm'] },
  { ...trip, phone: '12 34 56 78' },
  { ...trip, phone: '+45 12 34 56 78', email: 'eksempel@example.org' },
];

/** Answers that are refused, at the field and by the rule. */
export const refused: NonEmpty<{
  readonly answers: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly why: string;
}> = [
  { field: 'people', why: 'not answered', answers: { ...trip, people: undefined } },
  { field: 'people', why: 'nobody ticked', answers: { ...trip, people: [] } },
  { field: 'people', why: 'no member key', answers: { ...trip, people: ['<img>'] } },
  {
    field: 'people',
    why: 'a key longer than any',
    answers: { ...trip, people: ['self', 'k'.repeat(65)] },
  },
  {
    field: 'people',
    why: 'more than a household',
    answers: { ...trip, people: Array.from({ length: 41 }, (_, index) => `m${index}`) },
  },
  { field: 'purpose', why: 'not answered', answers: { ...trip, purpose: undefined } },
  { field: 'purpose', why: 'no such purpose', answers: { ...trip, purpose: 'moon' } },
  { field: 'purpose', why: 'in other letters', answers: { ...trip, purpose: 'STUDY' } },
  { field: 'phone', why: 'letters', answers: { ...trip, phone: 'ring til mig' } },
  { field: 'phone', why: 'too few digits', answers: { ...trip, phone: '1234567' } },
  { field: 'phone', why: 'over 24 characters', answers: { ...trip, phone: '1'.repeat(25) } },
  { field: 'email', why: 'no address', answers: { ...trip, email: 'navn.example.org' } },
  {
    field: 'email',
    why: 'over 254 characters',
    answers: { ...trip, email: `${'a'.repeat(245)}@example.org` },
  },
];
