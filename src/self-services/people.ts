import { inForce } from '../domain/dated.ts';
import { freeDaysAfterFifteen } from '../domain/health-fee.ts';
import { ageOn, birthdayAt, type Person } from '../domain/person.ts';
import { found } from '../domain/result.ts';
import type { CheckContext, Member } from './define.ts';

/** The age from which somebody acts for themself, e.g. chooses a doctor (sundhedsloven § 59, stk. 4). */
export const ownChoiceAge = 15;

/** Children of the household under that age whom the applicant has custody of. */
export const ownChildren =
  (under: number) =>
  ({ household, applicant, today }: CheckContext): readonly Member[] =>
    (found(household) ?? [])
      .slice(1)
      .filter(
        ({ person }) =>
          applicant !== undefined &&
          person.custody.includes(applicant.cpr) &&
          ageOn(person.birthDate, today) < under,
      );

/** The applicant, then their own children under that age. */
export const selfAndOwnChildren =
  (under: number) =>
  (context: CheckContext): readonly Member[] => [
    ...(found(context.household) ?? []).slice(0, 1),
    ...ownChildren(under)(context),
  ];

/** Whether somebody has reached the age of own choice, and so lately that a first own doctor is free. */
export function hasJustComeOfChoice(
  { birthDate }: Pick<Person, 'birthDate'>,
  today: Temporal.PlainDate,
): boolean {
  const since = birthdayAt(birthDate, ownChoiceAge).until(today).days;
  const days = inForce(freeDaysAfterFifteen, today)?.value;
  return days !== undefined && since >= 0 && since <= days;
}
