import type { NonEmpty } from '../../domain/language.ts';
import type { Input } from './answers.ts';

const alone: Input = {
  registered: 'here',
  applied: 'no',
  moveDate: '2026-11-01',
  tenancy: 'lease',
  kitchen: 'yes',
  area: '65',
  rent: '6500',
  adults: '0',
  children: '0',
  income: '240000',
  assets: '0',
};

const two: Input = {
  ...alone,
  adults: '1',
  adult1Name: 'Bo Eksempel',
  adult1Cpr: '7001019999',
  othersIncome: '180.000',
};

/** Answers that are taken. */
export const accepted: NonEmpty<Input> = [
  alone,
  { ...alone, registered: 'reported', applied: 'moved-out' },
  { ...alone, tenancy: 'sublet', landlord: 'Boligselskabet Prøven, 12 34 56 78' },
  { ...alone, tenancy: 'room', kitchen: 'no' },
  { ...alone, tenancy: 'other', kitchen: 'unsure', area: '65,5 m2', rent: '6.500 kr.' },
  two,
  {
    ...two,
    adults: '3',
    adult2Name: 'Eva Eksempel',
    adult2Cpr: '710101-9999',
    adult3Name: 'Kaj Eksempel',
    adult3Cpr: '720101 9999',
    children: '2',
    phone: '12 34 56 78',
  },
];

/** Answers that are refused, at the field and by the rule. */
export const refused: NonEmpty<{
  readonly answers: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly why: string;
}> = [
  { field: 'registered', why: 'not answered', answers: { ...alone, registered: undefined } },
  { field: 'registered', why: 'not moved yet', answers: { ...alone, registered: 'not-reported' } },
  { field: 'applied', why: 'not answered', answers: { ...alone, applied: undefined } },
  { field: 'applied', why: 'somebody else does', answers: { ...alone, applied: 'yes' } },
  { field: 'moveDate', why: 'not answered', answers: { ...alone, moveDate: undefined } },
  { field: 'moveDate', why: 'no day', answers: { ...alone, moveDate: '2026-02-30' } },
  {
    field: 'moveDate',
    why: 'before there were numbers',
    answers: { ...alone, moveDate: '1926-11-01' },
  },
  { field: 'tenancy', why: 'not answered', answers: { ...alone, tenancy: undefined } },
  {
    field: 'landlord',
    why: 'over 200 characters',
    answers: { ...alone, landlord: 'x'.repeat(201) },
  },
  { field: 'kitchen', why: 'not answered', answers: { ...alone, kitchen: undefined } },
  { field: 'area', why: 'not answered', answers: { ...alone, area: undefined } },
  { field: 'area', why: 'no number', answers: { ...alone, area: 'stor' } },
  { field: 'area', why: 'nothing', answers: { ...alone, area: '0' } },
  { field: 'rent', why: 'not answered', answers: { ...alone, rent: undefined } },
  { field: 'rent', why: 'no number', answers: { ...alone, rent: 'meget' } },
  { field: 'rent', why: 'below nothing', answers: { ...alone, rent: '-1' } },
  { field: 'adults', why: 'not answered', answers: { ...alone, adults: undefined } },
  { field: 'adults', why: 'no such number', answers: { ...alone, adults: '9' } },
  { field: 'adult1Name', why: 'nobody named', answers: { ...two, adult1Name: undefined } },
  { field: 'adult1Cpr', why: 'no number given', answers: { ...two, adult1Cpr: undefined } },
  { field: 'adult1Cpr', why: 'nine digits', answers: { ...two, adult1Cpr: '700101999' } },
  {
    field: 'adult1Cpr',
    why: 'no day of the calendar',
    answers: { ...two, adult1Cpr: '9902019999' },
  },
  { field: 'adult1Cpr', why: 'a child', answers: { ...two, adult1Cpr: '7001205000' } },
  {
    field: 'adult2Cpr',
    why: 'the same twice',
    answers: { ...two, adults: '2', adult2Name: 'Bo Eksempel', adult2Cpr: '7001019999' },
  },
  { field: 'children', why: 'not answered', answers: { ...alone, children: undefined } },
  { field: 'children', why: 'no number', answers: { ...alone, children: 'to' } },
  { field: 'income', why: 'not answered', answers: { ...alone, income: undefined } },
  { field: 'income', why: 'no number', answers: { ...alone, income: 'nok' } },
  { field: 'othersIncome', why: 'not answered', answers: { ...two, othersIncome: undefined } },
  { field: 'assets', why: 'not answered', answers: { ...alone, assets: undefined } },
  { field: 'phone', why: 'letters', answers: { ...alone, phone: 'ring til mig' } },
  { field: 'email', why: 'no address', answers: { ...alone, email: 'navn.example.org' } },
];
