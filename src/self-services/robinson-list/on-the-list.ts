import { inForce } from '../../domain/dated.ts';
import { fullName, type Person } from '../../domain/person.ts';
import { found } from '../../domain/result.ts';
import type { Among, CheckContext, Known, KnownFact } from '../define.ts';
import { ownChildren, selfAndOwnChildren } from '../people.ts';
import { ownFilingAge } from './limits.ts';
import { words } from './words.ts';

/** Oneself and one's own children under the age of the day. */
export const ownPeople: Among = (context) => selfAndOwnChildren(age(context))(context);

/** One's own children alone. */
export const childrenIn: Among = (context) => ownChildren(age(context))(context);

/** Whoever lives with no child of their own to choose is not asked whom it is for. */
export function onlySelf(context: CheckContext): Known | undefined {
  const isAlone = found(context.household) && ownPeople(context).length === 1;
  return isAlone ? { value: ['self'], source: 'person-register' } : undefined;
}

/** Whether the applicant is on the list today; nothing where the register does not say. */
export const applicantOnList = ({ applicant }: CheckContext): readonly KnownFact[] =>
  applicant === undefined ? [] : listed(words.fact.name, applicant, words.fact.you);

/** The same for each of their own children. */
export const childrenOnList = (context: CheckContext): readonly KnownFact[] =>
  childrenIn(context).flatMap(({ person }) => {
    const name = fullName(person.name);
    return listed({ da: name, en: name }, person, words.fact.child);
  });

const age = ({ today }: CheckContext): number => inForce(ownFilingAge, today)?.value ?? 0;

type Said = (typeof words.fact)['you' | 'child'];

function listed(
  label: KnownFact['label'],
  { marketingProtected }: Person,
  said: Said,
): readonly KnownFact[] {
  if (marketingProtected === undefined) return [];
  const value = marketingProtected ? said.listed : said.notListed;
  return [{ label, value, source: 'person-register' }];
}
