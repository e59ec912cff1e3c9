import type { Address } from '../../domain/person.ts';
import {
  type Dwelling,
  dwelling,
  fitsDwelling,
  lacksOf,
  searchFor,
  streetDistance,
} from '../address-fit.ts';
import { type AddressWords, fold } from '../address-words.ts';
import { once } from './data-files.ts';
import { sampleAddresses } from './sample-addresses.ts';

/**
 * Addresses of the sample that fit what was typed, best first, at most `limit`. A street must be named: a town alone
 * fits nothing. Whatever is typed must fit; what is left out is not held against an address.
 */
export const searchAddresses = (query: string, limit: number): readonly Address[] =>
  searchFor(query, (words) => nearestTo(words, limit));

function nearestTo(words: AddressWords, limit: number): readonly Address[] {
  const fits = streets().flatMap((street) => fitsOf(street, words));
  const street = Math.min(...fits.map((fit) => fit.street));
  const nearest = fits.filter((fit) => fit.street === street);
  const lacks = Math.min(...nearest.map((fit) => fit.lacks));
  return nearest
    .filter((fit) => fit.lacks === lacks)
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, limit)
    .map((fit) => fit.entry.address);
}

interface Street {
  readonly name: string;
  readonly words: readonly string[];
  readonly entries: readonly Dwelling[];
}

interface Fit {
  readonly entry: Dwelling;
  readonly order: string;
  /** How far the street's name is from what was typed; 0 is the same. */
  readonly street: number;
  /** How many parts were typed that the register does not hold for this dwelling. */
  readonly lacks: number;
}

const streets = once((): readonly Street[] =>
  [...Map.groupBy(sampleAddresses().values(), (address) => fold(address.street))].map(
    ([name, addresses]) => ({ name, words: name.split(' '), entries: addresses.map(dwelling) }),
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
      .map((one) => ({
        entry: one,
        order: `${street.name} ${one.order}`,
        street: distance,
        lacks: lacksOf(one, words),
      }));
    if (fits.length > 0) return fits;
  }
  return [];
}
