import { inForce } from '../../domain/dated.ts';
import { ageOn, type Person } from '../../domain/person.ts';
import { found } from '../../domain/result.ts';
import type { Among, CheckContext, FieldErrors, Known } from '../define.ts';
import { selfAndOwnChildren } from '../people.ts';
import type { Answers } from './answers.ts';
import { childAge, ownProofAge } from './limits.ts';
import { problems } from './problems.ts';

/** Oneself and one's own children under the age of the day. */
export const mayHaveCard: Among = (context) =>
  selfAndOwnChildren(inForce(childAge, context.today)?.value ?? 0)(context);

/** Whoever lives with no child of their own to choose is not asked whom it is for. */
export function onlySelf(context: CheckContext): Known | undefined {
  const isAlone = found(context.household) && mayHaveCard(context).length === 1;
  return isAlone ? { value: ['self'], source: 'person-register' } : undefined;
}

/** Only oneself and one's own children; where nobody could look, only oneself. */
export function check({ people = [] }: Partial<Answers>, context: CheckContext): FieldErrors {
  const others = people.filter((key) => key !== 'self');
  if (others.length === 0 || context.household.state === 'none') return {};
  if (context.household.state === 'unknown') return { people: { message: problems['only-self'] } };
  const keys = mayHaveCard(context).map(({ key }) => key);
  return others.some((key) => !keys.includes(key)) ? { people: { message: problems.people } } : {};
}

/** The children among those whom a card is for. */
export const childrenWithCard = (
  { people }: Pick<Answers, 'people'>,
  context: CheckContext,
): readonly Person[] =>
  mayHaveCard(context)
    .filter(({ key, person }) => people.includes(key) && person.cpr !== context.applicant?.cpr)
    .map(({ person }) => person);

/** Where the children's temporary proofs come, by their age of the day: `young` with the parent's, `old` in their own mailbox. */
export function proofsOf(children: readonly Person[], today: Temporal.PlainDate) {
  const age = inForce(ownProofAge, today)?.value ?? 0;
  const isOld = ({ birthDate }: Person) => ageOn(birthDate, today) >= age;
  return { young: children.some((child) => !isOld(child)), old: children.some(isOld) };
}
