import type { Language } from '../domain/language.ts';
import type { Letter } from './letter.ts';

/** Part of a letter's text: a paragraph, or a list of what stood in lines that begin with a dash. `language`: where it is not the letter's. */
export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string; readonly language?: Language }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly language?: Language };

/** The text as it is set out wherever it is read. What is empty in this language stands only in the other one. */
export function letterBlocks({ paragraphs }: Letter, language: Language): readonly LetterBlock[] {
  const blocks: LetterBlock[] = [];
  let items: string[] | undefined;
  for (const { [language]: text, quotes } of paragraphs) {
    if (text === '') continue;
    const other = quotes !== undefined && quotes !== language && { language: quotes };
    const item = text.replace(bullet, '');
    if (item === text) {
      items = undefined;
      blocks.push({ kind: 'paragraph', text, ...other });
    } else if (items === undefined) {
      items = [item];
      blocks.push({ kind: 'list', items, ...other });
    } else items.push(item);
  }
  return blocks;
}

/** As a letter of ours writes it, and as a caseworker may type it. */
export const bullet = /^[–—•-] /;
