import type { NonEmpty } from '../../domain/language.ts';
import type { Input } from './answers.ts';

const door: Input = { wrong: 'Der står 2. sal i sagen.', right: 'Jeg bor på 3. sal.' };

/** Answers that are taken. */
export const accepted: NonEmpty<Input> = [
  door,
  { ...door, where: 'Sag 4K7PM-2X9WD' },
  { ...door, wrong: 'Første linje\nAnden linje' },
  { ...door, where: 'Brevet fra 3. november' },
  { ...door, phone: '12 34 56 78' },
  { ...door, phone: '+45 12 34 56 78', email: 'eksempel@example.org' },
];

/** Answers that are refused, at the field and by the rule. */
export const refused: NonEmpty<{
  readonly answers: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly why: string;
}> = [
  { field: 'wrong', why: 'not answered', answers: { ...door, wrong: undefined } },
  { field: 'wrong', why: 'empty', answers: { ...door, wrong: '' } },
  { field: 'wrong', why: 'over 2000 characters', answers: { ...door, wrong: 'a'.repeat(2001) } },
  {
    field: 'wrong',
    why: 'signs that turn text around',
    answers: { ...door, wrong: '\u202Eforkert' },
  },
  { field: 'right', why: 'not answered', answers: { ...door, right: undefined } },
  { field: 'right', why: 'empty', answers: { ...door, right: '' } },
  { field: 'right', why: 'over 2000 characters', answers: { ...door, right: 'a'.repeat(2001) } },
  { field: 'where', why: 'over 100 characters', answers: { ...door, where: 'a'.repeat(101) } },
  { field: 'where', why: 'signs that turn text around', answers: { ...door, where: '\u202Esag' } },
  { field: 'phone', why: 'letters', answers: { ...door, phone: 'ring til mig' } },
  { field: 'phone', why: 'too few digits', answers: { ...door, phone: '1234567' } },
  { field: 'email', why: 'no address', answers: { ...door, email: 'navn.example.org' } },
];
