import type { Cpr } from '../domain/cpr.ts';
import type { Person } from '../domain/person.ts';
import type { Lookup } from '../domain/result.ts';
import type { Member } from '../self-services/define.ts';
import { ask } from './ask-register.ts';
import type { PersonRegister } from './ports/registers.ts';
import type { Secrets } from './ports/secrets.ts';
import { selfKey } from './principals.ts';

/** The household under opaque keys, so that no number stands in a page; the applicant first. */
export async function householdOf(
  cpr: Cpr,
  persons: PersonRegister,
  secrets: Secrets,
): Promise<Lookup<readonly Member[]>> {
  const household = await ask(() => persons.household(cpr));
  if (household.state !== 'found') return household;
  const [self, ...others] = household.value;
  return {
    state: 'found',
    value: [
      ...(self === undefined ? [] : [{ key: selfKey, person: self }]),
      ...others.map((person) => member(person, secrets)),
    ],
  };
}

/** What stands for a member of a household in a page. */
export const memberKey = (cpr: Cpr, secrets: Secrets): string =>
  secrets.digest('member', cpr).slice(0, 16);

/** Few pages show the household, so a key is made when somebody asks for it. */
const member = (person: Person, secrets: Secrets): Member => ({
  get key() {
    return memberKey(person.cpr, secrets);
  },
  person,
});
