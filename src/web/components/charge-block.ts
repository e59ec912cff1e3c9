import type { Page } from '../page.ts';
import { type ChargeLine, type ChargeModel, chargeWords } from './charge-words.ts';
import { html, type Markup } from './html.ts';

/** What the errand costs and why. */
export function chargeBlock(page: Page, model: ChargeModel): Markup {
  const { heading, paragraphs, complaint } = chargeWords(page, model);
  return html`<section class="charge"><h2>${heading}</h2>${paragraphs.map(
    (line) => html`<p>${lineMarkup(line)}</p>`,
  )}${complaint && html`<h3>${complaint.heading}</h3><p>${complaint.text}</p>`}</section>`;
}

function lineMarkup({ text, basis, strong, href }: ChargeLine): Markup {
  if (href !== undefined) return html`<a href="${href}">${text}</a>`;
  if (strong === true) return html`<strong>${text}</strong>`;
  return html`${text}${basis !== undefined && html` <small>${basis}</small>`}`;
}
