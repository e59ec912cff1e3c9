import type { Cpr } from '../../domain/cpr.ts';
import type { Person } from '../../domain/person.ts';
import { RegisterFault } from '../register-fault.ts';
import type { Registered } from './registered-person.ts';

/** More people than any family's: nobody is looked up for long. */
const mostPeople = 40;

/**
 * Who lives in the same dwelling and is tied to somebody there, the person first, then the oldest. All or nothing: a
 * relative who could not be looked up may be one of them. Throws RegisterFault.
 */
export async function householdFrom(
  person: Registered,
  find: (cpr: Cpr) => Promise<Registered | 'none'>,
): Promise<readonly Person[]> {
  const { dwelling } = person;
  if (dwelling === undefined) return [person.person];
  const known = new Set([person.person.cpr]);
  const others: Person[] = [];
  let here: readonly Registered[] = [person];
  while (here.length > 0) {
    const kin = here.flatMap((one) => one.kin).filter((cpr) => !known.has(cpr));
    const next = [...new Set(kin)];
    for (const cpr of next) known.add(cpr);
    if (known.size > mostPeople) throw new RegisterFault('odd');
    const found = await Promise.all(next.map(find));
    here = found
      .filter((one) => one !== 'none')
      .filter((one) => one.dwelling === dwelling && one.person.cpr !== person.person.cpr);
    others.push(...here.map((one) => one.person));
  }
  // Somebody may be named by two numbers, a former one and their own.
  const rest = [...new Map(others.map((one) => [one.cpr, one])).values()];
  return [person.person, ...rest.toSorted((a, b) => (a.birthDate < b.birthDate ? -1 : 1))];
}
