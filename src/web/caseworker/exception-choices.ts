import { appealIsPending, canBeAppealed } from '../../cases/appeals.ts';
import { mayDecide } from '../../cases/decide-case.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { exceptionAreas, exceptionByHolder, exceptionScopes } from '../../cases/exceptions.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Text } from '../../domain/language.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import type { Prepared } from './act-form.ts';
import type { Refusal } from './case-refusal.ts';
import type { Verb } from './next-step.ts';
import { marked } from './prepare-letter-acts.ts';

/** How far an exception on a case can reach, and what it can be for. */
export interface ExceptionChoices {
  readonly scopes: readonly (typeof exceptionScopes)[number][];
  readonly areas: readonly { readonly id: string; readonly title: Text }[];
}

/** What can be granted on the case; nothing where the law has no duty to be free of. */
export function exceptionChoices(
  deps: Pick<Deps, 'services'>,
  row: CaseRow,
  on: Temporal.PlainDate,
): ExceptionChoices {
  const areasIn = (scope: (typeof exceptionScopes)[number]) => exceptionAreas(deps, row, scope, on);
  return {
    scopes: exceptionScopes.filter((scope) => areasIn(scope).length > 0),
    areas: areasIn('lasting').map(({ id, title }) => ({ id, title })),
  };
}

/** Whether an act on exceptions or complaints, or a decision anew, fits what has happened; every other act does. */
export function suitsRights(
  verb: Verb,
  row: CaseRow,
  events: readonly CaseEvent[],
  { scopes }: ExceptionChoices,
): boolean {
  if (verb === 'decide') return mayDecide(row, events);
  if (verb === 'grant-exception')
    return scopes.length > 0 && exceptionByHolder(events) === undefined;
  if (verb === 'end-exception') return exceptionByHolder(events) !== undefined;
  if (verb === 'appeal') return canBeAppealed(events);
  return verb !== 'appeal-end' || appealIsPending(events);
}

/** The areas that an exception can be for, and the mark of the letter that was shown. */
export function prepareRights(
  { t, say }: Page,
  { areas }: ExceptionChoices,
  refusal: Refusal | undefined,
): Partial<Record<Verb, Prepared>> {
  const hidden = (verb: Verb) => marked(refusal?.sent.verb === verb ? refusal.preview : undefined);
  return {
    'grant-exception': {
      values: {},
      hints: { exceptionUntil: t('desk:exception.untilHint') },
      hidden: hidden('grant-exception'),
      options: { exceptionArea: areas.map(({ id, title }) => ({ value: id, label: say(title) })) },
    },
    'end-exception': { values: {}, hints: {}, hidden: hidden('end-exception') },
  };
}
