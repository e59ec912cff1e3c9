import type { Page } from '../page.ts';
import { csrfField } from './csrf-field.ts';
import { html, type Markup } from './html.ts';

/** "Finish and clear this computer", on every page that a citizen may stand on, and the way back by a code. */
export const clearComputer = (page: Page): Markup =>
  html`<section class="clear-computer"><h2>${page.t('resume:clear.title')}</h2><p>${page.t(
    'resume:clear.text',
  )}</p><form method="post" action="/logout">${csrfField(
    page.csrf,
  )}<button class="button button-secondary" type="submit">${page.t(
    'resume:clear.button',
  )}</button></form><p><a href="/resume">${page.t('resume:clear.resume')}</a></p></section>`;
