import type { Page } from '../page.ts';
import { type FieldBase, fieldGroup, idOf } from './field-parts.ts';
import { attributes, html, type Markup } from './html.ts';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | Markup | undefined;
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
      tick(
        {
          type: 'radio',
          name: field.name,
          id: tickId(field.name, index),
          checked: option.value === field.value,
        },
        option,
      ),
    )}`,
  );

/** Any of several, as boxes to tick. They are named `<name>[]`; whoever reads the form drops the brackets. */
export const checkboxesField = (page: Page, field: CheckboxesField): Markup =>
  fieldGroup(
    page,
    field,
    html`${field.options.map((option, index) =>
      tick(
        {
          type: 'checkbox',
          name: `${field.name}[]`,
          id: tickId(field.name, index),
          checked: field.values?.includes(option.value) ?? false,
        },
        option,
      ),
    )}`,
  );

/** One box to tick that needs no question around it. */
export const checkbox = (
  field: Pick<FieldBase, 'name'> & ChoiceOption & { readonly checked?: boolean },
): Markup =>
  tick(
    { type: 'checkbox', name: field.name, id: idOf(field.name), checked: field.checked ?? false },
    field,
  );

/** Id of the n-th button or box, from 0: the first has the field's own. */
export const tickId = (name: string, index: number): string =>
  index === 0 ? idOf(name) : `${idOf(name)}-${index + 1}`;

/** One radio button or box with its label. */
export const tick = (
  control: {
    readonly type: 'radio' | 'checkbox';
    readonly name: string;
    readonly id: string;
    readonly checked: boolean;
  },
  option: ChoiceOption,
): Markup =>
  html`<div class="form-group-${control.type}"><input class="form-${control.type}"${attributes({
    ...control,
    value: option.value,
    'aria-describedby': option.hint ? `${control.id}-option-hint` : undefined,
  })}><label class="form-label" for="${control.id}">${option.label}</label>${
    option.hint &&
    html`<span class="form-hint" id="${control.id}-option-hint">${option.hint}</span>`
  }</div>`;
