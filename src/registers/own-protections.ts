import type { Protections } from '../cases/ports/protections.ts';
import type { PersonRegister } from '../cases/ports/registers.ts';
import type { Person } from '../domain/person.ts';
import { type Clock, legalDay } from '../domain/dates.ts';
import type { Lookup } from '../domain/result.ts';

/**
 * The register of persons with what was filed here laid over it: whoever has asked to be protected is so from that
 * moment, not only once the register has it (CPR-loven § 28). Never makes anybody less protected.
 */
export function withProtections(
  persons: PersonRegister,
  protections: Protections,
  clock: Clock,
): PersonRegister {
  const hide = (person: Person): Person => {
    const today = legalDay(clock.now());
    const hidden = protections.until(person.cpr, today);
    if (hidden === undefined) return person;
    // What nobody has decided yet does not lapse: it holds for a year from any day on which it is asked about.
    const last = hidden.last ?? today.add({ years: 1 }).toString();
    return (person.protectedUntil ?? '') >= last ? person : { ...person, protectedUntil: last };
  };
  const each = (people: Lookup<readonly Person[]>): Lookup<readonly Person[]> =>
    people.state === 'found' ? { state: 'found', value: people.value.map(hide) } : people;
  return {
    ...persons,
    async find(cpr) {
      const person = await persons.find(cpr);
      return person.state === 'found' ? { state: 'found', value: hide(person.value) } : person;
    },
    household: async (cpr) => each(await persons.household(cpr)),
    residentsAt: async (address) => each(await persons.residentsAt(address)),
    wardsOf: async (guardian) => each(await persons.wardsOf(guardian)),
  };
}
