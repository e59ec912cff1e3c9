import type { Registers } from '../cases/ports/registers.ts';
import type { Cpr } from '../domain/cpr.ts';
import type { Person } from '../domain/person.ts';
import type { Lookup } from '../domain/result.ts';
import {
  inventedCpr,
  inventedHousehold,
  inventedPerson,
  traitsOf,
} from '../registers/demo/invented-people.ts';
import type { Chance } from './chance.ts';

/** Who somebody in a story may be: the story is told of many people who are like them. */
export interface Part {
  readonly municipality: string;
  /** The years of birth that fit. */
  readonly born: readonly [first: number, last: number];
  readonly hasChild: boolean;
  readonly isProtected: boolean;
  readonly hasDigitalPost: boolean;
}

/** Somebody in a story, with those that they bring along. */
export interface Player {
  readonly part: Part;
  readonly person: Person;
  readonly child?: Person;
}

/** They, and the child where it is in the story, too. */
export const peopleOf = ({ person, child }: Player): readonly Person[] =>
  child === undefined ? [person] : [person, child];

const attempts = 2000;

/** Finds somebody who fits the part. Throws where nobody does. */
export function castFor(part: Part, chance: Chance): Player {
  const [first, last] = part.born;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const born = {
      day: 1 + chance.below(28),
      month: 1 + chance.below(12),
      year: first + chance.below(last - first + 1),
    };
    const cpr = inventedCpr(part.municipality, born, chance.below(part.hasChild ? 8 : 12));
    const { hasPost, isHidden } = traitsOf(cpr);
    if (isHidden !== part.isProtected || hasPost !== part.hasDigitalPost) continue;
    const [person, child] = part.hasChild ? inventedHousehold(cpr) : [inventedPerson(cpr)];
    if (person === undefined || (part.hasChild && child === undefined)) continue;
    return { part, person, ...(child && { child }) };
  }
  throw new Error('nobody fits the part');
}

/** Names that stand for whoever the story will be told of; no text has them by itself. */
const standIns = [
  ['Rollehaverx', 'Hovedpersonq'],
  ['Barnligx', 'Birolleq'],
  ['Værtx', 'Statistq'],
] as const;

/** Registers that know the people of a story under the names that stand for them. */
export function withCast(
  registers: Registers,
  cast: () => readonly (Person | undefined)[],
): Registers {
  const named = (person: Person): Person => {
    const at = cast().findIndex((one) => one?.cpr === person.cpr);
    const [given, family] = standIns[at] ?? [];
    return given === undefined || family === undefined
      ? person
      : { ...person, name: { given, middle: '', family } };
  };
  const findOne = (cpr: Cpr): Lookup<Person> => {
    const person = inventedPerson(cpr);
    return person === undefined ? { state: 'none' } : { state: 'found', value: named(person) };
  };
  return {
    ...registers,
    persons: {
      find: async (cpr) => findOne(cpr),
      household: async (cpr) => ({ state: 'found', value: inventedHousehold(cpr).map(named) }),
      residentsAt: async () => {
        const host = cast()[2];
        return host ? { state: 'found', value: [named(host)] } : { state: 'none' };
      },
      wardsOf: async () => ({ state: 'none' }),
    },
  };
}

/** What stands in for each part of somebody's name. */
export const standInFor = (at: number): { readonly given: string; readonly family: string } => ({
  given: standIns[at]?.[0] ?? '',
  family: standIns[at]?.[1] ?? '',
});
