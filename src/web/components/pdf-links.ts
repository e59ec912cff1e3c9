import type { Page } from '../page.ts';
import { html, type Markup } from './html.ts';

const plain = [
  ['plain', ''],
  ['both', '?in=both'],
] as const;
const large = [
  ['large', '?size=large'],
  ['bothLarge', '?size=large&in=both'],
] as const;

/** The page as a file to take along: in each size, the one that is wished for first, in the reader's language or in both. */
export function pdfLinks({ t }: Page, path: string, print: 'plain' | 'large' = 'plain'): Markup {
  const [first, other] = print === 'plain' ? [plain, large] : [large, plain];
  const links = [first[0], other[0], first[1], other[1]];
  return html`<ul class="no-print">${links.map(
    ([name, query]) => html`<li><a href="${path}${query}">${t(`pdf:${name}`)}</a></li>`,
  )}</ul>`;
}
