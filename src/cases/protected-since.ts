import type { Cpr } from '../domain/cpr.ts';
import { isProtected } from '../domain/person.ts';
import { ask, registerDeadline } from './ask-register.ts';
import type { PersonRegister } from './ports/registers.ts';

/**
 * Whether one of them is protected on that day (CPR-loven § 28), as the register has it now. Whom it does not know any
 * more nobody can vouch for: `yes`. `unknown` where it did not answer `within` so many milliseconds.
 */
export async function isAnybodyProtected(
  people: readonly Cpr[] | undefined,
  persons: Pick<PersonRegister, 'find'>,
  on: Temporal.PlainDate,
  within = registerDeadline,
): Promise<'yes' | 'no' | 'unknown'> {
  const looked = await Promise.all(
    (people ?? []).map((cpr) => ask(() => persons.find(cpr), within)),
  );
  const isHidden = looked.some(
    (each) => each.state === 'none' || (each.state === 'found' && isProtected(each.value, on)),
  );
  if (isHidden) return 'yes';
  return looked.some(({ state }) => state === 'unknown') ? 'unknown' : 'no';
}
