import type { Imported } from '../../cases/ports/imports.ts';
import type { Address } from '../../domain/person.ts';
import {
  dwelling,
  fitsDwelling,
  fitsPlaces,
  lacksOf,
  placesOf,
  searchFor,
} from '../address-fit.ts';
import type { AddressWords } from '../address-words.ts';
import { type Candidate, farthest, type StreetIndex } from './street-index.ts';

/**
 * Addresses of the imported set that fit what was typed, best first, at most `limit`: ranked as the embedded sample ranks
 * its own, but read from the database street by street.
 */
export const searchImported = (
  query: string,
  limit: number,
  streets: StreetIndex,
  imported: Pick<Imported, 'dwellings'>,
): readonly Address[] => searchFor(query, (words) => nearestTo(words, limit, streets, imported));

function nearestTo(
  words: AddressWords,
  limit: number,
  streets: StreetIndex,
  imported: Pick<Imported, 'dwellings'>,
): readonly Address[] {
  const left = { dwellings: mostDwellings };
  for (let distance = 0; distance <= farthest; distance += 1) {
    const meant = streets.at(distance, words.start).slice(0, mostStreets);
    const nearest = leastLacking(fitsAmong(meant, words, imported, left), limit);
    if (nearest.length > 0) return nearest;
  }
  return [];
}

/** So many streets that begin alike are looked into; whoever typed three letters of a street types more. */
const mostStreets = 400;

/**
 * So many dwellings are looked into, for a tenth of a second at most: a search is all that the process does meanwhile, and
 * anybody may search.
 */
const mostDwellings = 10_000;

interface Fit {
  readonly address: Address;
  readonly lacks: number;
}

function* fitsAmong(
  candidates: readonly Candidate[],
  words: AddressWords,
  imported: Pick<Imported, 'dwellings'>,
  left: { dwellings: number },
): Generator<Fit> {
  for (const { street, count } of candidates) yield* fitsIn(street, count, words, imported, left);
}

function* fitsIn(
  street: string,
  count: number,
  words: AddressWords,
  imported: Pick<Imported, 'dwellings'>,
  left: { dwellings: number },
): Generator<Fit> {
  const fitsPlace = onceForEachTown([...words.start.slice(count), ...words.end]);
  let after = '';
  while (left.dwellings > 0) {
    const { number, postcode } = words;
    const rows = imported.dwellings({ street, number, postcode, after, limit: portion });
    left.dwellings -= rows.length;
    for (const { body } of rows) {
      const address = JSON.parse(body) as Address;
      if (!fitsPlace(address)) continue;
      const one = dwelling(address);
      if (fitsDwelling(one, words, [])) yield { address: one.address, lacks: lacksOf(one, words) };
    }
    if (rows.length < portion) return;
    after = rows.at(-1)?.place ?? after;
  }
}

/** Whether an address lies where was typed; thousands of one street lie in a few towns. */
function onceForEachTown(places: readonly string[]): (address: Address) => boolean {
  const known = new Map<string, boolean>();
  return (address) => {
    const town = `${address.town} ${address.extraTown}`;
    const fits = known.get(town) ?? fitsPlaces(placesOf(address), places);
    known.set(town, fits);
    return fits;
  };
}

/** Dwellings read at once. */
const portion = 200;

/** In their order; once there are enough that lack nothing, no more are read. */
function leastLacking(fits: Iterable<Fit>, limit: number): readonly Address[] {
  let least = Infinity;
  let kept: Address[] = [];
  for (const { address, lacks } of fits) {
    if (lacks < least) {
      least = lacks;
      kept = [];
    }
    if (lacks === least && kept.length < limit) kept.push(address);
    if (least === 0 && kept.length === limit) break;
  }
  return kept;
}
