/**
 * Läsbarhetsindex (Björnsson 1968): words per sentence, and the share of words of more than six letters. 35 and under
 * reads easily. What stands alone, like a label, is a sentence; the point in "4. november" ends none.
 */
export function lix(texts: readonly string[]): number {
  const sentences = texts
    .flatMap((text) => text.split(/[.!?:]+(?=\s+\p{Lu}|$)|\n/u))
    .filter(hasWord);
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\d@§/-]+/gu) ?? []);
  const long = words.filter((word) => word.length > 6);
  return words.length / sentences.length + (100 * long.length) / words.length;
}

const hasWord = (text: string): boolean => /[\p{L}\d]/u.test(text);
