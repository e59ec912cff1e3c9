import { checkCodeFrom, readCheckCode } from './reference.ts';

const length = 8;

/** Eight signs without look-alikes (39 bits) that a member of staff reads out to the citizen they help. */
export const helperCodeFrom = (digest: Buffer): string => checkCodeFrom(digest).slice(0, length);

/** One code or two, read as people type them: case, blanks, hyphens and look-alikes forgiven. Empty where there cannot be any. */
export function readHelperCodes(typed: string): readonly string[] {
  const signs = readCheckCode(typed.replaceAll(/[,;+/]|\b(?:og|and)\b/gi, ' '));
  return /^(?:[0-9A-Z]{8}){1,2}$/.test(signs) ? (signs.match(/.{8}/g) ?? []) : [];
}

/** As shown and read out: two groups of four. */
export const showHelperCode = (code: string): string =>
  `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
