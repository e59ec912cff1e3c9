import type { NonEmpty } from '../../domain/language.ts';
import type { Input } from './answers.ts';

const exempt: Input = {
  wish: 'exempt',
  name: 'Åse Ærø-Nørgaard',
  cpr: '6305511083',
  municipality: '0101',
  declaration: 'yes',
  forwardUnopened: 'no',
  meeting: 'come',
};

const back: Input = {
  wish: 'return',
  name: 'Åse Ærø-Nørgaard',
  cpr: '6305511083',
  municipality: '0101',
  meeting: 'come',
};

/** Answers that are taken. */
export const accepted: NonEmpty<Input> = [
  exempt,
  { ...exempt, forwardUnopened: 'yes', postalAddress: 'c/o Bo\nEksempelvej 4\n2791 Dragør' },
  { ...exempt, meeting: 'call', phone: '12 34 56 78' },
  { ...exempt, meeting: 'visit', phone: '+45 12 34 56 78' },
  { ...exempt, meeting: 'helper', helper: 'Bo Nørgaard' },
  // A number that does not satisfy modulus 11 is a number all the same.
  { ...exempt, cpr: '610165-0851' },
  back,
  { ...back, meeting: 'helper', helper: 'Bo Nørgaard', phone: '12345678' },
];

/** Answers that are refused, at the field and by the rule. */
export const refused: NonEmpty<{
  readonly answers: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly why: string;
}> = [
  { field: 'wish', why: 'not answered', answers: { ...exempt, wish: undefined } },
  { field: 'wish', why: 'no such choice', answers: { ...exempt, wish: 'later' } },
  { field: 'name', why: 'not answered', answers: { ...exempt, name: undefined } },
  { field: 'name', why: 'over 100 characters', answers: { ...exempt, name: 'n'.repeat(101) } },
  {
    field: 'name',
    why: 'signs that turn text around',
    answers: { ...exempt, name: '\u202Enavn' },
  },
  { field: 'cpr', why: 'not answered', answers: { ...exempt, cpr: undefined } },
  { field: 'cpr', why: 'nine digits', answers: { ...exempt, cpr: '630951108' } },
  { field: 'cpr', why: 'no day of the calendar', answers: { ...exempt, cpr: '9102511083' } },
  {
    field: 'cpr',
    why: 'under 15: there is no duty to be exempt from (lov om Digital Post § 3, stk. 1)',
    answers: { ...exempt, cpr: '6901194368' },
  },
  { field: 'municipality', why: 'not answered', answers: { ...exempt, municipality: undefined } },
  { field: 'municipality', why: 'no code', answers: { ...exempt, municipality: 'Dragør' } },
  {
    field: 'declaration',
    why: 'no ground declared (lov om Digital Post § 5, stk. 1)',
    answers: { ...exempt, declaration: undefined },
  },
  { field: 'declaration', why: 'a ground named', answers: { ...exempt, declaration: 'illness' } },
  {
    field: 'forwardUnopened',
    why: 'not answered',
    answers: { ...exempt, forwardUnopened: undefined },
  },
  {
    field: 'postalAddress',
    why: 'over 200 characters',
    answers: { ...exempt, postalAddress: 'a'.repeat(201) },
  },
  { field: 'meeting', why: 'not answered', answers: { ...exempt, meeting: undefined } },
  { field: 'helper', why: 'nobody named', answers: { ...exempt, meeting: 'helper' } },
  { field: 'phone', why: 'no number to call', answers: { ...exempt, meeting: 'call' } },
  { field: 'phone', why: 'no number before a visit', answers: { ...exempt, meeting: 'visit' } },
  { field: 'phone', why: 'letters', answers: { ...exempt, phone: 'ring til mig' } },
];
