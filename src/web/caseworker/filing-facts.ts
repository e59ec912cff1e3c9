import { arrivalOf } from '../../cases/case.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { showDay } from '../../domain/dates.ts';
import { parseReference, showReference } from '../../domain/reference.ts';
import { html } from '../components/html.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import type { Page } from '../page.ts';

/** How a filing came that staff registered, and what is to be asked for; nothing for what was sent digitally. */
export function filingFacts(page: Page, events: readonly CaseEvent[]): readonly SummaryRow[] {
  const { t, say, language } = page;
  const filed = arrivalOf(events);
  if (filed?.kind !== 'filed') return [];
  const { receivedOn, paperForm, helper, missing = [], remarks, fromReferral, earlierDay } = filed;
  const referral = fromReferral === undefined ? undefined : parseReference(fromReferral);
  const number = paperForm === undefined ? undefined : parseReference(paperForm);
  const rows: readonly (readonly [string, SummaryRow['value'] | undefined])[] = [
    ['receivedOn', showDay(receivedOn, language)],
    ['paperForm', number && showReference(number)],
    [
      'earlierDay',
      earlierDay && `${t(`register:earlierDay.${earlierDay.basis}`)}: ${earlierDay.why}`,
    ],
    [
      'fromReferral',
      referral && html`<a href="/caseworker/cases/${referral}">${showReference(referral)}</a>`,
    ],
    ['helper', helper],
    ['missing', missing.length > 0 ? missing.map(say) : undefined],
    ['remarks', remarks],
  ];
  return rows.flatMap(([name, value]) =>
    value === undefined ? [] : [{ label: t(`register:fact.${name}`), value }],
  );
}
