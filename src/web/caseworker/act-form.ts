import { isFailed, type OutboxState } from '../../cases/ports/dispatch.ts';
import type { Raw } from '../../self-services/raw.ts';
import type { ButtonModel } from '../components/buttons.ts';
import type { FieldModel } from '../components/field.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import type { Page } from '../page.ts';
import { type ActCase, type ActField, actFields } from './act-fields.ts';
import { buttonsOf } from './act-buttons.ts';
import type { ActWarnings } from './act-warnings.ts';
import { mayBeReleased } from './letter-fields.ts';
import type { Verb } from './next-step.ts';
import { optionWords } from './option-words.ts';
import type { ActError, ActErrors } from './act-reader.ts';

/** What a member of staff sent and could not be done; shown again as it was typed. */
export interface Sent {
  readonly verb: Verb;
  readonly raw: Raw;
  readonly errors: ActErrors;
}

/** What is known before anybody types: answers by field, words beside a field, and what the form carries along. */
export interface Prepared {
  readonly values: Readonly<Record<string, string>>;
  readonly hints: Readonly<Record<string, string>>;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  /** What there is to tick, by field. */
  readonly options?: Readonly<
    Record<string, readonly { readonly value: string; readonly label: string }[]>
  >;
}

const nothingPrepared: Prepared = { values: {}, hints: {}, hidden: [] };

/** An act's form as the page draws it. */
export interface ActForm {
  readonly verb: Verb;
  readonly summary: string;
  readonly hint: string;
  readonly warnings: readonly string[];
  readonly buttons: readonly ButtonModel[];
  readonly fields: readonly FieldModel[];
  readonly hidden: Prepared['hidden'];
  /** Drawn open, so that a form that was sent in vain is seen again. */
  readonly open: boolean;
}

/** The form of an act on a case in this state, with what was typed and what was wrong with it. */
export function actForm(
  page: Page,
  verb: Verb,
  on: ActCase & { readonly letters: readonly OutboxState[] },
  warnings: ActWarnings,
  sent: Sent | undefined,
  prepared: Prepared = nothingPrepared,
): ActForm {
  const mine = sent?.verb === verb ? sent : undefined;
  return {
    verb,
    summary: page.t(`desk:act.${verb}`),
    hint:
      verb === 'withdraw' && on.lookedInto === true
        ? page.t('desk:actHint.withdrawFiled')
        : page.t(`desk:actHint.${verb}`),
    warnings: warnings[verb] ?? [],
    buttons: buttonsOf(page, verb, prepared.hidden),
    fields: actFields(verb, on).map((field) => draw(page, field, on.letters, mine, prepared)),
    hidden: prepared.hidden,
    open: mine !== undefined,
  };
}

/** What is wrong, in words. */
export const errorWords = ({ t, say }: Page, error: ActError): string =>
  typeof error === 'string'
    ? t(`desk:error.${error}`)
    : t(`desk:error.${error.key}`, { municipality: say(error.municipality) });

/** What was typed into a form, question by question, for a case that no longer has that form. */
export function typedWords(page: Page, sent: Sent): readonly SummaryRow[] {
  return actFields(sent.verb, {
    state: 'contacted',
    letters: [],
    english: true,
    addressLacks: true,
  }).flatMap((field) => {
    const value = wordsIn(page, field, sent);
    return value === '' ? [] : [{ label: page.t(`desk:field.${field.key}`), value }];
  });
}

function wordsIn(page: Page, field: ActField, sent: Sent): string {
  const { key } = field;
  if (field.kind === 'choice') return typed(sent, key) && optionWords(page, typed(sent, key));
  // An id says nothing to anybody.
  if (field.kind === 'failed-letter') return '';
  if (field.kind !== 'date') return typed(sent, key);
  return ['day', 'month', 'year']
    .map((part) => typed(sent, `${key}.${part}`))
    .join(' ')
    .trim();
}

function draw(
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
        value: value(key),
      };
    default:
      return { ...base, kind: 'long-text', rows: 3, optional: field.optional, value: value(key) };
  }
}

const letterOption = ({ t }: Page, { id, notice, to }: OutboxState) => ({
  value: id,
  label: t('desk:letterTo', { notice: t(`desk:notice.${notice}`), to }),
});

function typed(sent: Sent | undefined, name: string): string {
  const value = sent?.raw[name];
  return typeof value === 'string' ? value : '';
}
