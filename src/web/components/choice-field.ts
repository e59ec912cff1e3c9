import type { Page } from '../page.ts';
import { type FieldBase, fieldGroup, idOf } from './field-parts.ts';
import { attributes, html, type Markup } from './html.ts';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly ChoiceOption[];
  readonly value?: string | undefined;
}

export interface CheckboxesField extends FieldBase {
  readonly kind: 'checkboxes';
  readonly options: readonly ChoiceOption[];
  readonly values?: readonly string[] | undefined;
}

/** One of several, as radio buttons. The first one's id is the field's. */
export const choiceField = (page: Page, field: ChoiceField): Markup =>
  fieldGroup(
    page,
    field,
    html`${field.options.map((option, index) =>
      tick('radio', field, option, index, option.value === field.value),
    )}`,
  );

/** Any of several, as boxes to tick, all named `name`. */
export const checkboxesField = (page: Page, field: CheckboxesField): Markup =>
  fieldGroup(
    page,
    field,
    html`${field.options.map((option, index) =>
      tick('checkbox', field, option, index, field.values?.includes(option.value) ?? false),
    )}`,
  );

/** One box to tick that needs no question around it. */
export const checkbox = (
  field: Pick<FieldBase, 'name'> & ChoiceOption & { readonly checked?: boolean },
): Markup => tick('checkbox', field, field, 0, field.checked ?? false);

/** One radio button or box with its label. */
export function tick(
  type: 'radio' | 'checkbox',
  field: Pick<FieldBase, 'name' | 'error'>,
  option: ChoiceOption,
  index: number,
  checked: boolean,
): Markup {
  const id = index === 0 ? idOf(field.name) : `${idOf(field.name)}-${index + 1}`;
  return html`<div class="form-group-${type}"><input class="form-${type}"${attributes({
    type,
    id,
    name: field.name,
    value: option.value,
    checked,
    'aria-describedby': option.hint ? `${id}-option-hint` : undefined,
  })}><label class="form-label" for="${id}">${option.label}</label>${
    option.hint && html`<span class="form-hint" id="${id}-option-hint">${option.hint}</span>`
  }</div>`;
}
