import type { Page } from '../page.ts';
import {
  describedBy,
  type FieldBase,
  formGroup,
  hintAndError,
  idOf,
  labelText,
} from './field-parts.ts';
import type { ChoiceOption } from './choice-field.ts';
import { attributes, html, type Markup } from './html.ts';

export interface SelectField extends FieldBase {
  readonly options: readonly ChoiceOption[];
  readonly value?: string | undefined;
  /** The words of the empty first line. */
  readonly choose: string;
  readonly autocomplete?: string | undefined;
}

/** One of many, as a drop-down: for the 98 municipalities and nothing shorter. */
export function selectField(page: Page, field: SelectField): Markup {
  const id = idOf(field.name);
  return formGroup(
    field,
    html`<label class="form-label" for="${id}">${labelText(page, field)}</label>${hintAndError(
      page,
      id,
      field,
    )}<select class="form-select"${attributes({
      id,
      name: field.name,
      autocomplete: field.autocomplete,
      'aria-invalid': field.error ? 'true' : undefined,
      ...describedBy(id, field),
    })}><option value="">${field.choose}</option>${field.options.map(
      (option) =>
        html`<option${attributes({ value: option.value, selected: option.value === field.value })}>${option.label}</option>`,
    )}</select>`,
  );
}
