import type { AddressReading } from '../../cases/read-address.ts';
import type { Step } from '../../self-services/define.ts';
import { addressParts } from '../components/address-field.ts';
import { field as draw } from '../components/field.ts';
import type { FieldBase } from '../components/field-parts.ts';
import { html, type Markup } from '../components/html.ts';
import { selectField } from '../components/select-field.ts';
import type { Page } from '../page.ts';
import { one } from './form-body.ts';
import type { StepForm } from './step-form.ts';

/** An address to look up or write, and the question for its municipality where the postcode leaves that open. */
export function drawAddress(page: Page, base: FieldBase, form: StepForm): Markup {
  const key = base.name;
  const typed = (part: string): string => one(form.raw, `${key}.${part}`);
  const reading = addressIn(form, key);
  const parts = Object.fromEntries(addressParts.map((part) => [part, typed(part)]));
  const choice = reading?.municipalities;
  const asks = asksMunicipality(form, key);
  const asked = html`<input type="hidden" name="${key}.asked" value="${typed('query')}">`;
  const municipality =
    choice &&
    selectField(page, {
      name: `${key}.municipality`,
      label: page.t('service:municipality'),
      choose: page.t('service:chooseMunicipality'),
      error: asks ? base.error : undefined,
      value: typed('municipality'),
      options: form
        .municipalities()
        .filter((option) => choice.length === 0 || choice.includes(option.value)),
    });
  return html`${draw(page, {
    ...base,
    error: asks ? undefined : base.error,
    kind: 'address',
    value: { query: typed('query'), id: typed('id'), ...parts },
    hits: reading?.hits ?? [],
  })}${municipality}${asked}`;
}

/** The address is in order but for the municipality: then the question, and the error, stand at that. */
export function asksMunicipality(form: Pick<StepForm, 'found'>, key: string): boolean {
  const reading = addressIn(form, key);
  return reading?.municipalities !== undefined && reading.address === undefined;
}

/** Whether an address is asked for there: such a page loads the list of addresses. */
export const asksAddress = (steps: readonly Step[]): boolean =>
  steps.some(({ fields }) => fields.some(({ kind }) => kind === 'address'));

const addressIn = (form: Pick<StepForm, 'found'>, key: string): AddressReading | undefined =>
  form.found[key] as AddressReading | undefined;
