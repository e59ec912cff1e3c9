import type { HealthInsurance } from '../../domain/practice.ts';
import { ageOn, type Person } from '../../domain/person.ts';
import { found } from '../../domain/result.ts';
import type { CheckContext } from '../define.ts';
import { ownChoiceAge } from '../people.ts';
import type { Answers } from './answers.ts';

type So = Partial<Answers>;

/** A parent chooses for a child alone: what registers say of the parent is then beside the point. */
export const isForChild = ({ people = [] }: So): boolean =>
  people.length > 0 && !people.includes('self');

export const isForSelfOnly = ({ people }: So): boolean =>
  people?.length === 1 && people[0] === 'self';

/** The register says only how it is with the applicant: children have insurance of their own. */
export const ownInsurance = (
  { people }: So,
  { health }: CheckContext,
): HealthInsurance | undefined =>
  people?.includes('self') === true && health ? found(health.insurance) : undefined;

/** The group of everybody it is for, where that is known for certain. */
export const knownGroup = (answers: So, context: CheckContext): 1 | 2 | undefined =>
  isForSelfOnly(answers) ? ownInsurance(answers, context)?.group : undefined;

/** Everybody it is for; undefined where one of them is not known. */
export function chosenPeople(
  { people = [] }: So,
  { applicant, household }: CheckContext,
): readonly Person[] | undefined {
  const known = people.flatMap((key) => {
    const member = found(household)?.find((each) => each.key === key)?.person;
    return (key === 'self' ? applicant : member) ?? [];
  });
  return known.length === people.length && known.length > 0 ? known : undefined;
}

/** Whether one of them is 15, as far as anybody knows. */
export const mayBeFifteen = (answers: So, context: CheckContext): boolean =>
  chosenPeople(answers, context)?.some(
    ({ birthDate }) => ageOn(birthDate, context.today) === ownChoiceAge,
  ) !== false;
