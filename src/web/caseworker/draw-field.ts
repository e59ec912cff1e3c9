import { isFailed, type OutboxState } from '../../cases/ports/dispatch.ts';
import type { FieldModel } from '../components/field.ts';
import type { Page } from '../page.ts';
import type { ActField } from './act-fields.ts';
import type { Prepared, Sent } from './act-form.ts';
import type { ActError } from './act-reader.ts';
import { mayBeReleased } from './letter-fields.ts';

/** A field as it is drawn: with what was typed or is known beforehand, and what was wrong with it. */
export function drawField(
  page: Page,
  field: ActField,
  letters: readonly OutboxState[],
  sent: Sent | undefined,
  { values, hints, options }: Prepared,
): FieldModel {
  const { t } = page;
  const { key } = field;
  const wrong = sent?.errors[key];
  const base = {
    name: key,
    label: t(`desk:field.${key}`),
    ...(hints[key] === undefined ? {} : { hint: hints[key] }),
    ...(wrong === undefined ? {} : { error: errorWords(page, wrong) }),
  };
  const value = (name: string) => (sent ? typed(sent, name) : (values[name] ?? ''));
  switch (field.kind) {
    case 'choice':
      return {
        ...base,
        kind: 'choice',
        options: field.options.map((option) => ({
          value: option,
          label: t(`desk:option.${option}`),
        })),
        value: value(key),
      };
    case 'area':
      return { ...base, kind: 'choice', options: options?.[key] ?? [], value: value(key) };
    case 'pick':
      return {
        ...base,
        kind: 'select',
        choose: t('desk-work:choose'),
        options: options?.[key] ?? [],
        value: value(key),
      };
    case 'letters':
      return {
        ...base,
        kind: 'checkboxes',
        options: letters.filter(mayBeReleased).map((letter) => letterOption(page, letter)),
        values: [sent?.raw[key] ?? []].flat(),
      };
    case 'bases':
      return {
        ...base,
        kind: 'checkboxes',
        options: options?.[key] ?? [],
        values: [sent?.raw[key] ?? []].flat(),
      };
    case 'failed-letter':
      return {
        ...base,
        kind: 'choice',
        options: letters.filter(isFailed).map((letter) => letterOption(page, letter)),
        value: value(key),
      };
    case 'date':
      return {
        ...base,
        kind: 'date',
        value: {
          day: value(`${key}.day`),
          month: value(`${key}.month`),
          year: value(`${key}.year`),
        },
      };
    case 'text':
      return {
        ...base,
        kind: 'text',
        width: 27,
        optional: field.optional,
        value: value(key),
      };
    case 'cpr':
      return {
        ...base,
        kind: 'text',
        width: 11,
        inputmode: 'numeric',
        autocomplete: 'off',
        // What was typed comes back as it was prepared, masked.
        value: values[key] ?? value(key),
      };
    default:
      return { ...base, kind: 'long-text', rows: 3, optional: field.optional, value: value(key) };
  }
}

const letterOption = ({ t }: Page, { id, notice, to }: OutboxState) => ({
  value: id,
  label: t('desk:letterTo', { notice: t(`desk:notice.${notice}`), to }),
});

/** What was typed under that name; empty where nothing was. */
export function typed(sent: Sent | undefined, name: string): string {
  const value = sent?.raw[name];
  return typeof value === 'string' ? value : '';
}

/** What is wrong, in words. */
export const errorWords = ({ t, say }: Page, error: ActError): string =>
  typeof error === 'string'
    ? t(`desk:error.${error}`)
    : t(`desk:error.${error.key}`, { municipality: say(error.municipality) });
