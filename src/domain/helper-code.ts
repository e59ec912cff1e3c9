import { checkCodeFrom, readCheckCode } from './reference.ts';

const length = 8;

/** Eight signs without look-alikes (39 bits) that a member of staff reads out to the citizen they help. */
export const helperCodeFrom = (digest: Buffer): string => checkCodeFrom(digest).slice(0, length);

/** Read as people type it: case, blanks, hyphens and look-alikes forgiven. Undefined where it cannot be one. */
export function readHelperCode(typed: string): string | undefined {
  const code = readCheckCode(typed);
  return /^[0-9A-Z]{8}$/.test(code) ? code : undefined;
}

/** As shown and read out: two groups of four. */
export const showHelperCode = (code: string): string =>
  `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
