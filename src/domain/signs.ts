/** 31 signs (a prime, for the check sign), without I, L, O, U and V, which are misread or misheard. */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTWXYZ';

/** Weighted sum with distinct weights modulo a prime: finds every single wrong sign and every swap, up to 29 signs. */
export function checkSign(signs: readonly number[]): number {
  const sum = signs.reduce((total, sign, index) => total + sign * (index + 2), 0);
  return sum % alphabet.length;
}

/**
 * What people type of such signs: case, blanks and look-alikes forgiven. A scanner that is set to another country's
 * keyboard types a plus, or another sign, for the hyphen.
 */
export const tidySigns = (input: string): string =>
  input
    .toUpperCase()
    .replaceAll(/[\s\-+_'/–—−]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
