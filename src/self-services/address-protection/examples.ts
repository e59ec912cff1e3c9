import type { NonEmpty } from '../../domain/language.ts';
import type { Input } from './answers.ts';

const year: Input = { wish: 'protect', length: 'one-year', people: ['self'] };
const lift: Input = { wish: 'lift', people: ['self'] };

/** Answers that are taken. */
export const accepted: NonEmpty<Input> = [
  year,
  lift,
  { ...year, people: ['self', 'kX3_a-9Qw0ZbT7Lm'] },
  { ...year, people: ['kX3_a-9Qw0ZbT7Lm'] },
  { ...lift, people: ['self', 'kX3_a-9Qw0ZbT7Lm'] },
  { ...year, phone: '12 34 56 78' },
  { ...lift, phone: '+45 12 34 56 78', email: 'eksempel@example.org' },
];

/** Answers that are refused, at the field and by the rule. */
export const refused: NonEmpty<{
  readonly answers: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly why: string;
}> = [
  { field: 'wish', why: 'not answered', answers: { ...lift, wish: undefined } },
  { field: 'wish', why: 'no such choice', answers: { ...lift, wish: 'hide' } },
  { field: 'wish', why: 'in other letters', answers: { ...lift, wish: 'LIFT' } },
  { field: 'length', why: 'not answered', answers: { ...year, length: undefined } },
  { field: 'length', why: 'no such choice', answers: { ...year, length: 'forever' } },
  { field: 'people', why: 'not answered', answers: { ...year, people: undefined } },
  { field: 'people', why: 'nobody ticked', answers: { ...year, people: [] } },
  { field: 'people', why: 'no member key', answers: { ...year, people: ['<img>'] } },
  {
    field: 'people',
    why: 'a key longer than any',
    answers: { ...year, people: ['self', 'k'.repeat(65)] },
  },
  {
    field: 'people',
    why: 'more than a household',
    answers: { ...year, people: Array.from({ length: 41 }, (_, index) => `m${index}`) },
  },
  { field: 'phone', why: 'letters', answers: { ...year, phone: 'ring til mig' } },
  { field: 'phone', why: 'too few digits', answers: { ...year, phone: '1234567' } },
  { field: 'email', why: 'no address', answers: { ...year, email: 'navn.example.org' } },
  {
    field: 'email',
    why: 'over 254 characters',
    answers: { ...year, email: `${'a'.repeat(245)}@example.org` },
  },
];
