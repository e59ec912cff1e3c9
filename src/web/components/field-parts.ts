import type { Page } from '../page.ts';
import { attributes, html, type Markup } from './html.ts';

/** What every field has. `name` is the form key; the id is made of it by `idOf`. */
export interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
}

/** Id of a field's first control: where its line in the error summary leads. */
export const idOf = (name: string): string => name.replaceAll('.', '-');

/** `aria-describedby` for a control that has a hint or an error. */
export function describedBy(
  id: string,
  field: Pick<FieldBase, 'hint' | 'error'>,
): {
  'aria-describedby': string | undefined;
} {
  const ids = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean);
  return { 'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined };
}

/** Hint, then error, as they stand between label and control. */
export const hintAndError = (page: Page, id: string, field: FieldBase): Markup =>
  html`${field.hint && html`<span class="form-hint" id="${id}-hint">${field.hint}</span>`}${
    field.error &&
    html`<span class="form-error-message" id="${id}-error"><span class="sr-only">${page.t(
      'components:errorPrefix',
    )} </span>${field.error}</span>`
  }`;

/** The label's words, with "(optional)" where it is. */
export const labelText = (page: Page, field: Pick<FieldBase, 'label' | 'optional'>): Markup =>
  html`${field.label}${
    field.optional && html` <span class="weight-normal">(${page.t('components:optional')})</span>`
  }`;

/** The box around a field; red when there is an error. */
export const formGroup = (field: Pick<FieldBase, 'error'>, content: Markup): Markup =>
  html`<div class="form-group${field.error ? ' form-error' : ''}">${content}</div>`;

/** A group of controls under one question. */
export function fieldGroup(page: Page, field: FieldBase, controls: Markup): Markup {
  const id = idOf(field.name);
  return formGroup(
    field,
    html`<fieldset${attributes(describedBy(id, field))}><legend class="form-label">${labelText(
      page,
      field,
    )}</legend>${hintAndError(page, id, field)}${controls}</fieldset>`,
  );
}
