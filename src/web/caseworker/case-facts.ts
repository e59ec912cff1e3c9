import { wantsLargePrint } from '../../cases/case-letter.ts';
import { changedWishes } from '../../cases/contact-wishes.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { becameCase } from '../../cases/from-referral.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Cpr } from '../../domain/cpr.ts';
import { showArrival, showDay, showInstant } from '../../domain/dates.ts';
import { showKeptReference } from '../../domain/reference.ts';
import { html } from '../components/html.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import type { Page } from '../page.ts';
import { wishesFacts } from './from-citizen.ts';
import { onBehalfFacts } from './on-behalf.ts';
import { comesByThemself, wayWords } from './referral.ts';

/** Who and what the case is about, and who has it. */
export function caseFacts(
  page: Page,
  row: CaseRow,
  events: readonly CaseEvent[],
  service: string,
): readonly SummaryRow[] {
  const { t, language } = page;
  return [
    ...onBehalfFacts(page, row, events),
    { label: t('desk:fact.service'), value: service },
    { label: t('desk:fact.way'), value: wayWords(page, row) },
    { label: t('desk:fact.arrived'), value: showArrival(row.arrivedAt, language) },
    dueFact(page, row, events),
    ...wishesFacts(page, events),
    ...(wantsLargePrint(events) && changedWishes(events) === undefined
      ? [{ label: t('desk:fact.print'), value: t('desk:needs.largePrint') }]
      : []),
    { label: t('desk:fact.responsible'), value: responsible(events) ?? t('desk:nobodyYet') },
  ];
}

function dueFact({ t, language }: Page, row: CaseRow, events: readonly CaseEvent[]): SummaryRow {
  const day = showDay(row.due, language);
  return comesByThemself(events)
    ? { label: t('desk:fact.followUp'), value: t('desk:followUpBy', { day }) }
    : { label: t('desk:fact.due'), value: day };
}

/** Who the case is about: who logged in, or whose papers were seen at the decision. */
export const personOn = (row: CaseRow, events: readonly CaseEvent[]): Cpr | undefined =>
  row.principal ?? events.findLast((event) => event.kind === 'exemption-decided')?.cpr;

/** What a referred citizen asked for: how to reach them, what they need, by when. */
export function referralFacts(page: Page, events: readonly CaseEvent[]): readonly SummaryRow[] {
  const { t, language } = page;
  const referral = events.find((event) => event.kind === 'referred');
  if (referral === undefined) return [];
  const { contact, needs, promise, errandsLastDay, attempt } = referral;
  const wishes = [
    needs.interpreter !== undefined && t('desk:needs.interpreter', { words: needs.interpreter }),
    needs.largePrint && t('desk:needs.largePrint'),
    needs.homeVisit && t('desk:needs.homeVisit'),
    needs.callBack && t('desk:needs.callBack'),
  ].filter((wish) => wish !== false);
  const became = becameCase(events);
  return [
    ...(became === undefined
      ? []
      : [
          {
            label: t('desk:fact.became'),
            value: html`<a href="/caseworker/cases/${became}">${showKeptReference(became)}</a>`,
          },
        ]),
    { label: t('desk:fact.promise'), value: t(`desk:promise.${promise}`) },
    ...(['name', 'phone', 'email', 'address'] as const).flatMap((part) => {
      const value = contact[part];
      return value === undefined ? [] : [{ label: t(`desk:contact.${part}`), value }];
    }),
    { label: t('desk:fact.needs'), value: wishes.length > 0 ? wishes : t('desk:none') },
    ...(errandsLastDay === undefined
      ? []
      : [{ label: t('desk:fact.lastDay'), value: showDay(errandsLastDay, language) }]),
    ...(attempt === undefined
      ? []
      : [{ label: t('desk:fact.attempt'), value: tried(page, attempt) }]),
  ];
}

/** An outage stopped them: the day may count as the day it came. */
const tried = (
  { t, language }: Page,
  { at, outage }: NonNullable<Extract<CaseEvent, { kind: 'referred' }>['attempt']>,
): string =>
  t('desk:attempt.text', { time: showInstant(at, language), what: t(`desk:attempt.${outage}`) });

/** The name of whoever has the case. */
export function responsible(events: readonly CaseEvent[]): string | undefined {
  const last = events.findLast(({ kind }) => given.includes(kind));
  return last?.kind === 'assigned' ? last.toName : undefined;
}

const given: readonly CaseEvent['kind'][] = ['assigned', 'unassigned', 'transferred'];
