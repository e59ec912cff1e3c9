import { randomInt } from 'node:crypto';
import { alphabet, checkSign, tidySigns } from './signs.ts';

const length = 10;
const codeLength = 12;

/** Ten signs, the last a check sign. An identifier that is read out over the phone, never a key. */
export type Reference = string & { readonly __brand: 'Reference' };

/** A new random reference. Uniqueness is the store's to prove. */
export const newReference = (): Reference => referenceFrom(randomInt);

/** The same by another source of chance: `below(n)` is a whole number from 0 to n - 1. */
export function referenceFrom(below: (count: number) => number): Reference {
  const signs = Array.from({ length: length - 1 }, () => below(alphabet.length));
  return [...signs, checkSign(signs)].map((sign) => alphabet[sign]).join('') as Reference;
}

/** Reads a reference as people type it: lower case, blanks, hyphens, O for 0, I and L for 1. Undefined if it cannot be one. */
export function parseReference(input: string): Reference | undefined {
  const clean = tidySigns(input);
  if (clean.length !== length) return undefined;
  const signs = Array.from(clean).map((sign) => alphabet.indexOf(sign));
  if (signs.includes(-1)) return undefined;
  return checkSign(signs.slice(0, -1)) === signs.at(-1) ? (clean as Reference) : undefined;
}

/**
 * The number in what a scanner types, or somebody who types all of it: alone, or with its check code after it, however
 * that is divided. The code is not looked at: whoever scans sees cases of their own authority only.
 */
export function readScanned(input: string): Reference | undefined {
  const clean = tidySigns(input);
  // More than number and code are two scans in one box, and nobody knows which was meant.
  if (clean.length > length + codeLength) return undefined;
  const [first = ''] = input.trim().split(/\s+/);
  const isBoth = clean.length === length + codeLength;
  return parseReference(isBoth ? clean.slice(0, length) : first) ?? parseReference(clean);
}

/** As printed and read out: two groups of five. */
export const showReference = (reference: Reference): string =>
  `${reference.slice(0, 5)}-${reference.slice(5)}`;

/** The same for a reference that was kept as text; what is none stands as it was kept. */
export function showKeptReference(kept: string): string {
  const reference = parseReference(kept);
  return reference === undefined ? kept : showReference(reference);
}

/**
 * The secret that goes with a reference: twelve signs (59 bits) of a keyed digest of it, so that a receipt can show it
 * again without anybody storing it.
 */
export function checkCodeFrom(digest: Buffer): string {
  return Array.from(
    digest.subarray(0, codeLength),
    (byte) => alphabet[byte % alphabet.length],
  ).join('');
}

/** A check code as people type it back: case, blanks and look-alikes forgiven. */
export const readCheckCode = (input: string): string => tidySigns(input);
