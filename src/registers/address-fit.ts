import type { Address } from '../domain/person.ts';
import { type AddressWords, fold, readAddressWords } from './address-words.ts';
import { editDistance } from './edit-distance.ts';

/** Signs of a query that are read; more is no address. */
const longestQuery = 200;

/** An address with its parts as they are compared. */
export interface Dwelling {
  readonly address: Address;
  readonly number: string;
  readonly letter: string;
  readonly places: readonly string[];
  /** Sorts number, floor and door as a doorplate would, within its street. */
  readonly order: string;
}

/** 0 the same, 1 begun or abbreviated word by word, 2 and up misspelled; undefined when it is another street. */
export function streetDistance(
  name: readonly string[],
  typed: readonly string[],
): number | undefined {
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
export const allowed = (word: string): number => (word.length <= 3 ? 0 : word.length <= 6 ? 1 : 2);

/** Nothing that was typed may be wrong of the dwelling. */
export const fitsDwelling = (
  one: Dwelling,
  words: AddressWords,
  places: readonly string[],
): boolean =>
  fitsPart(words.postcode, one.address.postcode) &&
  (words.number === '' || words.number === one.number) &&
  one.number.startsWith(words.begun ?? '') &&
  (words.letter === '' || words.letter === one.letter) &&
  fitsPart(words.floor, one.address.floor) &&
  fitsPart(words.door, one.address.door) &&
  fitsPlaces(one.places, places);

/** Whether each place that was typed is one of those that are known of it, or nearly. */
export const fitsPlaces = (known: readonly string[], typed: readonly string[]): boolean =>
  typed.every((place) => known.some((one) => fitsPlace(one, place)));

/** Town and part of town as they are compared. */
export const placesOf = ({ town, extraTown }: Pick<Address, 'town' | 'extraTown'>) =>
  fold(`${town} ${extraTown}`).split(' ');

/**
 * What is nearest to a query; of one that ends with a number that no house has, what is nearest to a number that begins
 * so: whoever writes 4 may be about to write 44.
 */
export function searchFor(
  query: string,
  nearestTo: (words: AddressWords) => readonly Address[],
): readonly Address[] {
  const words = readAddressWords(query.slice(0, longestQuery));
  const hits = nearestTo(words);
  const begun = hits.length === 0 ? asBegun(words) : undefined;
  return begun === undefined ? hits : nearestTo(begun);
}

const asBegun = (words: AddressWords): AddressWords | undefined =>
  words.number !== '' && [words.letter, words.floor, ...words.end, words.postcode].join('') === ''
    ? { ...words, number: '', begun: words.number }
    : undefined;

/** Many write "st." or "tv" of a house that the register knows without. */
export const lacksOf = (one: Dwelling, words: AddressWords): number =>
  Number(words.floor !== '' && one.address.floor === '') +
  Number(words.door !== '' && one.address.door === '');

const fitsPart = (typed: string, known: string): boolean =>
  typed === '' || known === '' || typed === known;

const fitsPlace = (known: string, typed: string): boolean =>
  known === typed ||
  (typed.length >= 4 && known.startsWith(typed)) ||
  editDistance(known, typed, allowed(typed)) <= allowed(typed);

/** An address, read for being found. */
export function dwelling(address: Address): Dwelling {
  const [, number = '', letter = ''] = /^(\d+)([a-z]?)$/.exec(fold(address.number)) ?? [];
  return {
    address,
    number,
    letter,
    places: placesOf(address),
    order: orderOf(address, number, letter),
  };
}

function orderOf(address: Address, number: string, letter: string): string {
  const floor = ['', 'kl', 'st'].indexOf(address.floor);
  const door = ['', 'tv', 'mf', 'th'].indexOf(address.door);
  return [
    address.postcode,
    padded(number) + letter,
    floor < 0 ? padded(`1${address.floor.padStart(2, '0')}`) : padded(floor),
    door < 0 ? padded(address.door) : padded(door),
  ].join(' ');
}

const padded = (value: string | number): string => String(value).padStart(4, '0');
