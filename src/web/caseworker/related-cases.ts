import { isOpen } from '../../cases/case.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { legalDay, showShortDay } from '../../domain/dates.ts';
import { showReference } from '../../domain/reference.ts';
import type { SelfService } from '../../self-services/define.ts';
import type { Markup } from '../components/html.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import { stateBadge } from './state-badge.ts';

/** Days after it came in that a case which has ended still says something about the next one. */
const recentDays = 180;

/** Another case of the same person, as little of it as tells whether to open it. */
export interface RelatedCase {
  readonly href: string;
  readonly reference: string;
  readonly service: string;
  readonly arrived: string;
  readonly badge: Markup;
}

/**
 * The person's other cases that may bear on this one: with the same authority, of the same errand or of one that it leads
 * to, and open or newly ended (GDPR art. 5(1)(b) and (c)). Whoever asks has logged the look.
 */
export async function relatedCases(
  { cases, services }: Pick<Deps, 'cases' | 'services'>,
  row: CaseRow,
  today: Temporal.PlainDate,
): Promise<readonly CaseRow[]> {
  if (row.principal === undefined) return [];
  const theirs = await cases.ofPrincipalFor(row.authorityId, row.principal);
  const since = today.subtract({ days: recentDays }).toString();
  return theirs.filter(
    (each) =>
      each.id !== row.id &&
      bearsOn(services, each.service, row.service) &&
      (isOpen(each.state) || arrivedOn(each).toString() >= since),
  );
}

/** Those cases as the page lists them. */
export const relatedOnPage = (
  page: Page,
  services: readonly SelfService[],
  rows: readonly CaseRow[],
): readonly RelatedCase[] =>
  rows.map((row) => {
    const service = services.find(({ id }) => id === row.service);
    return {
      href: `/caseworker/cases/${row.reference}`,
      reference: showReference(row.reference),
      service: service ? page.say(service.title) : row.service,
      arrived: showShortDay(arrivedOn(row), page.language),
      badge: stateBadge(page, row),
    };
  });

/** The same errand, or one of which the other is what follows. */
function bearsOn(services: readonly SelfService[], one: string, other: string): boolean {
  const leadsTo = (from: string) => services.find(({ id }) => id === from)?.followUps ?? [];
  return one === other || leadsTo(one).includes(other) || leadsTo(other).includes(one);
}

const arrivedOn = ({ arrivedAt }: CaseRow): Temporal.PlainDate =>
  legalDay(Temporal.Instant.from(arrivedAt));
