import { inForce } from '../../domain/dated.ts';
import { showDay } from '../../domain/dates.ts';
import { fullName, isProtected, type Person } from '../../domain/person.ts';
import { found } from '../../domain/result.ts';
import type { Among, CheckContext, FieldErrors, Known, KnownFact } from '../define.ts';
import { selfAndOwnChildren } from '../people.ts';
import type { Answers } from './answers.ts';
import { childAge } from './limits.ts';
import { problems } from './problems.ts';
import { words } from './words.ts';

/** Oneself and one's own children under the age of the day. */
export const mayBeProtected: Among = (context) =>
  selfAndOwnChildren(inForce(childAge, context.today)?.value ?? 0)(context);

/** Whoever lives with no child of their own to choose is not asked whom it is for. */
export function onlySelf(context: CheckContext): Known | undefined {
  const isAlone = found(context.household) && mayBeProtected(context).length === 1;
  return isAlone ? { value: ['self'], source: 'person-register' } : undefined;
}

/** How long is asked where somebody is to be protected; for whom is only oneself and one's own children. */
export function check(
  { wish, length, people = [] }: Partial<Answers>,
  context: CheckContext,
): FieldErrors {
  return {
    ...(wish === 'protect' && length === undefined && { length: { message: problems.length } }),
    ...strangers(people, context),
  };
}

/** Where nobody could look the household up, only the applicant is certain. */
function strangers(people: readonly string[], context: CheckContext): FieldErrors {
  const others = people.filter((key) => key !== 'self');
  if (others.length === 0 || context.household.state === 'none') return {};
  if (context.household.state === 'unknown') return { people: { message: problems['only-self'] } };
  const keys = mayBeProtected(context).map(({ key }) => key);
  return others.some((key) => !keys.includes(key)) ? { people: { message: problems.people } } : {};
}

/** Until when the applicant and each of their children are protected, as the register has it. */
export const protectedNow = (context: CheckContext): readonly KnownFact[] =>
  mayBeProtected(context).map(({ person }, index) => ({
    label: index === 0 ? words.fact.name : nameOf(person),
    value: untilOf(person, context.today),
    source: 'person-register',
  }));

const nameOf = ({ name }: Person) => ({ da: fullName(name), en: fullName(name) });

const untilOf = (person: Person, today: Temporal.PlainDate) => {
  const until = isProtected(person, today) ? person.protectedUntil : undefined;
  return until === undefined
    ? words.fact.not
    : words.fact.until({ da: showDay(until, 'da'), en: showDay(until, 'en') });
};
