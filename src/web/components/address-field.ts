import type { Page } from '../page.ts';
import { type ChoiceOption, tick, tickId } from './choice-field.ts';
import { describedBy, type FieldBase, fieldGroup, idOf } from './field-parts.ts';
import { attributes, html, type Markup } from './html.ts';
import { textField } from './text-field.ts';

export const addressParts = ['street', 'number', 'floor', 'door', 'postcode', 'town'] as const;
export type AddressPart = (typeof addressParts)[number];

export interface AddressField extends FieldBase {
  readonly kind: 'address';
  readonly value?:
    | ({ readonly query?: string | undefined; readonly id?: string | undefined } & {
        readonly [part in AddressPart]?: string | undefined;
      })
    | undefined;
  /** What the register found for the query; the chosen one among them where there is one. */
  readonly hits?: readonly { readonly id: string; readonly text: string }[] | undefined;
  /** After a search without hits: `none` nothing fits, `unknown` the register is down. */
  readonly search?: 'none' | 'unknown' | undefined;
  /** Errors of the plain fields. */
  readonly errors?: { readonly [part in AddressPart]?: string | undefined } | undefined;
}

/**
 * Look up an address, or write it: `<name>.query` with the button `action=find`, hits as `<name>.id`, and
 * the plain `<name>.street` … `<name>.town`. Works without JavaScript; `public/addresses.js` makes a combobox of the
 * search box, on pages that load it.
 */
export const addressField = (page: Page, field: AddressField): Markup =>
  html`${fieldGroup(page, field, html`${query(page, field)}${hits(page, field)}`)}${plain(page, field)}`;

function query(page: Page, field: AddressField): Markup {
  const id = idOf(field.name);
  return html`<div class="form-group"><label class="form-label" for="${id}">${page.t(
    'components:address.query',
  )}</label><span class="form-hint" id="${id}-example">${page.t(
    'components:address.example',
  )}</span><div class="find-row"><div class="find-box"${attributes({
    // The desk has a session of its own, and with it tokens of its own.
    'data-addresses': page.staff === undefined ? '/addresses' : '/caseworker/addresses',
    'data-chosen': page.t('components:address.chosen'),
    'data-failed': page.t('components:address.failed'),
  })}><input class="form-input"${attributes({
    type: 'text',
    id,
    name: `${field.name}.query`,
    value: field.value?.query ?? '',
    // The browser knows where the person lives now; asked for is where they go.
    autocomplete: 'off',
    'aria-invalid': field.error ? 'true' : undefined,
    'aria-describedby':
      `${describedBy(id, { error: field.error })['aria-describedby'] ?? ''} ${id}-example`.trim(),
  })}></div><button class="button button-secondary" type="submit" name="action" value="find">${page.t(
    'components:address.find',
  )}</button></div></div>`;
}

function hits(page: Page, field: AddressField): Markup {
  const found = field.hits ?? [];
  if (found.length === 0) {
    return html`${field.search && html`<p class="find-result">${page.t(`components:address.${field.search}`)}</p>`}`;
  }
  const options: readonly ChoiceOption[] = [
    ...found.map((hit) => ({ value: hit.id, label: hit.text })),
    { value: '', label: page.t('components:address.notListed') },
  ];
  return html`<fieldset class="find-result"><legend class="form-label">${page.t(
    'components:address.choose',
  )}</legend>${options.map((option, index) =>
    tick(
      {
        type: 'radio',
        name: `${field.name}.id`,
        id: tickId(`${field.name}.id`, index),
        checked: option.value !== '' && option.value === field.value?.id,
      },
      option,
    ),
  )}</fieldset>`;
}

const widths: { readonly [part in AddressPart]?: 4 | 8 } = {
  number: 8,
  floor: 4,
  door: 8,
  postcode: 8,
};

const plain = (page: Page, field: AddressField): Markup =>
  html`<div class="plain-address"><fieldset><legend class="form-label">${page.t(
    'components:address.write',
  )}</legend><div class="address-grid">${addressParts.map((part) =>
    textField(page, {
      kind: 'text',
      name: `${field.name}.${part}`,
      label: page.t(`components:address.${part}`),
      optional: part === 'floor' || part === 'door',
      value: field.value?.[part],
      error: field.errors?.[part],
      width: widths[part],
      autocomplete: 'off',
      inputmode: part === 'postcode' ? 'numeric' : undefined,
    }),
  )}</div></fieldset></div>`;
