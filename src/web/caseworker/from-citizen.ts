import type { ContactWishes } from '../../cases/citizen-events.ts';
import { changedWishes } from '../../cases/contact-wishes.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { showDay } from '../../domain/dates.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import type { Page } from '../page.ts';

/** What whoever complained online had been told, and whether they were in time: a late complaint is somebody else's to judge. */
export function toldOfComplaint(
  { t, say, language }: Page,
  { told, on }: Extract<CaseEvent, { kind: 'appeal-received' }>,
): readonly string[] {
  const { body, sentTo, lastDay } = told ?? {};
  return [
    ...(lastDay === undefined
      ? []
      : [
          t(lastDay < on ? 'desk-after:complaint.late' : 'desk-after:complaint.inTime', {
            day: showDay(lastDay, language),
          }),
        ]),
    ...(body === undefined || sentTo === undefined
      ? []
      : [t('desk-after:complaint.to', { body: say(body), sentTo: say(sentTo) })]),
  ];
}

/** How the citizen wants to be reached, part by part. */
export const wishesWords = (
  { t }: Page,
  { phone, email, largePrint, language }: ContactWishes,
): readonly string[] => [
  ...(phone === undefined ? [] : [t('desk-after:wishes.phone', { phone })]),
  ...(email === undefined ? [] : [t('desk-after:wishes.email', { email })]),
  t(largePrint ? 'desk-after:wishes.largePrint' : 'desk-after:wishes.plainPrint'),
  t(`desk-after:wishes.language.${language}`),
];

/** What the citizen has said since of how to be reached; nothing where they have not. */
export function wishesFacts(page: Page, events: readonly CaseEvent[]): readonly SummaryRow[] {
  const wishes = changedWishes(events);
  return wishes === undefined
    ? []
    : [{ label: page.t('desk-after:fact'), value: wishesWords(page, wishes) }];
}
