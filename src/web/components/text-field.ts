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

export interface TextField extends FieldBase {
  readonly kind: 'text' | 'email' | 'phone' | 'long-text';
  readonly value?: string | undefined;
  readonly autocomplete?: string | undefined;
  /** For short answers: characters that the box is wide. */
  readonly width?: 4 | 8 | 11 | 27 | undefined;
  /** `numeric` shows digits on a phone's keyboard. */
  readonly inputmode?: 'numeric' | undefined;
  readonly maxlength?: number | undefined;
  readonly rows?: number | undefined;
  /** Filled in by a scanner as soon as the page is there: it types, wherever the focus is. */
  readonly scanned?: true | undefined;
}

/** One line of text, an e-mail address, a phone number or several lines. */
export function textField(page: Page, field: TextField): Markup {
  const id = idOf(field.name);
  return formGroup(
    field,
    html`<label class="form-label" for="${id}">${labelText(page, field)}</label>${hintAndError(
      page,
      id,
      field,
    )}${field.kind === 'long-text' ? area(id, field) : line(id, field)}`,
  );
}

const line = (id: string, field: TextField): Markup =>
  html`<input class="form-input${field.width ? ` input-char-${field.width}` : ''}"${attributes({
    id,
    name: field.name,
    ...kinds[field.kind],
    ...(field.inputmode && { inputmode: field.inputmode }),
    value: field.value ?? '',
    ...shared(id, field),
  })}>`;

// A line break follows <textarea>: the parser eats one, and the answer may start with its own.
const area = (id: string, field: TextField): Markup =>
  html`<textarea class="form-input"${attributes({
    id,
    name: field.name,
    rows: field.rows ?? 5,
    ...shared(id, field),
  })}>
${field.value}</textarea>`;

const kinds = {
  text: { type: 'text' },
  email: { type: 'email', spellcheck: 'false' },
  phone: { type: 'tel', inputmode: 'tel' },
  'long-text': {},
} as const;

const shared = (id: string, field: TextField) => ({
  autocomplete: field.autocomplete ?? (field.kind === 'email' ? 'email' : undefined),
  maxlength: field.maxlength,
  ...(field.scanned && { autofocus: true, 'data-scanned': 'yes' }),
  'aria-invalid': field.error ? 'true' : undefined,
  ...describedBy(id, field),
});
