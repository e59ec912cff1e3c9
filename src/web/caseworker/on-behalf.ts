import { arrivalOf } from '../../cases/case.ts';
import type { CaseEvent, OnBehalf } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { showInstant } from '../../domain/dates.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import type { Page } from '../page.ts';

/** Who sent it for whom and on what basis, seen before anything is decided; nothing where nobody acted for another. */
export function onBehalfFacts(
  page: Page,
  row: CaseRow,
  events: readonly CaseEvent[],
): readonly SummaryRow[] {
  const came = arrivalOf(events) ?? events[0];
  const words = wordsOf(page, came, row.filer === undefined ? 'andSelf' : 'alone');
  return words === undefined ? [] : [{ label: page.t('desk:fact.sentBy'), value: words }];
}

/** Behind the words for how a case came: who acted, and for whom. */
export const onBehalfWords = (page: Page, event: CaseEvent): string | undefined =>
  wordsOf(page, event, 'alone');

function wordsOf(
  page: Page,
  came: CaseEvent | undefined,
  forWhom: 'alone' | 'andSelf',
): string | undefined {
  const { t, language } = page;
  const principals = came?.onBehalfOf ?? [];
  if (came === undefined || principals.length === 0) return undefined;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const names = list.format(principals.map(({ name }) => name));
  const other = principals.find(({ basis }) => basis !== 'custody');
  if (other && came.by.kind === 'citizen') return otherWords(page, came.by.name, names, other);
  // Whoever registered it is not who sent it.
  return came.by.kind === 'citizen'
    ? t(`desk:onBehalf.${forWhom}`, { parent: came.by.name, children: names })
    : t('desk:onBehalf.parent', { children: names });
}

/** With the power, and when somebody last saw that it held. */
function otherWords(
  { t, language }: Page,
  agent: string,
  principal: string,
  { basis, power = '', checkedAt }: OnBehalf,
): string {
  const at = checkedAt === undefined ? '' : showInstant(checkedAt, language);
  return t(`acting:desk.${basis}`, { agent, principal, power, at });
}
