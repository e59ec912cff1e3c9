import type { Text } from '../../../domain/language.ts';
import { readDate } from '../../../self-services/read-date.ts';
import type { Raw } from '../../../self-services/raw.ts';
import { one } from '../../citizen/form-body.ts';
import type { DateField } from '../../components/date-field.ts';
import type { TextField } from '../../components/text-field.ts';
import type { Page } from '../../page.ts';
import type { AdminField, FieldMessages } from './admin-part.ts';

/** Collects what is wrong with a form, each message under its field. */
export interface Reader {
  readonly errors: Record<string, string>;
  /** One line or several, trimmed; empty is wrong only where it is required. */
  text(name: string, rules?: { readonly required?: boolean; readonly most?: number }): string;
  /** The same words in both languages, `<name>Da` and `<name>En`; both are needed. */
  both(name: string, most: number): Text;
  /** A day as `YYYY-MM-DD`; undefined where none was typed. */
  day(name: string): string | undefined;
  wrong(name: string, code: string): void;
}

export function readerOf(raw: Raw, { t }: Page): Reader {
  const errors: Record<string, string> = {};
  const wrong = (name: string, code: string) => {
    errors[name] ??= t(`desk-admin:errors.${code}`);
  };
  const text: Reader['text'] = (name, { required = false, most = 200 } = {}) => {
    const typed = one(raw, name).trim();
    if (required && typed === '') wrong(name, 'missing');
    if (typed.length > most) errors[name] ??= t('desk-admin:errors.long', { most });
    return typed;
  };
  return {
    errors,
    wrong,
    text,
    both: (name, most) => ({
      da: text(`${name}Da`, { required: true, most }),
      en: text(`${name}En`, { required: true, most }),
    }),
    day(name) {
      const parts = partsOf(raw, name);
      if (Object.values(parts).every((part) => part.trim() === '')) return undefined;
      const day = readDate(parts);
      if (day === 'invalid-date') {
        wrong(name, 'day');
        return undefined;
      }
      return day;
    },
  };
}

/** Three boxes for a day, with what was typed. */
export const dayField = (
  page: Page,
  name: string,
  raw: Raw,
  errors: FieldMessages,
  optional = false,
): DateField => ({
  kind: 'date',
  name,
  label: page.t(`desk-admin:field.${name}`),
  value: partsOf(raw, name),
  optional,
  ...withError(errors, name),
});

/** One line, with what was typed. */
export const lineField = (
  page: Page,
  name: string,
  raw: Raw,
  errors: FieldMessages,
  more: Partial<Omit<TextField, 'name'>> = {},
): TextField => ({
  kind: 'text',
  name,
  label: page.t(`desk-admin:field.${name}`),
  value: one(raw, name),
  ...more,
  ...withError(errors, name),
});

/** A choice from a list, with what was chosen. */
export const listField = (
  page: Page,
  name: string,
  raw: Raw,
  errors: FieldMessages,
  options: readonly { readonly value: string; readonly label: string }[],
): AdminField => ({
  kind: 'select',
  name,
  label: page.t(`desk-admin:field.${name}`),
  choose: page.t('desk-admin:choose'),
  options,
  value: one(raw, name),
  ...withError(errors, name),
});

/** A day in the three boxes. */
export function dayTyped(name: string, day: string | undefined): Raw {
  const [year = '', month = '', date = ''] = day?.split('-') ?? [];
  return { [`${name}.day`]: date, [`${name}.month`]: month, [`${name}.year`]: year };
}

const partsOf = (raw: Raw, name: string) => ({
  day: one(raw, `${name}.day`),
  month: one(raw, `${name}.month`),
  year: one(raw, `${name}.year`),
});

const withError = (errors: FieldMessages, name: string) =>
  errors[name] === undefined ? {} : { error: errors[name] };
