import type { ContactPoint } from '../../domain/authority.ts';
import type { KnownSource } from '../../self-services/known.ts';
import type { Page } from '../page.ts';
import { idOf } from './field-parts.ts';
import { html, type Markup } from './html.ts';

/** Something that a register says. `name` is a form key where it answers a question of the form. */
export interface KnownFactRow {
  readonly label: string;
  readonly value: string;
  readonly source: KnownSource;
  readonly name?: string | undefined;
  readonly error?: string | undefined;
}

/**
 * What is known already, so that nobody is asked: which register says it, and whom to tell where it is wrong. `contact`
 * is the reader's municipality, as far as it is known.
 */
export const knownFacts = (
  page: Page,
  rows: readonly KnownFactRow[],
  contact: ContactPoint = {},
): Markup =>
  html`${[...new Set(rows.map(({ source }) => source))].map((source) =>
    block(
      page,
      source,
      rows.filter((row) => row.source === source),
      contact,
    ),
  )}`;

const block = (
  page: Page,
  source: KnownSource,
  rows: readonly KnownFactRow[],
  contact: ContactPoint,
): Markup =>
  html`<div class="known-facts"><dl>${rows.map((row) => line(page, row))}</dl><p class="known-source">${page.t(
    `components:known.from.${source}`,
  )} ${howToCorrect(page, source, contact)}</p></div>`;

const line = (page: Page, { label, value, name, error }: KnownFactRow): Markup =>
  html`<div class="known-row"><dt>${label}</dt>${
    name === undefined
      ? html`<dd>${value}</dd>`
      : html`<dd id="${idOf(name)}" tabindex="-1">${value}${
          error &&
          html`<span class="form-error-message"><span class="sr-only">${page.t(
            'components:errorPrefix',
          )} </span>${error}</span>`
        }</dd>`
  }</div>`;

/** Digital Post is corrected by oneself; the rest by the municipality, by the ways that are known. */
function howToCorrect(page: Page, source: KnownSource, { website, phone }: ContactPoint): Markup {
  if (source === 'digital-post')
    return html`${page.t('components:known.correctSelf')} <a href="https://www.borger.dk">borger.dk</a>.`;
  const words = page.t('components:known.correct');
  const isWeb = website !== undefined && /^https?:\/\//.test(website);
  const link = isWeb
    ? html`<a href="${website}">${page.t('components:known.municipality')}</a>`
    : page.t('components:known.municipality');
  const call =
    phone !== undefined &&
    html`, ${page.t('components:known.phone')} <a class="phone" href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a>`;
  const find =
    !isWeb &&
    phone === undefined &&
    html` <a href="https://www.borger.dk">${page.t('components:known.findMunicipality')}</a>.`;
  return html`${words} ${link}${call}.${find}`;
}
