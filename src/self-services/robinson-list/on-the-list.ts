import { inForce } from '../../domain/dated.ts';
import { fullName, type Person } from '../../domain/person.ts';
import type { Among, CheckContext, KnownFact } from '../define.ts';
import { ownChildren, selfAndOwnChildren } from '../people.ts';
import { childrenUnder } from './limits.ts';
import { words } from './words.ts';

/** Oneself and one's own children under the age of the day. */
export const ownPeople: Among = (context) => selfAndOwnChildren(age(context))(context);

/** One's own children alone. */
export const childrenIn: Among = (context) => ownChildren(age(context))(context);

/** Whether the applicant is on the list today; nothing where the register does not say. */
export const applicantOnList = ({ applicant }: CheckContext): readonly KnownFact[] =>
  applicant === undefined ? [] : listed(words.fact.you, applicant);

/** The same for each of their own children. */
export const childrenOnList = (context: CheckContext): readonly KnownFact[] =>
  childrenIn(context).flatMap(({ person }) => {
    const name = fullName(person.name);
    return listed({ da: name, en: name }, person);
  });

const age = ({ today }: CheckContext): number => inForce(childrenUnder, today)?.value ?? 0;

function listed(label: KnownFact['label'], { marketingProtected }: Person): readonly KnownFact[] {
  if (marketingProtected === undefined) return [];
  const value = marketingProtected ? words.fact.listed : words.fact.notListed;
  return [{ label, value, source: 'person-register' }];
}
