import type { NonEmpty } from '../../../src/domain/language.ts';
import type { Input } from './answers.ts';

const fido: Input = {
  name: 'Fido',
  breed: 'Labrador',
  born: '2026-10-01',
  chip: '208250001234567',
};

/** Answers that are taken. */
export const accepted: NonEmpty<Input> = [
  fido,
  { ...fido, name: 'Åse-Ærø', breed: 'Dansk-svensk gårdhund' },
  { ...fido, chip: '208 250 001 234 567' },
  { ...fido, chip: '000000000000000' },
  { ...fido, name: 'n'.repeat(40), breed: 'b'.repeat(60) },
  // Long after the last day: it is late, but never blocked.
  { ...fido, born: '2016-02-29' },
];

/** Answers that are refused, at the field and by the rule. */
export const refused: NonEmpty<{
  readonly answers: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly why: string;
}> = [
  { field: 'name', why: 'not answered', answers: { ...fido, name: undefined } },
  { field: 'name', why: 'over 40 characters', answers: { ...fido, name: 'n'.repeat(41) } },
  { field: 'name', why: 'signs that turn text around', answers: { ...fido, name: '\u202Eodif' } },
  { field: 'breed', why: 'not answered', answers: { ...fido, breed: undefined } },
  { field: 'breed', why: 'over 60 characters', answers: { ...fido, breed: 'b'.repeat(61) } },
  { field: 'born', why: 'not answered', answers: { ...fido, born: undefined } },
  { field: 'born', why: 'no day of the calendar', answers: { ...fido, born: '2026-02-30' } },
  { field: 'born', why: 'before any living dog', answers: { ...fido, born: '1989-12-31' } },
  { field: 'born', why: 'not born yet', answers: { ...fido, born: '2199-01-01' } },
  { field: 'chip', why: 'not answered', answers: { ...fido, chip: undefined } },
  { field: 'chip', why: '14 digits', answers: { ...fido, chip: '20825000123456' } },
  { field: 'chip', why: '16 digits', answers: { ...fido, chip: '2082500012345678' } },
];
