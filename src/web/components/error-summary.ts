import type { Page } from '../page.ts';
import { html, type Markup } from './html.ts';
import { icon } from './icon.ts';

export interface ErrorLine {
  /** `#` and the id of the faulty control. */
  readonly href: string;
  readonly text: string | Markup;
}

/** All that is to be mended, above the heading; nothing where there is nothing. */
export function errorSummary(page: Page, errors: readonly ErrorLine[], title?: string): Markup {
  if (errors.length === 0) return html``;
  return html`<div class="alert alert-error error-summary" role="alert" tabindex="-1" data-focus>${icon(
    'error',
    'alert-icon',
  )}<div class="alert-body"><h2 class="alert-heading" id="error-summary-title">${
    title ?? page.t('components:errorSummary')
  }</h2><ul class="alert-text nobullet-list">${errors.map(
    (error) => html`<li><a class="function-link" href="${error.href}">${error.text}</a></li>`,
  )}</ul></div></div>`;
}
