import { arrivalOf } from '../../cases/case.ts';
import type { CaseEvent } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import type { Page } from '../page.ts';

/** Which parent sent it for which child, seen before anything is decided; nothing where nobody acted for another. */
export function onBehalfFacts(
  page: Page,
  row: CaseRow,
  events: readonly CaseEvent[],
): readonly SummaryRow[] {
  const words = wordsOf(page, arrivalOf(events), row.filer === undefined ? 'andSelf' : 'alone');
  return words === undefined ? [] : [{ label: page.t('desk:fact.sentBy'), value: words }];
}

/** Behind the words for how a case came: the parent who acted, and the child they acted for. */
export const onBehalfWords = (page: Page, event: CaseEvent): string | undefined =>
  wordsOf(page, event, 'alone');

function wordsOf(
  { t, language }: Page,
  came: CaseEvent | undefined,
  forWhom: 'alone' | 'andSelf',
): string | undefined {
  const children = came?.onBehalfOf?.map(({ name }) => name) ?? [];
  if (came === undefined || children.length === 0) return undefined;
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(children);
  // Whoever registered it is not who sent it.
  return came.by.kind === 'citizen'
    ? t(`desk:onBehalf.${forWhom}`, { parent: came.by.name, children: names })
    : t('desk:onBehalf.parent', { children: names });
}
