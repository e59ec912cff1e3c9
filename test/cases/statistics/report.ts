import { arrivalsByMonth, arrivalsByService } from '../../../src/cases/statistics/arrivals.ts';
import {
  firstContact,
  referralOutcomes,
  rejectionsOf,
  timeToDecision,
} from '../../../src/cases/statistics/outcomes.ts';
import type { Counted } from '../../../src/cases/ports/statistics.ts';

export const services = ['address-change', 'health-card', 'robinson-list'];

/** Everything that a year's counts are shown as. */
export function reportOf(counts: readonly Counted[]) {
  const byService = arrivalsByService(counts, services);
  return {
    byService,
    byMonth: arrivalsByMonth(counts, byService, 4),
    referrals: referralOutcomes(counts),
    contact: firstContact(counts),
    rejections: byService.rows.map((row) => rejectionsOf(counts, row)),
    decisions: timeToDecision(counts, services),
  };
}

export const count = (
  measure: Counted['measure'],
  value: string,
  n: number,
  given: Partial<Counted> = {},
): Counted => ({ measure, value, n, service: 'address-change', month: 0, ...given });

/** Every number in it, however deep. */
export function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
