import type { Core } from '../../src/cases/core.ts';
import type { Draft, Raw } from '../../src/cases/ports/drafts.ts';
import type { CitizenIdentity } from '../../src/cases/ports/identity.ts';
import type { PersonRegister, Registers } from '../../src/cases/ports/registers.ts';
import type { Address, Person } from '../../src/domain/person.ts';
import type { Lookup } from '../../src/domain/result.ts';
import { createDemoRegisters } from '../../src/registers/demo/index.ts';
import { createSecrets } from '../../src/store/secrets.ts';
import { fixedClock } from '../support/clock.ts';
import { newHome } from '../self-services/address-change/move.ts';
import { keys, storeInFolder } from '../store/store-in-folder.ts';

/** The core over a store of its own, closed after the test; its clock stands at 22 November 2026, 11:00 in Copenhagen. */
export function counter(persons: PersonRegister, changed: Partial<Registers> = {}) {
  const clock = fixedClock();
  const store = storeInFolder({ clock });
  const registers: Registers = {
    ...createDemoRegisters({
      exemptions: store.exemptions,
      exceptions: store.exceptions,
      served: ['municipality-0155', 'municipality-0101', 'udbetaling-danmark'],
    }),
    digitalPost: { registration: async () => 'registered' },
    persons,
    ...changed,
  };
  const core: Core = {
    clock,
    registers,
    secrets: createSecrets(keys),
    cases: store.cases,
    drafts: store.drafts,
    confirmations: store.confirmations,
  };
  return { core, store, clock };
}

/** A population register that knows these people: one household, and who lives at the new home. */
export const registerOf = (
  household: readonly Person[],
  residents: readonly Person[] = [],
  others: readonly Person[] = [],
): PersonRegister => ({
  find: async (cpr) =>
    foundOrNone([...household, ...residents, ...others].find((each) => each.cpr === cpr)),
  household: async () => ({ state: 'found', value: household }),
  residentsAt: async () => ({ state: 'found', value: residents }),
  wardsOf: async () => ({ state: 'none' }),
});

const foundOrNone = <T>(value: T | undefined): Lookup<T> =>
  value === undefined ? { state: 'none' } : { state: 'found', value };

/** The person as a login at a sufficient level names them. */
export const loginOf = (person: Person, given: Partial<CitizenIdentity> = {}): CitizenIdentity => ({
  kind: 'citizen',
  cpr: person.cpr,
  name: `${person.name.given} as the login says`,
  assurance: 'substantial',
  idToken: '',
  ...given,
});

/** A move to the new home on 30 November 2026, ready to be sent. */
export const readyDraft = (given: Partial<Draft> = {}, raw: Raw = {}): Draft => ({
  id: '019aa000-0000-7000-8000-000000000001',
  service: 'address-change',
  version: 1,
  raw: {
    destination: 'denmark',
    'moveDate.day': '30',
    'moveDate.month': '11',
    'moveDate.year': '2026',
    ...fieldsOf(newHome),
    occupants: 'staying',
    ...raw,
  },
  resolved: {},
  done: [],
  lawVersion: '',
  specVersion: 1,
  exempt: 'unsaid',
  wish: 'digital',
  language: 'en',
  expiresAt: '2027-01-01T00:00:00Z',
  ...given,
});

const fieldsOf = ({ street, number, floor, door, postcode, town, municipality }: Address): Raw => ({
  'address.street': street,
  'address.number': number,
  'address.floor': floor,
  'address.door': door,
  'address.postcode': postcode,
  'address.town': town,
  'address.municipality': municipality,
});
