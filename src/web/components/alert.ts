import type { Page } from '../page.ts';
import { html, type Markup, type Part } from './html.ts';
import { icon } from './icon.ts';

export interface AlertModel {
  readonly kind: 'info' | 'warning' | 'success' | 'error';
  readonly heading?: string | undefined;
  /** Text, or markup with paragraphs of its own. */
  readonly text?: string | Markup | undefined;
  readonly paragraphs?: readonly Part[] | undefined;
}

/** A message that stands out; its kind is also said in words for those who do not see the colour. */
export const alert = (page: Page, model: AlertModel): Markup =>
  html`<div class="alert alert-${model.kind}">${icon(model.kind, 'alert-icon')}<div class="alert-body"><span class="sr-only">${page.t(
    `components:alert.${model.kind}`,
  )}</span>${model.heading && html`<h2 class="alert-heading">${model.heading}</h2>`}${
    model.text !== undefined && html`<div class="alert-text">${model.text}</div>`
  }${model.paragraphs?.map((each) => html`<p class="alert-text">${each}</p>`)}</div></div>`;
