import type { Address } from '../../domain/person.ts';
import { type AddressWords, fold, readAddressWords } from './address-words.ts';
import { once } from './data-files.ts';
import { editDistance } from './edit-distance.ts';
import { sampleAddresses } from './sample-addresses.ts';

/**
 * Addresses of the sample that fit what was typed, best first, at most `limit`. A street must be named: a town alone
 * fits nothing. Whatever is typed must fit; what is left out is not held against an address.
 */
export function searchAddresses(query: string, limit: number): readonly Address[] {
  const words = readAddressWords(query.slice(0, longest));
  const fits = streets().flatMap((street) => fitsOf(street, words));
  const street = Math.min(...fits.map((fit) => fit.street));
  const nearest = fits.filter((fit) => fit.street === street);
  const lacks = Math.min(...nearest.map((fit) => fit.lacks));
  return nearest
    .filter((fit) => fit.lacks === lacks)
    .toSorted((a, b) => (a.entry.order < b.entry.order ? -1 : 1))
    .slice(0, limit)
    .map((fit) => fit.entry.address);
}

/** Signs of a query that are read; more is no address. */
const longest = 200;

interface Entry {
  readonly address: Address;
  readonly number: string;
  readonly letter: string;
  readonly places: readonly string[];
  /** Sorts street, number, floor and door as a doorplate would. */
  readonly order: string;
}

interface Street {
  readonly words: readonly string[];
  readonly entries: readonly Entry[];
}

interface Fit {
  readonly entry: Entry;
  /** How far the street's name is from what was typed; 0 is the same. */
  readonly street: number;
  /** How many parts were typed that the register does not hold for this dwelling. */
  readonly lacks: number;
}

const streets = once((): readonly Street[] =>
  [...Map.groupBy(sampleAddresses().values(), (address) => fold(address.street))].map(
    ([name, addresses]) => ({ words: name.split(' '), entries: addresses.map(entry) }),
  ),
);

/** The words before the number may be a street alone or a street and its town: the longest street that fits wins. */
function fitsOf(street: Street, words: AddressWords): readonly Fit[] {
  for (let count = words.start.length; count > 0; count -= 1) {
    const distance = streetDistance(street.words, words.start.slice(0, count));
    if (distance === undefined) continue;
    const places = [...words.start.slice(count), ...words.end];
    const fits = street.entries
      .filter((one) => fitsDwelling(one, words, places))
      .map((one) => ({ entry: one, street: distance, lacks: lacksOf(one, words) }));
    if (fits.length > 0) return fits;
  }
  return [];
}

/** 0 the same, 1 begun or abbreviated word by word, 2 and up misspelled; undefined when it is another street. */
function streetDistance(name: readonly string[], typed: readonly string[]): number | undefined {
  const [whole, said] = [name.join(''), typed.join('')];
  if (whole === said) return 0;
  if (said.length >= 3 && (whole.startsWith(said) || abbreviates(name, typed))) return 1;
  const most = allowed(said);
  const distance = editDistance(whole, said, most);
  return distance > most ? undefined : 1 + distance;
}

/** "Borgmester Christiansens Gade" is "Borgm Christiansensg" in the register, which keeps 20 letters of a name. */
function abbreviates(name: readonly string[], typed: readonly string[]): boolean {
  const last = name.length - 1;
  return (
    name.slice(0, last).every((word, index) => isShortFor(word, typed[index] ?? '')) &&
    isCutFrom(name[last] ?? '', typed.slice(last).join(''))
  );
}

const isShortFor = (word: string, said: string): boolean =>
  said.startsWith(word) ||
  (word === 'gl' && said === 'gammel') ||
  (word === 'ndr' && (said === 'nordre' || said === 'noerre'));

/** Only a street's last syllables are cut away, or a town's name behind it would count as a part of the street's. */
const isCutFrom = (word: string, said: string): boolean =>
  said === word ||
  (said.startsWith(word) && /(?:gade|vej|alle|straede|plads|boulevard)$/.test(said));

/** Short names lie close to each other: one slip up to six letters, two in longer ones, none in three. */
const allowed = (word: string): number => (word.length <= 3 ? 0 : word.length <= 6 ? 1 : 2);

/** Nothing that was typed may be wrong of the dwelling. */
const fitsDwelling = (one: Entry, words: AddressWords, places: readonly string[]): boolean =>
  fitsPart(words.postcode, one.address.postcode) &&
  (words.number === '' || words.number === one.number) &&
  (words.letter === '' || words.letter === one.letter) &&
  fitsPart(words.floor, one.address.floor) &&
  fitsPart(words.door, one.address.door) &&
  places.every((place) => one.places.some((known) => fitsPlace(known, place)));

/** Many write "st." or "tv" of a house that the register knows without. */
const lacksOf = (one: Entry, words: AddressWords): number =>
  Number(words.floor !== '' && one.address.floor === '') +
  Number(words.door !== '' && one.address.door === '');

const fitsPart = (typed: string, known: string): boolean =>
  typed === '' || known === '' || typed === known;

const fitsPlace = (known: string, typed: string): boolean =>
  known === typed ||
  (typed.length >= 4 && known.startsWith(typed)) ||
  editDistance(known, typed, allowed(typed)) <= allowed(typed);

function entry(address: Address): Entry {
  const [, number = '', letter = ''] = /^(\d+)([a-z]?)$/.exec(fold(address.number)) ?? [];
  return {
    address,
    number,
    letter,
    places: fold(`${address.town} ${address.extraTown}`).split(' '),
    order: orderOf(address, number, letter),
  };
}

function orderOf(address: Address, number: string, letter: string): string {
  const floor = ['', 'kl', 'st'].indexOf(address.floor);
  const door = ['', 'tv', 'mf', 'th'].indexOf(address.door);
  return [
    fold(address.street),
    address.postcode,
    padded(number) + letter,
    floor < 0 ? padded(`1${address.floor.padStart(2, '0')}`) : padded(floor),
    door < 0 ? padded(address.door) : padded(door),
  ].join(' ');
}

const padded = (value: string | number): string => String(value).padStart(4, '0');
