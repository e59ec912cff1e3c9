import type { OutboxState } from '../../cases/ports/dispatch.ts';
import type { Raw } from '../../self-services/raw.ts';
import type { ButtonModel } from '../components/buttons.ts';
import type { FieldModel } from '../components/field.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import type { Page } from '../page.ts';
import { type ActCase, type ActField, actFields } from './act-fields.ts';
import { buttonsOf, takeOverButton } from './act-buttons.ts';
import type { ActWarnings } from './act-warnings.ts';
import { drawField, typed } from './draw-field.ts';
import type { Verb } from './next-step.ts';
import { optionWords } from './option-words.ts';
import type { ActErrors } from './act-reader.ts';

export { errorWords } from './draw-field.ts';

/** What a member of staff sent and could not be done; shown again as it was typed. */
export interface Sent {
  readonly verb: Verb;
  readonly raw: Raw;
  readonly errors: ActErrors;
  /** Somebody else is working on the case: it can be taken over, and nothing typed is lost. */
  readonly kept?: true;
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
    buttons:
      mine?.kept === true ? [takeOverButton(page)] : buttonsOf(page, verb, prepared.hidden, on),
    fields: actFields(verb, on).map((field) => drawField(page, field, on.letters, mine, prepared)),
    hidden: prepared.hidden,
    open: mine !== undefined,
  };
}

/** What was typed into a form, question by question, for a case that no longer has that form. */
export function typedWords(page: Page, sent: Sent): readonly SummaryRow[] {
  return actFields(sent.verb, {
    state: 'contacted',
    letters: [],
    english: true,
    addressLacks: true,
    othersCase: true,
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
