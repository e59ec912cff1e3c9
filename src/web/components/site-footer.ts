import type { Page } from '../page.ts';
import type { Frame } from '../frame.ts';
import { html, type Markup } from './html.ts';
import { contactBlock } from './ways-in.ts';

/** The foot of every page: where a person helps, and what the law asks a public site to tell. */
export const siteFooter = (page: Page, frame: Frame): Markup =>
  html`<footer class="site-footer"><div class="container footer-columns"><section><h2>${page.t(
    'layout:help.title',
  )}</h2>${contactBlock(page, { contact: frame.help })}</section><section><h2>${page.t(
    'layout:about',
  )}</h2><ul class="nobullet-list">${pages.map(
    ([href, key]) => html`<li><a href="${href}">${page.t(key)}</a></li>`,
  )}</ul></section></div></footer>`;

const pages = [
  ['/was', 'layout:accessibility'],
  ['/privacy', 'layout:privacy'],
  ['/rules', 'layout:rules'],
] as const;
