import type { NonEmpty } from '../../domain/language.ts';
import type { Input } from './answers.ts';

const join: Input = { wish: 'join', people: ['self'] };

/** Answers that are taken. */
export const accepted: NonEmpty<Input> = [
  join,
  { wish: 'leave', people: ['self'] },
  { wish: 'join', people: ['self', 'kX3_a-9Qw0ZbT7Lm'] },
  { wish: 'join', people: ['kX3_a-9Qw0ZbT7Lm'] },
  { wish: 'leave', people: ['kX3_a-9Qw0ZbT7Lm', 'p2'] },
  { ...join, phone: '12 34 56 78' },
  { ...join, phone: '+45 12 34 56 78', email: 'eksempel@example.org' },
];

/** Answers that are refused, at the field and by the rule. */
export const refused: NonEmpty<{
  readonly answers: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly why: string;
}> = [
  { field: 'wish', why: 'not answered', answers: { ...join, wish: undefined } },
  { field: 'wish', why: 'no such choice', answers: { ...join, wish: 'both' } },
  { field: 'wish', why: 'in other letters', answers: { ...join, wish: 'JOIN' } },
  { field: 'people', why: 'not answered', answers: { ...join, people: undefined } },
  { field: 'people', why: 'nobody ticked', answers: { ...join, people: [] } },
  { field: 'people', why: 'no member key', answers: { ...join, people: ['<img>'] } },
  {
    field: 'people',
    why: 'a key longer than any',
    answers: { ...join, people: ['self', 'k'.repeat(65)] },
  },
  {
    field: 'people',
    why: 'more than a household',
    answers: { ...join, people: Array.from({ length: 41 }, (_, index) => `m${index}`) },
  },
  { field: 'phone', why: 'letters', answers: { ...join, phone: 'ring til mig' } },
  { field: 'phone', why: 'too few digits', answers: { ...join, phone: '1234567' } },
  { field: 'phone', why: 'over 24 characters', answers: { ...join, phone: '1'.repeat(25) } },
  { field: 'email', why: 'no address', answers: { ...join, email: 'navn.example.org' } },
  {
    field: 'email',
    why: 'over 254 characters',
    answers: { ...join, email: `${'a'.repeat(245)}@example.org` },
  },
  {
    field: 'email',
    why: 'signs that turn text around',
    answers: { ...join, email: '\u202Enavn@example.org' },
  },
];
