import type { AuthorityId } from '../domain/authority.ts';
import type { Keyring } from './keys.ts';

/** Bytes of a word's digest: as many as the triggers of migration 10 cut from the words of a case. */
const length = 16;

/** Words of a name that are kept: names have no more, and what a statement is given stays small. */
export const mostWords = 8;

/**
 * The words of a name as they are compared: small letters without accents, å as aa, ø as o, and hyphens part words.
 * Each is kept once.
 */
export function nameWords(name: string): readonly string[] {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('å', 'aa')
    .replaceAll(/ø|ö|œ/g, 'oe')
    .replaceAll(/æ|ä/g, 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ð', 'd')
    .replaceAll('þ', 'th')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    // Whoever has no Danish keys writes Soeren or Soren.
    .replaceAll('oe', 'o');
  const words = plain.split(/[\s\p{Pd}]+/u).map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, ''));
  return [...new Set(words.filter((word) => word !== ''))].slice(0, mostWords);
}

/** What each word of a name is found by, within one authority. */
export const nameDigests = (
  keyring: Keyring,
  authorityId: AuthorityId,
  name: string,
): readonly Buffer[] =>
  nameWords(name).map((word) => keyring.digest(`name of ${authorityId}`, word).subarray(0, length));

/** The digests of a name one after the other, as they stand with the case; empty for whoever may not be found by name. */
export const nameColumn = (
  keyring: Keyring,
  authorityId: AuthorityId,
  name: string | undefined,
): Buffer => Buffer.concat(name === undefined ? [] : nameDigests(keyring, authorityId, name));
