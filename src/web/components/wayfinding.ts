import type { Page } from '../page.ts';
import { html, type Markup } from './html.ts';
import { icon } from './icon.ts';

/** "Step 2 of 5: Change of address", above the heading. Summary counts as a step, the receipt does not. */
export const stepIndicator = (
  page: Page,
  model: { readonly current: number; readonly total: number; readonly title?: string },
): Markup =>
  html`<p class="step-subheading">${page.t('components:step', {
    current: model.current,
    total: model.total,
  })}${model.title !== undefined && html`<span class="step-of">: ${model.title}</span>`}</p>`;

/** A link to the step before, or out of the page. */
export const backLink = (page: Page, href: string, text?: string): Markup =>
  html`<div class="back"><a class="back-link" href="${href}">${icon('chevron-left')}${
    text ?? page.t('components:back')
  }</a></div>`;

/** A part that opens on demand; works without JavaScript. */
export const details = (summary: string, content: string | Markup): Markup =>
  html`<details class="details"><summary class="details-summary">${summary}</summary><div class="details-text">${content}</div></details>`;

/** A short status word. */
export const badge = (
  text: string,
  kind: 'neutral' | 'info' | 'success' | 'warning' | 'error' = 'neutral',
): Markup => html`<span class="badge${badgeClass[kind]}">${text}</span>`;

const badgeClass = {
  neutral: '',
  info: ' badge-info',
  success: ' badge-success',
  warning: ' badge-warning',
  error: ' badge-error',
} as const;
