import type { Field, Option } from '../../self-services/define.ts';
import { field as draw } from '../components/field.ts';
import { idOf } from '../components/field-parts.ts';
import type { Markup } from '../components/html.ts';
import { knownFacts } from '../components/known-facts.ts';
import { selectField } from '../components/select-field.ts';
import { textField } from '../components/text-field.ts';
import type { Page } from '../page.ts';
import type { PageError } from '../show.ts';
import { asksMunicipality, drawAddress } from './draw-address.ts';
import { drawPeople } from './draw-people.ts';
import { drawPractice } from './draw-practice.ts';
import { one } from './form-body.ts';
import { factRows, knownRow } from './known-in-form.ts';
import { baseOf, type StepForm } from './step-form.ts';

/** What registers say of the step, then every field of it as markup, in order. What is known stands together. */
export function drawFields(page: Page, form: StepForm): readonly Markup[] {
  const drawn: Markup[] = [];
  let known = [...factRows(page, form)];
  const drawKnown = () => {
    if (known.length > 0) drawn.push(knownFacts(page, known, form.corrections));
    known = [];
  };
  for (const field of form.step.fields) {
    const row = knownRow(page, field, form);
    if (row === undefined) {
      drawKnown();
      drawn.push(drawField(page, field, form));
    } else known.push(row);
  }
  drawKnown();
  return drawn;
}

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

function drawField(page: Page, field: Field, form: StepForm): Markup {
  const base = baseOf(page, field, form);
  const typed = (name: string): string => one(form.raw, name);
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
        options: offered(field.options, form).map((option) => ({
          value: option.value,
          label: page.say(option.label),
          hint: option.hint && page.say(option.hint),
        })),
      });
    case 'address':
      return drawAddress(page, base, form);
    case 'practice':
      return drawPractice(page, base, form, form.context && field.limit?.(form.context));
    case 'household':
    case 'person':
      return drawPeople(page, field, base, form);
    case 'municipality':
      return selectField(page, {
        ...base,
        choose: page.t('service:chooseMunicipality'),
        value: typed(field.key),
        options: form.municipalities(),
      });
    case 'cpr':
      return textField(page, {
        ...base,
        hint: base.hint ?? page.t('components:cprHint'),
        kind: 'text',
        value: typed(field.key),
        inputmode: 'numeric',
        autocomplete: 'off',
        width: 11,
      });
    default:
      return draw(page, {
        ...base,
        kind: field.kind,
        value: typed(field.key),
        autocomplete: field.autocomplete,
      });
  }
}

/** The options that nothing refutes for certain. */
const offered = (
  options: readonly Option[],
  { context, answers = {}, everyOption = false }: StepForm,
): readonly Option[] =>
  options.filter(
    ({ when }) =>
      everyOption || context === undefined || when === undefined || when(answers, context),
  );
