import type { Page } from '../page.ts';
import {
  describedBy,
  type FieldBase,
  formGroup,
  hintAndError,
  idOf,
  labelText,
} from './field-parts.ts';
import { attributes, html, type Markup } from './html.ts';

export interface FileField extends FieldBase {
  /** Kinds that the browser offers first, as media types. */
  readonly accept: readonly string[];
}

/** The browser's own control for one file. It is always empty: a page cannot fill one in. */
export function fileField(page: Page, field: FileField): Markup {
  const id = idOf(field.name);
  return formGroup(
    field,
    html`<label class="form-label" for="${id}">${labelText(page, field)}</label>${hintAndError(
      page,
      id,
      field,
    )}<input class="form-input file-input"${attributes({
      id,
      name: field.name,
      type: 'file',
      accept: field.accept.join(','),
      'aria-invalid': field.error ? 'true' : undefined,
      ...describedBy(id, field),
    })}>`,
  );
}
