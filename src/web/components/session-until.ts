import type { Page } from '../page.ts';
import { csrfField } from './csrf-field.ts';
import { attributes, html, type Markup } from './html.ts';

/** The part of the portal that has the reader's session: staff and citizens never share one. */
const folderOf = (page: Page): string => (page.staff ? '/caseworker' : '');

/** When the session ends, for whoever is logged in: words that need no script. */
export const sessionUntil = (page: Page): Markup | false =>
  page.session !== undefined &&
  html`<p class="session-until container"><span>${page.t('session:until')} <span data-session-until>${
    page.session.until
  }</span>${page.t('session:unless')}</span> <a href="${folderOf(page)}/my-sessions">${page.t(
    'session:own',
  )}</a></p>`;

/**
 * The warning five minutes ahead, unseen until public/session.js shows it. It is announced politely and takes the focus
 * from nobody. Every word that it may say stands here.
 */
export const sessionWarning = (page: Page): Markup => {
  const { session, t } = page;
  if (session === undefined) return html``;
  const folder = folderOf(page);
  return html`<section class="session-warning" aria-label="${t('session:warning')}" data-idle="${
    session.idle
  }" data-absolute="${session.absolute}" data-folder="${folder}" hidden><div class="container"><div role="status">${[
    line(
      'idle',
      html`<strong>${t('session:idle.title')} <span data-time>${session.until}</span>.</strong> ${t('session:idle.text')}`,
    ),
    line(
      'absolute',
      html`<strong>${t('session:absolute.title')} <span data-time>${session.last}</span>.</strong> ${t('session:absolute.text')}`,
    ),
    line('over', html`<strong>${t('session:over.title')}</strong> ${t('session:over.text')}`),
    line('extended', html`${t('session:extended')} <span data-time>${session.until}</span>.`),
    line('failed', t('session:failed')),
  ]}</div><form class="button-row" method="post" action="${folder}/my-sessions/extend">${csrfField(
    page.csrf,
  )}<button class="button button-primary" type="submit" data-extend>${t('session:extend')}</button><button class="button button-secondary" type="button" data-again hidden>${t(
    'session:again',
  )}</button></form></div></section>`;
};

const line = (words: string, text: Markup | string): Markup =>
  html`<p${attributes({ 'data-words': words, hidden: true })}>${text}</p>`;
