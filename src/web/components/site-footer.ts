import type { Page } from '../page.ts';
import type { Frame } from '../frame.ts';
import { clearComputer } from './clear-computer.ts';
import { html, type Markup } from './html.ts';
import { contactBlock } from './ways-in.ts';

/** The foot of every page: where a person helps, and what the law asks a public site to tell. */
export const siteFooter = (page: Page, frame: Frame): Markup =>
  html`<footer class="site-footer"><div class="container footer-columns">${
    !isAtTheDesk(page.path) && [help(page, frame), clearComputer(page)]
  }<section><h2>${page.t('layout:about')}</h2><ul class="nobullet-list">${pages.map(
    ([href, key]) => html`<li><a href="${href}">${page.t(key)}</a></li>`,
  )}</ul></section></div></footer>`;

/** Whom to call, and off the digital way, from every page that a citizen may stand on; staff need neither. */
const help = (page: Page, frame: Frame): Markup =>
  html`<section><h2>${page.t('layout:help.title')}</h2>${contactBlock(page, {
    contact: frame.help,
  })}<p><a href="/another-way">${page.t('layout:anotherWay')}</a></p></section>`;

/** As the desk's session is told from the citizens': in any case, and at a slash. */
const isAtTheDesk = (path: string): boolean => /^\/caseworker(?:\/|$)/i.test(path);

const pages = [
  ['/was', 'layout:accessibility'],
  ['/privacy', 'layout:privacy'],
  ['/rules', 'layout:rules'],
] as const;
