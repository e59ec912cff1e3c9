import type { Text } from '../domain/language.ts';

/** What a caseworker wrote, a paragraph for each line. A language with fewer lines has nothing in the last ones. */
export function linesOf({ da, en }: Text): readonly Text[] {
  const [danish, english] = [linesIn(da), linesIn(en)];
  const longest = danish.length > english.length ? danish : english;
  return longest.map((_, at) => ({ da: danish[at] ?? '', en: english[at] ?? '' }));
}

/** The lines that say something. */
export const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
