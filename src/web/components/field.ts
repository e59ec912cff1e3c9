import type { Page } from '../page.ts';
import { type AddressField, addressField } from './address-field.ts';
import {
  type CheckboxesField,
  type ChoiceField,
  checkboxesField,
  choiceField,
} from './choice-field.ts';
import { type DateField, dateField } from './date-field.ts';
import type { Markup } from './html.ts';
import { type SelectField, selectField } from './select-field.ts';
import { type TextField, textField } from './text-field.ts';

/** A field as a template asks for it. */
export type FieldModel =
  | TextField
  | DateField
  | ChoiceField
  | CheckboxesField
  | AddressField
  | PickField;

/** Chosen from a drop-down. */
export type PickField = SelectField & { readonly kind: 'select' };

/** Draws a field by its kind. */
export function field(page: Page, model: FieldModel): Markup {
  switch (model.kind) {
    case 'date':
      return dateField(page, model);
    case 'choice':
      return choiceField(page, model);
    case 'checkboxes':
      return checkboxesField(page, model);
    case 'address':
      return addressField(page, model);
    case 'select':
      return selectField(page, model);
    default:
      return textField(page, model);
  }
}
