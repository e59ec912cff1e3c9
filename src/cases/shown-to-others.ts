import { isProtected, type Person } from '../domain/person.ts';
import type { Lookup } from '../domain/result.ts';
import type { Member, SelfService } from '../self-services/define.ts';
import { selfKey } from './principals.ts';

/**
 * The principal as somebody who acts for them may see them: without their address, and without what would tell that it
 * is protected. Letters and the desk know the whole.
 */
export function shownToOthers({
  address: _hidden,
  protectedUntil: _too,
  ...person
}: Person): Person {
  return person;
}

/**
 * Whom an errand for somebody else may name besides them. Nobody where their address is protected, or where the errand
 * could be for their children: a power of attorney reaches the one who gave it.
 */
export function householdShown(
  household: Lookup<readonly Member[]>,
  { principals }: Pick<SelfService, 'principals'>,
  on: Temporal.PlainDate,
): Lookup<readonly Member[]> {
  if (household.state !== 'found') return household;
  const self = household.value.filter(({ key }) => key === selfKey);
  const alone = principals !== undefined || self.some(({ person }) => isProtected(person, on));
  const shown = alone ? self : household.value.filter(({ person }) => !isProtected(person, on));
  return {
    state: 'found',
    value: shown.map((member) => ({
      get key() {
        return member.key;
      },
      person: shownToOthers(member.person),
    })),
  };
}
