import { legalDay, type Clock } from '../../domain/dates.ts';
import type { CaseRow } from '../ports/case-store.ts';
import type { Statistics } from '../ports/statistics.ts';
import { middleOf } from './spread.ts';

/** Days back from today that are looked at. */
export const usualSpan = 90;

/** Fewer cases say nothing of the next one. */
export const leastForUsual = 10;

/** Days from when a case came until it was settled, of all but the quickest and the slowest tenth. */
export interface UsualTime {
  readonly from: number;
  readonly to: number;
  /** How many were settled. */
  readonly cases: number;
}

/** How long the authority's cases of that service took, of those settled in the last 90 days; undefined for fewer than 10. */
export async function usualTime(
  { statistics, clock }: { readonly statistics: Statistics; readonly clock: Clock },
  { authorityId, service }: Pick<CaseRow, 'authorityId' | 'service'>,
): Promise<UsualTime | undefined> {
  const from = legalDay(clock.now()).subtract({ days: usualSpan }).toString();
  const took = await statistics.settledSince(authorityId, service, from);
  const cases = [...took.values()].reduce((all, n) => all + n, 0);
  return cases < leastForUsual ? undefined : { ...middleOf(took, cases), cases };
}
