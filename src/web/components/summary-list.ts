import type { Page } from '../page.ts';
import { html, type Markup, type Part } from './html.ts';

export interface SummaryRow {
  readonly label: string;
  /** Text, several lines of text, or markup. */
  readonly value: Part;
  /** Where the answer is changed. */
  readonly change?: string | undefined;
}

/** Questions and answers; "Change" is read out together with the question it belongs to. */
export const summaryList = (page: Page, rows: readonly SummaryRow[]): Markup =>
  html`<dl class="summary-list">${rows.map(
    (row) =>
      html`<div class="summary-row"><dt>${row.label}</dt><dd>${lines(row.value)}</dd>${
        row.change !== undefined &&
        html`<dd class="summary-change"><a class="function-link" href="${row.change}">${page.t(
          'components:change',
        )}<span class="sr-only"> ${row.label}</span></a></dd>`
      }</div>`,
  )}</dl>`;

const lines = (value: Part): Part =>
  Array.isArray(value)
    ? value.map((line, index) => html`${index > 0 && html`<br>`}${line}`)
    : value;
