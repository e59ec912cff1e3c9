import type { Language } from '../domain/language.ts';
import type { Letter } from './letter.ts';

/** Part of a letter's text: a paragraph, or a list of what stood in lines that begin with a dash. */
export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** The text as it is set out wherever it is read. What is empty in this language stands only in the other one. */
export function letterBlocks({ paragraphs }: Letter, language: Language): readonly LetterBlock[] {
  const blocks: LetterBlock[] = [];
  let items: string[] | undefined;
  for (const { [language]: text } of paragraphs) {
    if (text === '') continue;
    const item = text.replace(bullet, '');
    if (item === text) {
      items = undefined;
      blocks.push({ kind: 'paragraph', text });
    } else if (items === undefined) {
      items = [item];
      blocks.push({ kind: 'list', items });
    } else items.push(item);
  }
  return blocks;
}

/** As a letter of ours writes it, and as a caseworker may type it. */
export const bullet = /^[–—•-] /;
