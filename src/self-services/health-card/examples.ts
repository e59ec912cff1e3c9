import type { NonEmpty } from '../../domain/language.ts';
import type { Input } from './answers.ts';

const lost: Input = { whom: 'self', reason: 'lost' };
/** Of a child's card no register was asked, so its age is. */
const childs: Input = { whom: 'kX3_a-9Qw0ZbT7Lm', reason: 'cracked', cardFrom: '2022-11-22' };
const married: Input = { whom: 'self', reason: 'name-marriage', weddingDate: '2026-10-10' };

/** Answers that are taken. */
export const accepted: NonEmpty<Input> = [
  lost,
  { ...lost, reason: 'never-arrived' },
  childs,
  { ...childs, reason: 'damaged', cardFrom: '2024-02-29' },
  { ...childs, reason: 'first', cardFrom: undefined },
  married,
  { ...married, weddingDate: '2026-11-22' },
  { ...lost, reason: 'magnetic-strip' },
  { ...lost, reason: 'turned-15' },
  { ...lost, reason: 'new-cpr' },
];

/** Answers that are refused, at the field and by the rule. */
export const refused: NonEmpty<{
  readonly answers: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly why: string;
}> = [
  { field: 'whom', why: 'not answered', answers: { ...lost, whom: undefined } },
  { field: 'whom', why: 'no member key', answers: { ...lost, whom: '<img>' } },
  { field: 'whom', why: 'too long for a key', answers: { ...lost, whom: 'm'.repeat(65) } },
  { field: 'reason', why: 'not answered', answers: { ...lost, reason: undefined } },
  { field: 'reason', why: 'no such reason', answers: { ...lost, reason: 'ugly' } },
  {
    field: 'cardFrom',
    why: 'the fee depends on it, and it is not answered',
    answers: { ...childs, cardFrom: undefined },
  },
  {
    field: 'cardFrom',
    why: 'damaged, and its age is not answered',
    answers: { ...childs, reason: 'damaged', cardFrom: undefined },
  },
  {
    field: 'cardFrom',
    why: 'no day of the calendar',
    answers: { ...childs, cardFrom: '2025-02-29' },
  },
  { field: 'cardFrom', why: 'a day to come', answers: { ...childs, cardFrom: '2199-01-01' } },
  { field: 'cardFrom', why: 'before the register', answers: { ...childs, cardFrom: '0202-01-01' } },
  {
    field: 'weddingDate',
    why: 'free only for some months after it, and it is not answered',
    answers: { ...married, weddingDate: undefined },
  },
  {
    field: 'weddingDate',
    why: 'no day of the calendar',
    answers: { ...married, weddingDate: '2026-02-30' },
  },
  {
    field: 'weddingDate',
    why: 'a day to come',
    answers: { ...married, weddingDate: '2199-01-01' },
  },
  {
    field: 'weddingDate',
    why: 'before the register',
    answers: { ...married, weddingDate: '1868-04-02' },
  },
];
