import type { Raw } from '../../cases/ports/drafts.ts';
import { showDay } from '../../domain/dates.ts';
import { languages } from '../../domain/language.ts';
import { field as draw, type FieldModel } from '../components/field.ts';
import type { Markup } from '../components/html.ts';
import type { Page } from '../page.ts';
import { one } from '../citizen/form-body.ts';
import { typedDay } from './arrival-day.ts';
import { control, dayControls, otherWays, type RegisterErrors } from './register-form.ts';

/** How it came and whose it is: what the form asks of the member of staff before the questions. */
export const arrivalFields = (page: Page, raw: Raw, errors: RegisterErrors): readonly Markup[] =>
  [...arrived(page, raw, errors), ...grounds(page, raw), ...identified(page, raw, errors)].map(
    (model) => draw(page, model),
  );

/** What stands at the end: whatever found no room, and the language and print of the letters. */
export const closingFields = (page: Page, raw: Raw, errors: RegisterErrors): readonly Markup[] => {
  const { t } = page;
  const fields: readonly FieldModel[] = [
    {
      ...base(page, 'remarks', errors),
      kind: 'long-text',
      optional: true,
      value: typed(raw, 'remarks'),
    },
    {
      ...base(page, 'language'),
      kind: 'choice',
      value: typed(raw, 'language') || 'da',
      options: languages.map((value) => ({ value, label: t(`register:language.${value}`) })),
    },
    {
      ...base(page, 'print'),
      kind: 'checkboxes',
      optional: true,
      values: [raw[control('print')] ?? []].flat(),
      options: [{ value: 'large', label: t('register:largePrint') }],
    },
  ];
  return fields.map((model) => draw(page, model));
};

function arrived(page: Page, raw: Raw, errors: RegisterErrors): readonly FieldModel[] {
  const { t } = page;
  return [
    {
      ...base(page, 'way', errors),
      kind: 'choice',
      value: typed(raw, 'way'),
      options: otherWays.map((way) => ({ value: way, label: t(`desk:way.${way}`) })),
    },
    {
      ...base(page, 'receivedOn', errors),
      kind: 'date',
      value: {
        day: typed(raw, 'receivedOn.day'),
        month: typed(raw, 'receivedOn.month'),
        year: typed(raw, 'receivedOn.year'),
      },
    },
    ...dayIsRight(page, raw, errors),
    {
      ...base(page, 'paperForm', errors),
      hint: t('register:hint.paperForm'),
      kind: 'text',
      optional: true,
      width: 11,
      value: typed(raw, 'paperForm'),
      autocomplete: 'off',
    },
    {
      ...base(page, 'helper', errors),
      hint: t('register:hint.helper'),
      kind: 'text',
      optional: true,
      value: typed(raw, 'helper'),
      autocomplete: 'off',
    },
  ];
}

/** A day long ago may be right: the box says so of that day and no other. */
function dayIsRight(page: Page, raw: Raw, { receivedOn }: RegisterErrors): readonly FieldModel[] {
  const day = typedDay(raw, dayControls.day);
  const values = [raw[dayControls.confirmed] ?? []].flat();
  if (day === undefined || (receivedOn !== 'longAgo' && !values.includes(day))) return [];
  const label = page.t('register:dayIsRight', { day: showDay(day, page.language) });
  return [
    {
      ...base(page, 'dayIsRight'),
      kind: 'checkboxes',
      optional: true,
      values,
      options: [{ value: day, label }],
    },
  ];
}

function identified(page: Page, raw: Raw, errors: RegisterErrors): readonly FieldModel[] {
  const { t } = page;
  return [
    {
      ...base(page, 'cpr', errors),
      hint: t('register:hint.cpr'),
      kind: 'text',
      width: 11,
      inputmode: 'numeric',
      value: typed(raw, 'cpr'),
      autocomplete: 'off',
    },
    {
      ...base(page, 'unknown'),
      kind: 'checkboxes',
      optional: true,
      values: [raw[control('unknown')] ?? []].flat(),
      options: [{ value: 'yes', label: t('register:unknown'), hint: t('register:hint.unknown') }],
    },
    {
      ...base(page, 'name', errors),
      hint: t('register:hint.name'),
      kind: 'text',
      optional: true,
      value: typed(raw, 'name'),
      autocomplete: 'off',
    },
  ];
}

/** That a ground is claimed, never which circumstance: there is no field to write it in. */
const grounds = (page: Page, raw: Raw): readonly FieldModel[] => [
  {
    ...base(page, 'ground'),
    hint: page.t('register:hint.ground'),
    kind: 'checkboxes',
    optional: true,
    values: [raw[control('ground')] ?? []].flat(),
    options: ['exempt', 'circumstance', 'no-mitid'].map((value) => ({
      value,
      label: page.t(`register:ground.${value}`),
    })),
  },
];

const typed = (raw: Raw, name: string): string => one(raw, control(name));

function base({ t }: Page, name: string, errors: RegisterErrors = {}) {
  const wrong = errors[name];
  return {
    name: control(name),
    label: t(`register:field.${name}`),
    ...(wrong === undefined ? {} : { error: t(`register:error.${wrong}`) }),
  };
}
