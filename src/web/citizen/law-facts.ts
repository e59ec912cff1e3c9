import type { Dated, IsoDate } from '../../domain/dated.ts';
import { showShortDay } from '../../domain/dates.ts';
import { standingOf } from '../../domain/law-age.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';
import { cite } from '../../eligibility/explain.ts';
import type { Confirmation, Duty, ServiceLaw } from '../../eligibility/law.ts';
import type { SelfService } from '../../self-services/define.ts';
import { sourcesOf } from '../../self-services/law-sources.ts';
import type { Part } from '../components/html.ts';
import type { Page } from '../page.ts';
import { confirmationRows } from './confirmation-rows.ts';
import { valueRows } from './value-rows.ts';

interface Paragraph {
  readonly what: string;
  readonly basis: LegalBasis;
}

/** One service's law as the rules page shows it; `words` is undefined where they could not be read. */
export function lawFacts(
  service: SelfService,
  words: readonly Confirmation[] | undefined,
  today: Temporal.PlainDate,
  page: Page,
) {
  const { law } = service;
  const { say } = page;
  return {
    title: say(service.title),
    paragraphs: paragraphTable(say(service.title), paragraphsOf(service, page), page),
    facts: [
      ...factRows(law, page),
      ...valueRows(service.values, today, page),
      ...confirmationRows(service, words, today, page),
    ],
    age: staleness(
      sourcesOf(service).map(({ checked }) => checked),
      today,
      page,
    ),
  };
}

/** Paragraphs with their days in force and when somebody last read them. */
export function paragraphTable(caption: string, paragraphs: readonly Paragraph[], page: Page) {
  const { t } = page;
  return {
    caption,
    captionHidden: true,
    rowHeaders: true,
    columns: [
      t('rules:what'),
      t('rules:paragraph'),
      t('rules:inForce'),
      t('rules:read'),
      t('rules:checked'),
    ],
    rows: paragraphs.map(({ what, basis }): Part[] => [
      what,
      page.say(cite(basis)),
      span(basis, page),
      t(`rules:certainty.${basis.certainty}`),
      `${showShortDay(basis.source.checked, page.language)} (${basis.source.title})`,
    ]),
  };
}

/** An alert where the oldest reading of the law is more than 12 months old; a louder one after 18. */
export function staleness(
  checked: readonly IsoDate[],
  today: Temporal.PlainDate,
  page: Page,
): { kind: 'warning' | 'error'; text: string } | undefined {
  const oldest = checked.toSorted((a, b) => (a < b ? -1 : 1))[0];
  if (oldest === undefined) return undefined;
  const age = standingOf(oldest, today);
  if (age === 'green') return undefined;
  const day = showShortDay(oldest, page.language);
  return age === 'red'
    ? { kind: 'error', text: page.t('rules:stale.error', { day }) }
    : { kind: 'warning', text: page.t('rules:stale.warning', { day }) };
}

/** The ways in and complaints, then whatever else its pages and letters cite. */
function paragraphsOf({ law, cites = [] }: SelfService, { t, say }: Page): Paragraph[] {
  const duties = law.duty.flatMap(({ value }) =>
    (['basis', 'rejection', 'circumstances', 'extraordinary'] as const).flatMap((part) =>
      named(t(part === 'basis' ? dutyKey(value) : `rules:part.${part}`), value[part]),
    ),
  );
  const appeals = law.appeal.flatMap(({ value }) => named(t('rules:part.appeal'), value.basis));
  return [
    ...duties,
    ...appeals.slice(-1),
    ...cites.map(({ what, basis }) => ({ what: say(what), basis })),
  ];
}

const dutyKey = (duty: Duty) => (duty.mandatory ? 'rules:part.mandatory' : 'rules:part.voluntary');

const named = (what: string, basis: LegalBasis | undefined): Paragraph[] =>
  basis === undefined ? [] : [{ what, basis }];

function factRows(law: ServiceLaw, page: Page) {
  const { t, say } = page;
  const { needed, assurance } = law.mitId;
  return [
    {
      label: t('rules:responsible'),
      value: dated(law.responsible, (kind) => t(`service:responsible.${kind}`), page),
    },
    {
      label: t('rules:duty'),
      value: dated(law.duty, (duty) => t(duty.mandatory ? 'rules:dutyYes' : 'rules:dutyNo'), page),
    },
    { label: t('rules:deviation'), value: t(`rules:reach.${law.deviation}`) },
    {
      label: t('rules:mitid'),
      value: needed ? t(`rules:level.${assurance}`) : t('rules:level.none'),
    },
    { label: t('rules:ownFilingAge'), value: t('rules:years', { count: law.ownFilingAge }) },
    { label: t('rules:who'), value: law.who.map((who) => t(`rules:acts.${who}`)).join(', ') },
    {
      label: t('rules:waysIn'),
      value: law.waysIn.map(({ title, who }) => `${say(title)}: ${say(who)}`),
    },
    {
      label: t('rules:appeal'),
      value: dated(
        law.appeal,
        ({ body, sentTo, weeks, noLimit }) => {
          const to = { body: say(body), sentTo: say(sentTo) };
          if (weeks !== undefined) return t('rules:appealWeeks', { ...to, weeks });
          return t(noLimit === true ? 'rules:appealNoLimit' : 'rules:appealOpen', to);
        },
        page,
      ),
    },
    {
      label: t('rules:duringAppeal'),
      value: t(law.processedDuringAppeal ? 'rules:duringAppealYes' : 'rules:duringAppealNo'),
    },
    {
      label: t('rules:checked'),
      value: `${showShortDay(law.checked.checked, page.language)} (${law.checked.title})`,
    },
  ];
}

const dated = <T>(
  entries: readonly Dated<T>[],
  words: (value: T) => string,
  page: Page,
): string[] => entries.map((entry) => `${span(entry, page)}: ${words(entry.value)}`);

const span = (
  { from, until }: { from: IsoDate; until?: IsoDate },
  { t, language }: Page,
): string =>
  until === undefined
    ? t('rules:since', { from: showShortDay(from, language) })
    : t('rules:fromUntil', {
        from: showShortDay(from, language),
        until: showShortDay(until, language),
      });
