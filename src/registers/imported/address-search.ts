import type { Imported } from '../../cases/ports/imports.ts';
import type { Address } from '../../domain/person.ts';
import { asBegun, dwelling, fitsDwelling, lacksOf, longestQuery } from '../address-fit.ts';
import { type AddressWords, readAddressWords } from '../demo/address-words.ts';
import { type Candidate, farthest, type StreetIndex } from './street-index.ts';

/**
 * Addresses of the imported set that fit what was typed, best first, at most `limit`: ranked as the embedded sample ranks
 * its own, but read from the database street by street.
 */
export function searchImported(
  query: string,
  limit: number,
  streets: StreetIndex,
  imported: Pick<Imported, 'dwellings'>,
): readonly Address[] {
  const words = readAddressWords(query.slice(0, longestQuery));
  const hits = nearestTo(words, limit, streets, imported);
  const begun = hits.length === 0 ? asBegun(words) : undefined;
  return begun === undefined ? hits : nearestTo(begun, limit, streets, imported);
}

function nearestTo(
  words: AddressWords,
  limit: number,
  streets: StreetIndex,
  imported: Pick<Imported, 'dwellings'>,
): readonly Address[] {
  for (let distance = 0; distance <= farthest; distance += 1) {
    const meant = streets.at(distance, words.start).slice(0, mostStreets);
    const nearest = leastLacking(fitsAmong(meant, words, imported), limit);
    if (nearest.length > 0) return nearest;
  }
  return [];
}

/** So many streets that begin alike are looked into; whoever typed three letters of a street types more. */
const mostStreets = 400;

interface Fit {
  readonly address: Address;
  readonly lacks: number;
}

function* fitsAmong(
  candidates: readonly Candidate[],
  words: AddressWords,
  imported: Pick<Imported, 'dwellings'>,
): Generator<Fit> {
  for (const { street, count } of candidates) yield* fitsIn(street, count, words, imported);
}

function* fitsIn(
  street: string,
  count: number,
  words: AddressWords,
  imported: Pick<Imported, 'dwellings'>,
): Generator<Fit> {
  const places = [...words.start.slice(count), ...words.end];
  let after = '';
  for (;;) {
    const { number, postcode } = words;
    const rows = imported.dwellings({ street, number, postcode, after, limit: portion });
    for (const { body } of rows) {
      const one = dwelling(JSON.parse(body) as Address);
      if (fitsDwelling(one, words, places))
        yield { address: one.address, lacks: lacksOf(one, words) };
    }
    if (rows.length < portion) return;
    after = rows.at(-1)?.place ?? after;
  }
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
