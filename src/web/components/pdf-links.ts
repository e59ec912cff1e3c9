import type { Page } from '../page.ts';
import { html, type Markup } from './html.ts';

/** The page as a file to take along: in each size, in the reader's language or in both. */
export const pdfLinks = ({ t }: Page, path: string): Markup =>
  html`<ul class="no-print">${[
    ['plain', ''],
    ['large', '?size=large'],
    ['both', '?in=both'],
    ['bothLarge', '?size=large&in=both'],
  ].map(([name, query]) => html`<li><a href="${path}${query}">${t(`pdf:${name}`)}</a></li>`)}</ul>`;
