import type { Printed } from '../../cases/ports/documents.ts';
import { html, type Markup } from './html.ts';
import { qrCode } from './qr-code.ts';

/** What is printed, on a page to print: the same words in the same order as in the PDF. */
export const printedBlocks = (blocks: readonly Printed[]): Markup => html`${blocks.map(printed)}`;

function printed(block: Printed): Markup {
  switch (block.kind) {
    case 'heading':
      return html`<h2>${block.text}</h2>`;
    case 'paragraph':
      return block.bold === true
        ? html`<p><strong>${block.text}</strong></p>`
        : html`<p>${block.text}</p>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case 'facts':
      return facts(block.rows);
    case 'qr-code':
      return html`${qrCode({ text: block.text, label: block.text })}${block.beside && facts(block.beside)}`;
    default:
      return html`<div class="printed-notice"><p><strong>${block.heading}</strong></p><p>${block.text}</p></div>`;
  }
}

const facts = (rows: Extract<Printed, { kind: 'facts' }>['rows']): Markup =>
  html`<dl>${rows.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
