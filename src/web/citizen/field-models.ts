import type { Raw } from '../../cases/ports/drafts.ts';
import type { AddressReading } from '../../cases/read-address.ts';
import type { FieldReadings } from '../../cases/read-answers.ts';
import { fullName } from '../../domain/person.ts';
import { found, type Lookup } from '../../domain/result.ts';
import type { Field, FieldErrors, Member, Step } from '../../self-services/define.ts';
import { addressParts } from '../components/address-field.ts';
import { field as draw } from '../components/field.ts';
import { idOf } from '../components/field-parts.ts';
import { html, type Markup } from '../components/html.ts';
import { selectField } from '../components/select-field.ts';
import type { Page } from '../page.ts';
import type { PageError } from '../show.ts';

/** What a step's form shows: answers as typed, what is wrong with them, and what the address register found. */
export interface StepForm {
  readonly step: Step;
  readonly raw: Raw;
  readonly errors: FieldErrors;
  readonly found: FieldReadings;
  readonly household: Lookup<readonly Member[]>;
  /** To choose from, where a postcode does not tell. */
  readonly municipalities: () => readonly { readonly value: string; readonly label: string }[];
}

/** Every field of the step as markup, in order. */
export const drawFields = (page: Page, form: StepForm): readonly Markup[] =>
  form.step.fields.map((each) => drawField(page, each, form));

/** The lines of the error summary, each leading to its field's first control. */
export const errorLines = (
  page: Page,
  form: Pick<StepForm, 'step' | 'errors' | 'found'>,
): PageError[] =>
  form.step.fields.flatMap((each) => {
    const error = form.errors[each.key];
    const control = asksMunicipality(form, each.key) ? `${each.key}.municipality` : each.key;
    return error ? [{ href: `#${idOf(control)}`, text: page.say(error.message) }] : [];
  });

/** The address is in order but for the municipality: then the question, and the error, stand at that. */
const asksMunicipality = (form: Pick<StepForm, 'found'>, key: string): boolean => {
  const reading = addressIn(form, key);
  return reading?.municipalities !== undefined && reading.address === undefined;
};

const addressIn = (form: Pick<StepForm, 'found'>, key: string): AddressReading | undefined =>
  form.found[key] as AddressReading | undefined;

function drawField(page: Page, field: Field, form: StepForm): Markup {
  const error = form.errors[field.key];
  const base = {
    name: field.key,
    label: page.say(field.label),
    hint: field.hint && page.say(field.hint),
    error: error && page.say(error.message),
    optional: field.optional,
  };
  const typed = (name: string): string => one(form.raw[name]);
  switch (field.kind) {
    case 'date':
      return draw(page, {
        ...base,
        kind: 'date',
        value: {
          day: typed(`${field.key}.day`),
          month: typed(`${field.key}.month`),
          year: typed(`${field.key}.year`),
        },
      });
    case 'choice':
      return draw(page, {
        ...base,
        kind: 'choice',
        value: typed(field.key),
        options: field.options.map((option) => ({
          value: option.value,
          label: page.say(option.label),
          hint: option.hint && page.say(option.hint),
        })),
      });
    case 'address':
      return drawAddress(page, field.key, base, form);
    case 'household':
      return drawHousehold(page, field, base, form);
    case 'person':
    case 'practice':
    case 'cpr':
      return draw(page, { ...base, kind: 'text', value: typed(field.key), autocomplete: 'off' });
    default:
      return draw(page, {
        ...base,
        kind: field.kind,
        value: typed(field.key),
        autocomplete: field.autocomplete,
      });
  }
}

type Base = {
  name: string;
  label: string;
  hint: string | undefined;
  error: string | undefined;
  optional: boolean | undefined;
};

function drawAddress(page: Page, key: string, base: Base, form: StepForm): Markup {
  const typed = (part: string): string => one(form.raw[`${key}.${part}`]);
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

/** The household is shown, not asked for; where nobody could look it up, the page says so and goes on. */
function drawHousehold(page: Page, field: Field, base: Base, form: StepForm): Markup {
  const [, ...others] = found(form.household) ?? [];
  if (others.length === 0) {
    const key = form.household.state === 'unknown' ? 'householdUnknown' : 'householdAlone';
    return html`<p>${page.t(`service:${key}`)}</p>`;
  }
  const ticked = form.raw[field.key] ?? [];
  return draw(page, {
    ...base,
    kind: 'checkboxes',
    values: typeof ticked === 'string' ? [ticked] : ticked,
    options: others.map((member) => ({ value: member.key, label: fullName(member.person.name) })),
  });
}

const one = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.[0] ?? '');
