import type { PersonRegister } from '../../cases/ports/registers.ts';
import type { Cpr } from '../../domain/cpr.ts';
import type { Person } from '../../domain/person.ts';
import type { Lookup } from '../../domain/result.ts';
import { once } from './data-files.ts';
import { changedNumbers, samplePeople } from './sample-people.ts';

/** The sample's person register. Follows a changed number to the current one. */
export const demoPersons: PersonRegister = {
  find: async (cpr) => lookup(current(cpr)),
  household: async (cpr) => {
    const person = current(cpr);
    if (person === undefined) return { state: 'none' };
    const others = residents(person.address?.id).filter((one) => one.cpr !== person.cpr);
    return { state: 'found', value: [person, ...others] };
  },
  residentsAt: async (addressId) => ({ state: 'found', value: residents(addressId) }),
};

/** The person behind a number, a former one too; undefined outside the sample. */
export const current = (cpr: Cpr): Person | undefined =>
  samplePeople().get(changedNumbers().get(cpr) ?? cpr)?.person;

const lookup = <T>(value: T | undefined): Lookup<T> =>
  value === undefined ? { state: 'none' } : { state: 'found', value };

const byAddress = once(() =>
  Map.groupBy(
    [...samplePeople().values()].map((one) => one.person),
    (person) => person.address?.id,
  ),
);

const residents = (addressId: string | undefined): readonly Person[] =>
  addressId === undefined ? [] : (byAddress().get(addressId) ?? []);
