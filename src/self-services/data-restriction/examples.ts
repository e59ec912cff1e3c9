import type { NonEmpty } from '../../domain/language.ts';
import type { Input } from './answers.ts';

const phone: Input = { ground: 'doubted', what: 'Mit telefonnummer i sagen om flytning.' };

/** Answers that are taken. */
export const accepted: NonEmpty<Input> = [
  phone,
  { ...phone, ground: 'unlawful' },
  { ...phone, ground: 'needed', where: 'Sag 4K7PM-2X9WD' },
  { ...phone, ground: 'objected' },
  { ...phone, where: 'Brevet fra 3. november' },
  { ...phone, phone: '12 34 56 78', email: 'eksempel@example.org' },
];

/** Answers that are refused, at the field and by the rule. */
export const refused: NonEmpty<{
  readonly answers: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly why: string;
}> = [
  { field: 'ground', why: 'not answered', answers: { ...phone, ground: undefined } },
  { field: 'ground', why: 'no such ground', answers: { ...phone, ground: 'because' } },
  { field: 'ground', why: 'in other letters', answers: { ...phone, ground: 'DOUBTED' } },
  { field: 'what', why: 'not answered', answers: { ...phone, what: undefined } },
  { field: 'what', why: 'empty', answers: { ...phone, what: '' } },
  { field: 'what', why: 'over 2000 characters', answers: { ...phone, what: 'a'.repeat(2001) } },
  { field: 'what', why: 'signs that turn text around', answers: { ...phone, what: '\u202Eord' } },
  { field: 'where', why: 'over 100 characters', answers: { ...phone, where: 'a'.repeat(101) } },
  { field: 'where', why: 'signs that turn text around', answers: { ...phone, where: '\u202Eord' } },
  { field: 'phone', why: 'letters', answers: { ...phone, phone: 'ring til mig' } },
  { field: 'phone', why: 'too few digits', answers: { ...phone, phone: '1234567' } },
  { field: 'email', why: 'no address', answers: { ...phone, email: 'navn.example.org' } },
];
