import { type Abandonment, abandonmentOf } from '../../cases/statistics/abandonment.ts';
import { arrivalsByMonth, arrivalsByService } from '../../cases/statistics/arrivals.ts';
import {
  firstContact,
  referralOutcomes,
  rejectionsOf,
  timeToDecision,
} from '../../cases/statistics/outcomes.ts';
import type { AuthorityId } from '../../domain/authority.ts';
import { legalDay } from '../../domain/dates.ts';
import type { Deps } from '../deps.ts';

/** All that is shown of an authority's year; nothing else is read of its counts. */
export type StatisticsData = ReturnType<typeof dataOf>;

/** The statistics of one authority for one year, made of what is counted. */
export async function statisticsOf(
  deps: Deps,
  authorityId: AuthorityId,
  year: number,
): Promise<StatisticsData> {
  const [counts, endings] = await Promise.all([
    deps.statistics.of(authorityId, year),
    deps.statistics.draftEndings(year),
  ]);
  const today = legalDay(deps.clock.now());
  return dataOf(deps.services, counts, endings, today.year === year ? today.month : 12);
}

/** The years there is anything of, and this one, the newest first. */
export async function yearsOf(deps: Deps, authorityId: AuthorityId): Promise<readonly number[]> {
  const years = await deps.statistics.years(authorityId);
  const thisYear = legalDay(deps.clock.now()).year;
  return [...new Set([thisYear, ...years])].toSorted((one, other) => other - one);
}

function dataOf(
  services: Deps['services'],
  counts: Awaited<ReturnType<Deps['statistics']['of']>>,
  endings: Awaited<ReturnType<Deps['statistics']['draftEndings']>>,
  until: number,
) {
  const known = services.map(({ id }) => id);
  // What is no longer offered goes on counting.
  const ids = [...new Set([...known, ...counts.map(({ service }) => service)])];
  const byService = arrivalsByService(counts, ids);
  return {
    byService,
    byMonth: arrivalsByMonth(counts, byService, until),
    referrals: referralOutcomes(counts),
    contact: firstContact(counts),
    rejections: byService.rows.map((row) => ({
      service: row.service,
      ...rejectionsOf(counts, row),
    })),
    decisions: timeToDecision(counts, ids),
    abandonment: services
      .map((service): Abandonment => abandonmentOf(service, endings))
      .filter(({ begun }) => begun !== 0),
  };
}
