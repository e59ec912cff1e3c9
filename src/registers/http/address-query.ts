/** Adressevælger takes so many signs. */
const longest = 73;

/**
 * What was typed, as Adressevælger can read it: a comma needs a blank behind it, and what has no letter is no address.
 * Empty where there is nothing to ask for.
 */
export function askable(query: string): string {
  const text = query
    .slice(0, 400)
    .normalize('NFC')
    .replaceAll(/\p{C}/gu, ' ')
    .replaceAll(',', ', ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
    .trim();
  return /\p{L}/u.test(text) ? text : '';
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
