import type { PracticeRegister } from '../cases/ports/registers.ts';
import { distanceKm } from '../domain/place.ts';
import type { Practice } from '../domain/practice.ts';
import { fold } from './address-words.ts';

/**
 * A register of the practices that somebody has, by provider number: every word of a query must stand in name or address.
 * One whose place nobody knows comes after those whose place is known.
 */
export const practicesAmong = (known: () => ReadonlyMap<string, Practice>): PracticeRegister => ({
  async search(query, limit, from, openOnly = false) {
    const words = fold(query)
      .split(' ')
      .filter((word) => word !== '');
    const hits = [...known().values()].filter(
      (practice) =>
        (!openOnly || practice.open === true) &&
        words.every((word) => fold(`${practice.name} ${practice.address}`).includes(word)),
    );
    const away = ({ at }: Practice): number => (from && at ? distanceKm(from, at) : Infinity);
    const nearest = (from === undefined ? hits : hits.toSorted(byNumber(away))).slice(0, limit);
    return nearest.length === 0 ? { state: 'none' } : { state: 'found', value: nearest };
  },
  async find(id) {
    const practice = known().get(id);
    return practice === undefined ? { state: 'none' } : { state: 'found', value: practice };
  },
});

/** Two that are endlessly far lie beside each other: their difference would be no number. */
const byNumber =
  <T>(of: (one: T) => number) =>
  (one: T, other: T): number =>
    of(one) === of(other) ? 0 : of(one) - of(other);
