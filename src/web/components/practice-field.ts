import type { Page } from '../page.ts';
import { alert } from './alert.ts';
import { tick, tickId } from './choice-field.ts';
import { describedBy, type FieldBase, fieldGroup, idOf } from './field-parts.ts';
import { attributes, html, type Markup } from './html.ts';
import { textField } from './text-field.ts';

/** A practice to choose. `kilometres` from the reader's home and `open` are absent where nobody could say. */
export interface PracticeChoice {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly kilometres?: number | undefined;
  readonly open?: boolean | undefined;
}

export interface PracticeField extends FieldBase {
  readonly kind: 'practice';
  readonly value?: { readonly query?: string; readonly id?: string; readonly name?: string };
  /** In the order in which they are shown. */
  readonly hits: readonly PracticeChoice[];
  /** `none`: nothing fits the search; `unknown`: the register did not answer. */
  readonly search?: 'none' | 'unknown' | undefined;
  /** Kilometres; a practice that is farther away is marked. */
  readonly limit?: number | undefined;
}

/**
 * Look a practice up by `<name>.query` and the button `action=find`, choose it as `<name>.id`, or write it as
 * `<name>.name`, which is always there. Works without JavaScript.
 */
export const practiceField = (page: Page, field: PracticeField): Markup =>
  html`${fieldGroup(page, field, html`${query(page, field)}${hits(page, field)}`)}${written(page, field)}`;

function query(page: Page, field: PracticeField): Markup {
  const id = idOf(field.name);
  return html`<div class="form-group"><label class="form-label" for="${id}">${page.t(
    'components:practice.query',
  )}</label><div class="find-row"><input class="form-input"${attributes({
    type: 'text',
    id,
    name: `${field.name}.query`,
    value: field.value?.query ?? '',
    autocomplete: 'off',
    'aria-invalid': field.error ? 'true' : undefined,
    ...describedBy(id, { error: field.error }),
  })}><button class="button button-secondary" type="submit" name="action" value="find">${page.t(
    'components:practice.find',
  )}</button></div></div>`;
}

/** That nothing fits is news and no fault: it is said in a box of its own. */
function hits(page: Page, field: PracticeField): Markup {
  const said =
    field.search &&
    html`<div class="find-result">${alert(page, {
      kind: 'info',
      text: page.t(`components:practice.${field.search}`),
    })}</div>`;
  if (field.hits.length === 0) return html`${said}`;
  const name = `${field.name}.id`;
  const hintId = `${idOf(name)}-list-hint`;
  const isMeasured = field.hits.some(({ kilometres }) => kilometres !== undefined);
  return html`${said}<fieldset class="find-result" aria-describedby="${hintId}"><legend class="form-label">${page.t(
    'components:practice.choose',
  )}</legend><span class="form-hint" id="${hintId}">${page.t(
    isMeasured ? 'components:practice.nearestFirst' : 'components:practice.moreBySearch',
  )}</span>${field.hits.map((hit, index) =>
    tick(
      {
        type: 'radio',
        name,
        id: tickId(name, index),
        checked: hit.id === field.value?.id,
      },
      { value: hit.id, label: hit.name, hint: lines(page, hit, field.limit) },
    ),
  )}${tick(
    { type: 'radio', name, id: tickId(name, field.hits.length), checked: false },
    { value: '', label: page.t('components:practice.notListed') },
  )}</fieldset>`;
}

/** Address, then "1.2 km from your home. Takes new patients." */
function lines(
  page: Page,
  { address, kilometres, open }: PracticeChoice,
  limit: number | undefined,
): Markup {
  const away =
    kilometres !== undefined &&
    html`${page.t('components:practice.away', { kilometres: oneDecimal(kilometres, page) })}${
      limit !== undefined && kilometres > limit && `, ${page.t('components:practice.tooFar')}`
    }. `;
  const state =
    open !== undefined &&
    html`<strong>${page.t(`components:practice.${open ? 'open' : 'closed'}`)}</strong>`;
  return html`${address}<br>${away}${state}`;
}

const oneDecimal = (kilometres: number, { language }: Page): string =>
  kilometres.toLocaleString(language === 'da' ? 'da-DK' : 'en-GB', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });

const written = (page: Page, field: PracticeField): Markup =>
  html`<div class="plain-address">${textField(page, {
    kind: 'text',
    name: `${field.name}.name`,
    label: page.t('components:practice.write'),
    hint: page.t('components:practice.writeHint'),
    optional: true,
    value: field.value?.name,
    autocomplete: 'off',
  })}</div>`;
