import type { Address } from '../domain/person.ts';
import type { Practice } from '../domain/practice.ts';
import type { Field } from './define.ts';
import type { Raw } from './raw.ts';
import { readDate } from './read-date.ts';

export { sheetOf } from './sheet.ts';
export { visibleSteps } from './steps.ts';

/** What registers found for the ids in a form, by the key of its field. */
export type Resolved = Readonly<Record<string, Address | Practice>>;

const dateParts = ['day', 'month', 'year'] as const;
const plainAddressParts = [
  'street',
  'number',
  'floor',
  'door',
  'postcode',
  'town',
  'municipality',
] as const;
const addressParts = ['query', 'id', ...plainAddressParts] as const;
const practiceParts = ['query', 'id', 'name'] as const;

/** Names of the form controls that the field is made of, in the order of the page. */
export function controlNames(field: Field): readonly string[] {
  if (field.kind === 'date') return dateParts.map((part) => `${field.key}.${part}`);
  if (field.kind === 'address') return addressParts.map((part) => `${field.key}.${part}`);
  if (field.kind === 'practice') return practiceParts.map((part) => `${field.key}.${part}`);
  return [field.key];
}

/** Schema input from what was typed, trimmed and with blanks folded; undefined where nothing was. Never throws. */
export function readField(field: Field, raw: Raw, resolved: Resolved = {}): unknown {
  switch (field.kind) {
    case 'date':
      return readDay(field.key, raw);
    case 'address':
      return resolved[field.key] ?? readPlainAddress(field.key, raw);
    case 'practice':
      return resolved[field.key] ?? readWrittenPractice(typed(raw, `${field.key}.name`));
    case 'household':
      return readTicks(field.key, raw);
    case 'cpr':
      return orNothing(fold(typed(raw, field.key)).replaceAll(/[\s-]/g, ''));
    case 'long-text':
      return orNothing(foldLines(typed(raw, field.key)));
    default:
      return orNothing(fold(typed(raw, field.key)));
  }
}

/** The form controls that show an answer again: the reverse of `readField`. */
export function rawFrom(field: Field, value: unknown): Raw {
  if (field.kind === 'address')
    return value === undefined ? {} : rawAddress(field.key, value as Address);
  if (field.kind === 'practice')
    return value === undefined ? {} : rawPractice(field.key, value as Practice);
  if (field.kind === 'household')
    return Array.isArray(value) ? { [field.key]: value.map(String) } : {};
  if (typeof value !== 'string') return {};
  return field.kind === 'date' ? rawDay(field.key, value) : { [field.key]: value };
}

function readDay(key: string, raw: Raw): string | undefined {
  const [day, month, year] = dateParts.map((part) => fold(typed(raw, `${key}.${part}`)));
  return `${day}${month}${year}` === ''
    ? undefined
    : readDate({ day: day ?? '', month: month ?? '', year: year ?? '' });
}

/** A query alone names no dwelling: without a chosen hit or plain fields there is no address. */
function readPlainAddress(key: string, raw: Raw): Address | undefined {
  const part = (name: (typeof plainAddressParts)[number]) => fold(typed(raw, `${key}.${name}`));
  const plain = {
    street: part('street'),
    number: part('number'),
    floor: part('floor'),
    door: part('door'),
    postcode: part('postcode'),
    town: part('town'),
    municipality: part('municipality'),
  };
  if (Object.values(plain).every((value) => value === '')) return undefined;
  return { id: 'unknown', ...plain, extraTown: '', text: oneLine(plain) };
}

/** As the address register writes it: "Nørregade 4, 2. th, 8000 Aarhus C". */
function oneLine(plain: Pick<Address, (typeof plainAddressParts)[number]>): string {
  const house = join(' ', plain.street, plain.number);
  const floor = join(
    ' ',
    plain.floor === '' ? '' : `${plain.floor.replace(/\.$/, '')}.`,
    plain.door,
  );
  return join(', ', house, floor, join(' ', plain.postcode, plain.town));
}

const join = (separator: string, ...parts: readonly string[]) =>
  parts.filter((part) => part !== '').join(separator);

function readTicks(key: string, raw: Raw): readonly string[] | undefined {
  const value = raw[key];
  const ticks = (Array.isArray(value) ? value : [value])
    .filter((tick) => typeof tick === 'string')
    .map(fold)
    .filter((tick) => tick !== '');
  return ticks.length === 0 ? undefined : [...new Set(ticks)];
}

function rawDay(key: string, day: string): Raw {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return {};
  return {
    [`${key}.day`]: String(Number(match[3])),
    [`${key}.month`]: String(Number(match[2])),
    [`${key}.year`]: match[1] ?? '',
  };
}

/** A registered address is shown as its one line and id; plain fields are for those that nobody found. */
function rawAddress(key: string, address: Address): Raw {
  if (address.id !== 'unknown')
    return { [`${key}.query`]: address.text, [`${key}.id`]: address.id };
  return Object.fromEntries(
    plainAddressParts.map((part) => [`${key}.${part}`, address[part] ?? '']),
  );
}

/** A doctor whom nobody could look up: a caseworker finds them. */
const readWrittenPractice = (name: string): Practice | undefined =>
  fold(name) === ''
    ? undefined
    : { id: 'unknown', name: fold(name), address: '', municipality: '' };

const rawPractice = (key: string, { id, name }: Practice): Raw =>
  id === 'unknown' ? { [`${key}.name`]: name } : { [`${key}.id`]: id };

/** A crafted form may send a name twice, or as something else than text: the first text counts. */
function typed(raw: Raw, name: string): string {
  const value: unknown = raw[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}

/** Signs that nobody sees and that come along when text is pasted. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g;

/** Most controls of a form that is opened are empty, and folding is a good part of reading it. */
const fold = (text: string): string =>
  text === '' ? '' : text.normalize('NFC').replaceAll(invisible, '').replaceAll(/\s+/g, ' ').trim();

const foldLines = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(invisible, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);
