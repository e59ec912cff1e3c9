/** Adressevælger takes so many signs. */
const longest = 73;

/**
 * What was typed, as Adressevælger can read it: no signs that no address has, a blank behind each comma, cut between
 * two words. Empty where there is nothing to ask for: what has no letter is no address.
 */
export function askable(query: string): string {
  const text = query
    .slice(0, 400)
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}.,'’/&()-]+/gu, ' ')
    .replaceAll(/ ?, ?/g, ', ')
    .replaceAll(/ +/g, ' ')
    .trim();
  return /\p{L}/u.test(text) ? cut(text) : '';
}

function cut(text: string): string {
  if (text.length <= longest) return text;
  const whole = text.slice(0, longest + 1).replace(/[ ,]+[^ ,]*$/, '');
  return whole.slice(0, longest);
}

/** It does not know `oe` for ø nor `ae` for æ: the same text with Danish letters, where that is another. */
export function respelled(text: string): string | undefined {
  const danish = text.replaceAll(/aa|ae|oe/gi, (pair) => {
    const letter = letters[pair.toLowerCase()] ?? pair;
    return /^\p{Lu}/u.test(pair) ? letter.toUpperCase() : letter;
  });
  return danish === text ? undefined : danish;
}

const letters: Readonly<Record<string, string>> = { aa: 'å', ae: 'æ', oe: 'ø' };
