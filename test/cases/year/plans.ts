import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { dayAfter, type Promised } from './told-by-law-and-promise.ts';

/** A case of the year: as it is stored, as the model knows it, and what will be done on it. */
export interface Case {
  readonly row: CaseRow;
  readonly promised: Promised;
  /** What somebody does, by day. */
  readonly plan: Map<string, Act>;
}

/** What somebody does on a case. */
export type Act =
  | 'contact'
  | 'close'
  | 'withdraw'
  | 'answer'
  | 'ask'
  | 'ask-again'
  | 'file'
  | 'mend'
  | 'decide-on-silence'
  | 'decide';

let seed = 20_261_122;

/** A number from 0 to below the count: the same ones in every run. */
export const upTo = (count: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * count);
};

/** One of the values. */
export const oneOf = <T>(values: readonly T[]): T => values[upTo(values.length)] as T;

/** What will be done on a case that came on that day, at most one act a day. */
export function planFor(kind: Promised['kind'], day: string): Map<string, Act> {
  const soon = () => dayAfter(day, 1 + upTo(20));
  if (kind !== 'filed')
    return new Map<string, Act>([
      [soon(), oneOf(['contact', 'contact', 'withdraw', 'close', 'file'])],
      [dayAfter(day, 60), 'close'],
    ]);
  return new Map<string, Act>([
    [dayAfter(day, 1 + upTo(3)), 'ask'],
    [dayAfter(day, 4 + upTo(25)), 'mend'],
    [
      dayAfter(day, 5 + upTo(20)),
      oneOf(['answer', 'withdraw', 'decide-on-silence', 'decide-on-silence']),
    ],
    [dayAfter(day, 30 + upTo(5)), oneOf(['ask-again', 'ask-again', 'decide-on-silence'])],
    [dayAfter(day, 36 + upTo(20)), 'mend'],
    [dayAfter(day, 58 + upTo(3)), 'decide-on-silence'],
    [dayAfter(day, 61 + upTo(7)), 'answer'],
    [dayAfter(day, 70 + upTo(40)), 'decide'],
    [dayAfter(day, 120), 'withdraw'],
  ]);
}
