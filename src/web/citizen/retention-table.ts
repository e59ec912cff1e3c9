import type { Authority } from '../../domain/authority.ts';
import { legalDay } from '../../domain/dates.ts';
import { daysKept, type KeptKind, keptKinds, termOn } from '../../domain/retention.ts';
import type { TableModel } from '../components/data-table.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';

type Parts = Pick<Deps, 'services' | 'registers' | 'clock'>;

/** How long what is kept, by service: the plan, or what the one authority that is served has set. */
export function retentionTable(
  { services, registers: { authorities }, clock }: Parts,
  page: Page,
): TableModel {
  const { t, say } = page;
  const today = legalDay(clock.now());
  const served = servedBy(authorities);
  const only = served.length === 1 ? served[0] : undefined;
  return {
    caption: t('about:privacy.howLong'),
    captionHidden: true,
    rowHeaders: true,
    columns: [
      t('about:privacy.service'),
      t('about:privacy.draftDays'),
      t('about:privacy.referralDays'),
      t('about:privacy.caseDays'),
    ],
    rows: services.map((service) => [
      say(service.title),
      ...(['draft', 'referral', 'case'] as const).map((kind) =>
        span(daysKept(kind, service, only, today), page),
      ),
    ]),
  };
}

/** What authorities have set themselves and the table above does not tell; undefined where it tells everything. */
export function ownTermsTable(
  { services, registers: { authorities }, clock }: Parts,
  page: Page,
): TableModel | undefined {
  const { t, say } = page;
  const today = legalDay(clock.now());
  const served = servedBy(authorities);
  const kinds = served.length === 1 ? keptKinds.filter((kind) => !isInTable(kind)) : keptKinds;
  const rows = served.flatMap((authority) =>
    services.flatMap((service) =>
      kinds.flatMap((kind) =>
        termOn(authority.retention ?? [], service.id, kind, today) === undefined
          ? []
          : [
              [
                say(authority.name),
                say(service.title),
                t(`about:privacy.kept.${kind}`),
                span(daysKept(kind, service, authority, today), page),
              ],
            ],
      ),
    ),
  );
  if (rows.length === 0) return undefined;
  return {
    caption: t('about:privacy.ownTerms'),
    columns: ['authority', 'service', 'keptWhat', 'howLongColumn'].map((column) =>
      t(`about:privacy.${column}`),
    ),
    rows,
  };
}

/** Days in words: months and years as people say them. */
export const span = (days: number, { t }: Page): string =>
  days < 365 || Math.abs(days / 365.25 - Math.round(days / 365.25)) > 0.01
    ? t('about:privacy.days', { count: days })
    : t('about:privacy.years', { count: Math.round(days / 365.25) });

const isInTable = (kind: KeptKind): boolean =>
  kind === 'draft' || kind === 'referral' || kind === 'case';

const servedBy = (authorities: Deps['registers']['authorities']): readonly Authority[] =>
  authorities.all().filter(({ id }) => authorities.serves(id));
