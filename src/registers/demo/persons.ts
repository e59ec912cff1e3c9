import type { PersonRegister } from '../../cases/ports/registers.ts';
import type { Cpr } from '../../domain/cpr.ts';
import type { Person } from '../../domain/person.ts';
import type { Lookup } from '../../domain/result.ts';
import { once } from './data-files.ts';
import { inventedHousehold, inventedPerson } from './invented-people.ts';
import { changedNumbers, samplePeople, wardsByGuardian } from './sample-people.ts';

/** The sample's person register, and after it people without end. Follows a changed number to the current one. */
export const demoPersons: PersonRegister = {
  find: async (cpr) => lookup(current(cpr)),
  household: async (cpr) => {
    const person = current(cpr);
    if (person === undefined) return { state: 'none' };
    if (!samplePeople().has(person.cpr)) return { state: 'found', value: inventedHousehold(cpr) };
    const others = residents(person.address?.id).filter((one) => one.cpr !== person.cpr);
    return { state: 'found', value: [person, ...others] };
  },
  residentsAt: async (addressId) => ({ state: 'found', value: residents(addressId) }),
  wardsOf: async (guardian) => {
    const wards = (wardsByGuardian().get(guardian) ?? []).flatMap((cpr) => current(cpr) ?? []);
    return wards.length === 0 ? { state: 'none' } : { state: 'found', value: wards };
  },
};

/** The person behind a number, a former one too; undefined where it is nobody's. */
export const current = (cpr: Cpr): Person | undefined =>
  samplePeople().get(changedNumbers().get(cpr) ?? cpr)?.person ?? inventedPerson(cpr);

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
