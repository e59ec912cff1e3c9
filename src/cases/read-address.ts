import type { Text } from '../domain/language.ts';
import type { Address } from '../domain/person.ts';
import type { Field, FieldError } from '../self-services/define.ts';
import { readField } from '../self-services/fields.ts';
import { ask } from './ask-register.ts';
import type { AddressHit, AddressRegister } from './ports/registers.ts';
import type { Raw } from './ports/drafts.ts';

/** What became of an address as typed: the register's own, one that nobody could look up, or a question back. */
export interface AddressReading {
  readonly address?: Address;
  readonly hits: readonly AddressHit[];
  /** Municipalities to choose from where the postcode lies in several; empty means any, since nobody could look. */
  readonly municipalities?: readonly string[];
  readonly error?: FieldError;
}

/** Hits of one search. */
export const mostHits = 12;

/**
 * Reads one address field: a chosen hit, else the plain fields, else the search text. Only the register makes an
 * address with an id; what is typed freely is `unknown` and goes to a caseworker.
 */
export async function readAddress(
  field: Field,
  raw: Raw,
  resolved: Address | undefined,
  register: AddressRegister,
): Promise<AddressReading> {
  const typed = (part: string): string => single(raw[`${field.key}.${part}`]).trim();
  const query = typed('query');
  const asksAnew = query !== '' && typed('asked') !== '' && query !== typed('asked');
  const id = typed('id');
  if (id !== '' && !asksAnew) return chosen(id, query, resolved, register);
  const plain = readField(field, raw) as Address | undefined;
  if (plain !== undefined) return freelyTyped(plain, register);
  if (query === '') return { hits: [] };
  return search(query, register);
}

/** The hits for a search text; says plainly when there are none or nobody could look. */
export async function search(query: string, register: AddressRegister): Promise<AddressReading> {
  const hits = await ask(() => register.search(query, mostHits));
  if (hits.state === 'unknown') return { hits: [], error: { message: texts.down } };
  if (hits.state === 'none' || hits.value.length === 0)
    return { hits: [], error: { message: texts.none } };
  return { hits: hits.value, error: { message: texts.choose } };
}

async function chosen(
  id: string,
  query: string,
  resolved: Address | undefined,
  register: AddressRegister,
): Promise<AddressReading> {
  const address = await ask(() => register.find(id));
  if (address.state === 'found')
    return { address: address.value, hits: [{ id, text: address.value.text }] };
  if (address.state === 'unknown' && resolved?.id === id)
    return { address: resolved, hits: [{ id, text: resolved.text }] };
  return query === '' ? { hits: [], error: { message: texts.none } } : search(query, register);
}

async function freelyTyped(typed: Address, register: AddressRegister): Promise<AddressReading> {
  const missing = [typed.street, typed.number, typed.postcode, typed.town].includes('');
  if (missing) return { hits: [], error: { message: texts.incomplete } };
  if (!/^\d{4}$/.test(typed.postcode)) return { hits: [], error: { message: texts.postcode } };
  const postcode = await ask(() => register.postcode(typed.postcode));
  if (postcode.state === 'none') return { hits: [], error: { message: texts.postcode } };
  const possible = postcode.state === 'found' ? postcode.value.municipalities : [];
  const [first] = possible;
  if (first !== undefined && possible.length === 1)
    return { hits: [], address: { ...typed, municipality: first } };
  const isChosen =
    typed.municipality !== '' && (possible.length === 0 || possible.includes(typed.municipality));
  return isChosen
    ? { hits: [], municipalities: possible, address: typed }
    : { hits: [], municipalities: possible, error: { message: texts.municipality } };
}

const single = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.[0] ?? '');

const texts: Record<'none' | 'down' | 'choose' | 'incomplete' | 'postcode' | 'municipality', Text> =
  {
    none: {
      da: 'Vi kan ikke finde adressen. Ret det, du søgte på, eller skriv adressen i felterne nedenfor.',
      en: 'We cannot find the address. Change what you searched for, or write the address in the fields below.',
    },
    down: {
      da: 'Vi kan ikke slå adresser op lige nu. Skriv den i felterne her, så finder en af os den.',
      en: 'We cannot look up addresses right now. Write the address in the fields below, and a caseworker will find it.',
    },
    choose: {
      da: 'Vælg din adresse på listen.',
      en: 'Choose your address from the list.',
    },
    incomplete: {
      da: 'Skriv vej, husnummer, postnummer og by. Etage og dør kan du lade stå tomme.',
      en: 'Write street, house number, postcode and town. Floor and door may be left empty.',
    },
    postcode: {
      da: 'Skriv et postnummer med fire tal, for eksempel 2791.',
      en: 'Write a postcode of four digits, for example 2791.',
    },
    municipality: {
      da: 'Vælg hvilken kommune adressen ligger i.',
      en: 'Choose which municipality the address lies in.',
    },
  };
