import type { Text } from '../domain/language.ts';
import { bullet } from './letter-blocks.ts';

/** A paragraph of a letter. */
export interface Paragraph extends Text {
  /** The English one quotes the Danish one: it is read out, and broken, as Danish. */
  readonly quotes?: 'da';
}

/** What a caseworker wrote, a paragraph for each line. A language with fewer lines has nothing in the last ones. */
export function linesOf({ da, en }: Text): readonly Paragraph[] {
  const [danish, english] = [linesIn(da), linesIn(en)];
  const quotes = new Set(danish.map(inQuotes));
  const longest = danish.length > english.length ? danish : english;
  return longest.map((_, at) => {
    const line = english[at] ?? '';
    return { da: danish[at] ?? '', en: line, ...(quotes.has(line) && { quotes: 'da' }) };
  });
}

/** The lines that say something. */
export const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A line word for word; the dash of a list stays before it. */
export const inQuotes = (line: string): string => {
  const [mark = ''] = bullet.exec(line) ?? [];
  return `${mark}“${line.slice(mark.length)}”`;
};
