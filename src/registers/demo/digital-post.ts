import type { DigitalPostRegister } from '../../cases/ports/registers.ts';
import { traitsOf } from './invented-people.ts';
import { current } from './persons.ts';
import { samplePeople } from './sample-people.ts';

/** The sample's look-up: like the real one it tells registered from not, and never why not. */
export const demoDigitalPost: DigitalPostRegister = {
  registration: async (cpr) => {
    const person = current(cpr);
    const sample = person && samplePeople().get(person.cpr);
    if (person === undefined) return 'unknown';
    if (sample === undefined) return traitsOf(cpr).hasPost ? 'registered' : 'not-registered';
    return sample.digitalPost === 'tilmeldt' ? 'registered' : 'not-registered';
  },
};
