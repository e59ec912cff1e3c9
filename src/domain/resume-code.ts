import { randomInt } from 'node:crypto';
import { alphabet, checkSign, tidySigns } from './signs.ts';

/** 28 signs, the last a check sign: 133 random bits. A secret that leads back to a draft, and to nothing else. */
export type ResumeCode = string & { readonly __brand: 'ResumeCode' };

const length = 28;
const group = 4;

/** A new random code. */
export function newResumeCode(): ResumeCode {
  const signs = Array.from({ length: length - 1 }, () => randomInt(alphabet.length));
  return [...signs, checkSign(signs)].map((sign) => alphabet[sign]).join('') as ResumeCode;
}

/** Reads a code as people type it. Undefined if it cannot be one: a slip of the pen is found before anything is asked. */
export function parseResumeCode(input: string): ResumeCode | undefined {
  const clean = tidySigns(input);
  if (clean.length !== length) return undefined;
  const signs = Array.from(clean).map((sign) => alphabet.indexOf(sign));
  if (signs.includes(-1)) return undefined;
  return checkSign(signs.slice(0, -1)) === signs.at(-1) ? (clean as ResumeCode) : undefined;
}

/** As printed and read out: seven groups of four. */
export const showResumeCode = (code: ResumeCode): string =>
  Array.from({ length: length / group }, (_each, index) =>
    code.slice(index * group, (index + 1) * group),
  ).join('-');
