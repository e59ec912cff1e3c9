import type { ContactPoint } from '../../domain/authority.ts';
import type { KnownSource } from '../../self-services/known.ts';
import type { Page } from '../page.ts';
import { idOf } from './field-parts.ts';
import { html, type Markup } from './html.ts';

/** Something that a register or the law says. `name` is a form key where it answers a question of the form. */
export interface KnownFactRow {
  readonly label: string;
  readonly value: string;
  readonly source: KnownSource | 'law';
  /** Act and section, where the law says it. */
  readonly citation?: string;
  readonly name?: string | undefined;
  readonly error?: string | undefined;
}

/**
 * What is known already, so that nobody is asked: which register or paragraph says it, and whom to tell where a register
 * is wrong. `contact` is the reader's municipality, as far as it is known.
 */
export const knownFacts = (
  page: Page,
  rows: readonly KnownFactRow[],
  contact: ContactPoint = {},
): Markup =>
  html`${[...Map.groupBy(rows, sourceWords(page))].map(
    ([words, same]) =>
      html`<div class="known-facts"><dl>${same.map((row) => line(page, row))}</dl><p class="known-source">${words} ${howToCorrect(
        page,
        same[0]?.source ?? 'law',
        contact,
      )}</p></div>`,
  )}`;

const sourceWords =
  ({ t }: Page) =>
  ({ source, citation }: KnownFactRow): string =>
    source === 'law'
      ? t('service:citation', { citation: citation ?? '' })
      : t(`components:known.from.${source}`);

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

/** Digital Post is corrected by oneself, a register by the municipality, by the ways that are known; the law by neither. */
function howToCorrect(
  page: Page,
  source: KnownFactRow['source'],
  { website, phone }: ContactPoint,
): Markup {
  if (source === 'law') return html``;
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
