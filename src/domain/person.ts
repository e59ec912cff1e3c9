import type { Cpr } from './cpr.ts';
import type { IsoDate } from './dated.ts';
import type { Coordinates } from './place.ts';

export interface Name {
  readonly given: string;
  readonly middle: string;
  readonly family: string;
}

/** The whole name as it is written on a letter. */
export const fullName = (name: Name): string =>
  [name.given, name.middle, name.family].filter((part) => part !== '').join(' ');

/** Four digits, leading zero kept, e.g. `0101`. */
export type MunicipalityCode = string;

/** A dwelling. `id` is the address register's UUID, or `unknown` where nobody could look it up. */
export interface Address {
  readonly id: string;
  readonly street: string;
  readonly number: string;
  readonly floor: string;
  readonly door: string;
  readonly extraTown: string;
  readonly postcode: string;
  readonly town: string;
  readonly municipality: MunicipalityCode;
  /** The address on one line, as the register writes it. */
  readonly text: string;
  /** Where it lies; absent where the register does not say. */
  readonly at?: Coordinates;
}

/** An address as an envelope shows it: the town stands on a line of its own, as the post wants it. */
export const addressLines = (address: string): readonly string[] =>
  address
    .split(/\n|, ?(?=\d{4} )/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** CPR status codes: 01 and 03 resident in Denmark, 05 and 07 Greenland, 20-60 inactive, 70 disappeared, 80 departed, 90 dead. */
export type CprStatus = '01' | '03' | '05' | '07' | '20' | '30' | '50' | '60' | '70' | '80' | '90';

/** Whether nobody is to be reached under the number: it was annulled, deleted or changed, or its holder has disappeared. */
export const isNoLongerInUse = (status: CprStatus): boolean =>
  status === '30' || status === '50' || status === '60' || status === '70';

export interface Person {
  readonly cpr: Cpr;
  readonly name: Name;
  readonly birthDate: IsoDate;
  readonly status: CprStatus;
  /** Name and address protection (CPR-loven § 28), with its last day. */
  readonly protectedUntil?: IsoDate;
  /** Wants no advertising by name: on the Robinson list (CPR-loven § 29). Absent where the register does not say. */
  readonly marketingProtected?: boolean;
  readonly address?: Address;
  /** Municipality of residence, also for a person without an address. */
  readonly municipality: MunicipalityCode;
  /** The people with custody, by number; empty for adults. */
  readonly custody: readonly Cpr[];
}

/** Whether the person's name and address are protected on that day (CPR-loven § 28). */
export const isProtected = (person: Person, on: Temporal.PlainDate): boolean =>
  person.protectedUntil !== undefined && on.toString() <= person.protectedUntil;

/** Whole years of age on the day. Born 29 February counts from 1 March in other years. */
export function ageOn(birthDate: IsoDate, on: Temporal.PlainDate): number {
  const born = Temporal.PlainDate.from(birthDate);
  const hadBirthday = on.month > born.month || (on.month === born.month && on.day >= born.day);
  return on.year - born.year - (hadBirthday ? 0 : 1);
}

/** The day on which somebody turns that age. Born 29 February: 1 March in other years. */
export function birthdayAt(birthDate: IsoDate, age: number): Temporal.PlainDate {
  const born = Temporal.PlainDate.from(birthDate);
  const day = born.add({ years: age });
  return day.day === born.day ? day : day.add({ days: 1 });
}
