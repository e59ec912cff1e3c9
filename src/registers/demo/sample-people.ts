import { z } from 'zod';
import type { Mandate } from '../../cases/ports/identity.ts';
import type { Cpr } from '../../domain/cpr.ts';
import { birthDate, parseCpr } from '../../domain/cpr.ts';
import type { Text } from '../../domain/language.ts';
import type { CprStatus, Person } from '../../domain/person.ts';
import type { Assurance } from '../../domain/way.ts';
import { jsonFile, once } from './data-files.ts';
import { sampleAddresses } from './sample-addresses.ts';

/** An invented person with what the other registers and the login provider know of them. */
export interface SamplePerson {
  readonly person: Person;
  readonly digitalPost: 'tilmeldt' | 'fritaget' | 'ikke_omfattet';
  readonly mitId: Assurance;
  /** Group of the public health insurance. */
  readonly insuranceGroup: 1 | 2;
  /** Absent for people who are only there as somebody's family. */
  readonly situation?: Text;
  /** Powers of attorney that their login tells of. */
  readonly mandates?: readonly Mandate[];
}

/** Everybody in the sample by current number: the 24 citizens, then the people around them. */
export const samplePeople: () => ReadonlyMap<Cpr, SamplePerson> = once(() => {
  const around = jsonFile('households.json', householdsSchema);
  const citizens = jsonFile('test-borgere.json', citizensSchema).personer.map((one) =>
    citizen(one, around.custody[one.cpr] ?? [], {
      situation: around.situations[one.cpr],
      powers: around.powers[one.cpr] ?? [],
    }),
  );
  const everybody = [...citizens, ...around.people.map(neighbour)];
  return new Map(everybody.map((one) => [one.person.cpr, one]));
});

/** Former numbers (status 60) with the number that replaced each. */
export const changedNumbers: () => ReadonlyMap<string, Cpr> = once(() => {
  const { people } = jsonFile('households.json', householdsSchema);
  return new Map(people.flatMap((one) => one.formerNumbers.map((former) => [former, one.cpr])));
});

/** Whom each guardian acts for. */
export const wardsByGuardian: () => ReadonlyMap<Cpr, readonly Cpr[]> = once(() => {
  const { guardians } = jsonFile('households.json', householdsSchema);
  const pairs = Object.entries(guardians).flatMap(([ward, each]) =>
    each.map((guardian) => [guardian, ward as Cpr] as const),
  );
  const wards = new Map<Cpr, readonly Cpr[]>();
  for (const [guardian, ward] of pairs) wards.set(guardian, [...(wards.get(guardian) ?? []), ward]);
  return wards;
});

const cpr = z.string().transform((input, context): Cpr => {
  const parsed = parseCpr(input, { demo: true });
  if (parsed.ok && Number(input.slice(0, 2)) > 60) return parsed.value;
  context.addIssue({ code: 'custom', message: 'not a number of an invented person' });
  return z.NEVER;
});
const status = z.enum(['01', '03', '05', '07', '20', '30', '50', '60', '70', '80', '90']);
const registration = z.enum(['tilmeldt', 'fritaget', 'ikke_omfattet']);
const level = z
  .enum(['low', 'substantial', 'high'])
  .nullable()
  .transform((loa): Assurance => loa ?? 'none');
const text = z.object({ da: z.string(), en: z.string() });

const citizensSchema = z.object({
  personer: z.array(
    z.object({
      cpr,
      fornavn: z.string(),
      mellemnavn: z.string(),
      efternavn: z.string(),
      cpr_status: status,
      digital_post: registration,
      mitid_loa: level,
      navne_adressebeskyttelse_til: z.iso.date().nullable(),
      markedsfoeringsbeskyttelse: z.boolean(),
      sikringsgruppe: z.union([z.literal(1), z.literal(2)]),
      fuldmagt_for: cpr.nullable(),
      adresse: z.object({ adresse_id: z.string() }).nullable(),
      kommunekode: z.string(),
    }),
  ),
});

const householdsSchema = z.object({
  people: z.array(
    z.object({
      cpr,
      given: z.string(),
      middle: z.string(),
      family: z.string(),
      status,
      addressId: z.string().nullable(),
      municipality: z.string().optional(),
      digitalPost: registration,
      mitId: level,
      protectedUntil: z.iso.date().optional(),
      custody: z.array(cpr),
      formerNumbers: z.array(cpr),
      situation: text.optional(),
    }),
  ),
  custody: z.record(z.string(), z.array(cpr)),
  guardians: z.record(z.string(), z.array(cpr)),
  powers: z.record(z.string(), z.array(z.string())),
  situations: z.record(z.string(), text),
});

type Citizen = z.output<typeof citizensSchema>['personer'][number];
type Neighbour = z.output<typeof householdsSchema>['people'][number];

const citizen = (
  one: Citizen,
  custody: readonly Cpr[],
  {
    situation,
    powers,
  }: { readonly situation: Text | undefined; readonly powers: readonly string[] },
): SamplePerson => ({
  person: {
    cpr: one.cpr,
    name: { given: one.fornavn, middle: one.mellemnavn, family: one.efternavn },
    birthDate: bornOn(one.cpr),
    status: one.cpr_status,
    ...(one.navne_adressebeskyttelse_til === null
      ? {}
      : { protectedUntil: one.navne_adressebeskyttelse_til }),
    marketingProtected: one.markedsfoeringsbeskyttelse,
    ...home(one.adresse?.adresse_id ?? null, one.kommunekode),
    custody,
  },
  digitalPost: one.digital_post,
  mitId: one.mitid_loa,
  insuranceGroup: one.sikringsgruppe,
  ...(situation === undefined ? {} : { situation }),
  ...(one.fuldmagt_for !== null && { mandates: [{ principal: one.fuldmagt_for, powers }] }),
});

const neighbour = (one: Neighbour): SamplePerson => ({
  person: {
    cpr: one.cpr,
    name: { given: one.given, middle: one.middle, family: one.family },
    birthDate: bornOn(one.cpr),
    status: one.status satisfies CprStatus,
    ...(one.protectedUntil === undefined ? {} : { protectedUntil: one.protectedUntil }),
    marketingProtected: false,
    ...home(one.addressId, one.municipality),
    custody: one.custody,
  },
  digitalPost: one.digitalPost,
  mitId: one.mitId,
  insuranceGroup: 1,
  ...(one.situation === undefined ? {} : { situation: one.situation }),
});

const bornOn = (number: Cpr): string => birthDate(number)?.toString() ?? '';

function home(
  addressId: string | null,
  municipality: string | undefined,
): Pick<Person, 'address' | 'municipality'> {
  if (addressId === null) return { municipality: municipality ?? '' };
  const address = sampleAddresses().get(addressId);
  if (address === undefined) throw new Error(`No sample address ${addressId}`);
  return { address, municipality: address.municipality };
}
