import { allowed, streetDistance } from '../address-fit.ts';

/** Streets by their folded names, for finding those that may be meant. */
export interface StreetIndex {
  /** Streets as far from the first words as asked, in the order of their names, each with how many words it took. */
  at(distance: number, typed: readonly string[]): readonly Candidate[];
}

/** A street, and how many of the first words it took. */
export interface Candidate {
  readonly street: string;
  readonly count: number;
}

/** No street has more words. */
const mostWords = 12;

/** How far a misspelled street may be: two slips, after 0 the same and 1 begun. */
export const farthest = 3;

/**
 * The streets of a whole country are some fifty thousand: names that cannot be meant are passed over by length and letters
 * before anything is compared. `names` are sorted.
 */
export function streetIndex(names: readonly string[]): StreetIndex {
  const streets = names.map((street) => {
    const words = street.split(' ');
    const whole = words.join('');
    return { street, words, whole, letters: lettersOf(whole) };
  });
  return {
    at(distance, typed) {
      const starts = startsOf(typed);
      return streets.flatMap(({ street, words, whole, letters }) => {
        for (const start of starts) {
          if (cannotBe(distance, whole, letters, start)) continue;
          if (streetDistance(words, start.words) === distance)
            return [{ street, count: start.words.length }];
        }
        return [];
      });
    },
  };
}

interface Start {
  readonly words: readonly string[];
  readonly said: string;
  readonly letters: number;
}

/** The longest first. */
const startsOf = (typed: readonly string[]): readonly Start[] =>
  Array.from({ length: Math.min(typed.length, mostWords) }, (_, index) => {
    const words = typed.slice(0, Math.min(typed.length, mostWords) - index);
    const said = words.join('');
    return { words, said, letters: lettersOf(said) };
  });

function cannotBe(distance: number, whole: string, letters: number, start: Start): boolean {
  const { said } = start;
  if (distance === 0) return whole !== said;
  if (distance === 1) return whole[0] !== said[0];
  const slips = distance - 1;
  return (
    slips > allowed(said) ||
    Math.abs(whole.length - said.length) > slips ||
    bitsOf(letters ^ start.letters) > 2 * slips
  );
}

/** A bit for each letter and for any digit. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    bits |= 1 << (code >= 97 ? code - 97 : 26);
  }
  return bits;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
