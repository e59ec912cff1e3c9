import type { Page } from '../page.ts';
import { type FieldBase, fieldGroup, idOf } from './field-parts.ts';
import { attributes, html, type Markup } from './html.ts';

export interface DateField extends FieldBase {
  readonly kind: 'date';
  /** As typed, never put right: a faulty date is shown again as it was written. */
  readonly value?:
    | { readonly day?: string; readonly month?: string; readonly year?: string }
    | undefined;
}

const parts = ['day', 'month', 'year'] as const;

/** A date in three boxes, named `<name>.day`, `<name>.month` and `<name>.year`. */
export const dateField = (page: Page, field: DateField): Markup =>
  fieldGroup(
    page,
    field,
    html`<div class="date-group">${parts.map((part) => box(page, field, part))}</div>`,
  );

function box(page: Page, field: DateField, part: (typeof parts)[number]): Markup {
  const first = idOf(field.name);
  const id = part === 'day' ? first : `${first}-${part}`;
  return html`<div class="form-group form-group-${part}"><label class="form-label" for="${id}">${page.t(
    `components:date.${part}`,
  )}</label><input class="form-input"${attributes({
    type: 'text',
    id,
    name: `${field.name}.${part}`,
    inputmode: 'numeric',
    maxlength: part === 'year' ? 4 : 2,
    value: field.value?.[part] ?? '',
    autocomplete: 'off',
    'aria-invalid': field.error ? 'true' : undefined,
    'aria-describedby': field.error ? `${first}-error` : undefined,
  })}></div>`;
}
