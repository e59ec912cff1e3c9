import { selfKey } from '../../cases/principals.ts';
import type { Cpr } from '../../domain/cpr.ts';
import { fullName, type Person } from '../../domain/person.ts';
import type { CheckContext, Field, Member } from '../../self-services/define.ts';
import { field as draw } from '../components/field.ts';
import type { FieldBase } from '../components/field-parts.ts';
import { html, type Markup } from '../components/html.ts';
import type { Page } from '../page.ts';
import type { StepForm } from './step-form.ts';

type PeopleField = Extract<Field, { readonly kind: 'household' | 'person' }>;

/** People of the household to tick, or one of them to choose. Where nobody could look them up, the page says so. */
export function drawPeople(
  page: Page,
  field: PeopleField,
  base: FieldBase,
  { raw, context, step, desk }: StepForm,
): Markup {
  if (context === undefined) return html``;
  if (desk === 'before-look-up')
    return html`<p><strong>${base.label}</strong></p><p>${page.t('register:people.lookUpFirst')}</p>`;
  const options = toChoose(field, context, page).map(({ key, person }) => ({
    value: key,
    label: key === selfKey ? selfWords(page, fullName(person.name), desk) : fullName(person.name),
  }));
  const about = wordsOn(field, context, options.length);
  const words = page.acting
    ? page.t('acting:onlyThem', { name: page.acting.name })
    : page.t(desk === undefined ? `service:${about}` : `register:people.${about}`);
  if (options.length === 0) return html`<p>${words}</p>`;
  const typed = raw[field.key] ?? [];
  const values = typeof typed === 'string' ? [typed] : typed;
  const question =
    field.kind === 'household'
      ? draw(page, { ...base, kind: 'checkboxes', options, values })
      : draw(page, {
          ...base,
          kind: 'choice',
          options,
          value: values[0] ?? (desk === undefined ? onlyOne(options) : undefined),
        });
  const isLast =
    step.fields.findLast(({ kind }) => kind === 'household' || kind === 'person') === field;
  return field.who === undefined || !isLast
    ? question
    : html`${question}<p class="form-hint">${words}</p>`;
}

/** Staff choose for somebody else, whose name may stand on no paper. */
function selfWords({ t, acting }: Page, name: string, desk: StepForm['desk']): string {
  if (acting) return name;
  if (desk === undefined) return t('service:myself', { name });
  return name === '' ? t('register:people.self') : t('register:people.selfNamed', { name });
}

/** Nobody has to choose for themself where there is nothing to choose; a paper may be for somebody not listed. */
const onlyOne = (options: readonly { readonly value: string }[]): string | undefined =>
  options.length === 1 ? options[0]?.value : undefined;

/** Without a household only the reader is left, where the question is about them too. */
function toChoose(field: PeopleField, context: CheckContext, page: Page): readonly Member[] {
  const { household } = context;
  if (field.who === undefined) return household.state === 'found' ? household.value.slice(1) : [];
  if (household.state === 'found') return field.who(context);
  const person = context.applicant ?? unlisted(page.acting?.name ?? page.citizen?.name ?? '');
  return field.who({
    ...context,
    applicant: person,
    household: { state: 'found', value: [{ key: selfKey, person }] },
  });
}

/** Known by the login alone. */
const unlisted = (name: string): Person => ({
  cpr: '' as Cpr,
  name: { given: name, middle: '', family: '' },
  birthDate: '1900-01-01',
  status: '01',
  municipality: '',
  custody: [],
});

function wordsOn({ who }: PeopleField, { household }: CheckContext, options: number): string {
  const isUnknown = household.state === 'unknown';
  if (who === undefined) return isUnknown ? 'householdUnknown' : 'householdAlone';
  if (isUnknown) return 'childrenUnknown';
  return options === 0 ? 'noChildren' : 'childrenHere';
}
