/**
 * Whether somebody typed the name of the person whom a register names: first and last word alike, case, accents and double
 * letters of foreign keyboards aside; names between them may be left out.
 */
export function sameName(registered: string, typed: string): boolean {
  const [one, other] = [wordsOf(registered), wordsOf(typed)];
  if (one.length === 0 || other.length === 0) return false;
  return one[0] === other[0] && one.at(-1) === other.at(-1);
}

const wordsOf = (name: string): readonly string[] =>
  name
    .toLocaleLowerCase('da')
    .replaceAll('aa', 'å')
    .replaceAll('ae', 'æ')
    .replaceAll('oe', 'ø')
    .normalize('NFD')
    // Accents, but not the ring of å.
    .replace(/[\u0300-\u0309\u030b-\u036f]/g, '')
    .normalize('NFC')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
