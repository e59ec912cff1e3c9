import type { Standing } from '../../eligibility/decision.ts';
import type { Counted } from '../ports/statistics.ts';
import { type ServiceArrivals } from './arrivals.ts';
import { fates, type Fate } from './count-case.ts';
import { isFew, least, type Shown, shown, sumOf } from './shown.ts';
import { type Histogram, type Spread, spreadOf, together } from './spread.ts';

export const standings = [
  'right',
  'authority-assesses',
  'help-only',
] as const satisfies readonly Standing[];

/** What became of the referrals of one standing; `sum`: of those that are shown. */
export interface ReferralOutcomes {
  readonly standing: Standing;
  readonly fates: Readonly<Record<Fate, Shown>>;
  readonly sum: number;
}

export function referralOutcomes(counts: readonly Counted[]): {
  readonly rows: readonly ReferralOutcomes[];
  readonly sums: Readonly<Record<Fate, number>>;
} {
  const referred = ofMeasure(counts, 'referred');
  const rows = standings.map((standing) => {
    const cells = Object.fromEntries(
      fates.map((fate) => [fate, shown(total(referred, `${standing}:${fate}`))]),
    ) as Record<Fate, Shown>;
    return { standing, fates: cells, sum: sumOf(Object.values(cells)) };
  });
  const sums = fates.map((fate) => [fate, sumOf(rows.map((row) => row.fates[fate]))]);
  return { rows, sums: Object.fromEntries(sums) as Record<Fate, number> };
}

/** Days to first contact by standing; `all`: of the standings that are shown. */
export function firstContact(counts: readonly Counted[]): {
  readonly rows: readonly { readonly standing: Standing; readonly spread: Spread | undefined }[];
  readonly all: Spread | undefined;
} {
  const contacted = ofMeasure(counts, 'contacted');
  const days = standings.map((standing) => ({
    standing,
    histogram: daysOf(contacted, standing),
  }));
  const rows = days.map(({ standing, histogram }) => ({ standing, spread: spreadOf(histogram) }));
  const told = days.filter(({ histogram }) => spreadOf(histogram) !== undefined);
  return { rows, all: spreadOf(together(...told.map(({ histogram }) => histogram))) };
}

/** Filings of a service by another way than the digital one, and those rejected for it. */
export interface Rejections {
  readonly filed: Shown;
  readonly rejected: Shown;
  readonly takenAfterAll: Shown;
}

/** Fewer filings than this tell of each one, also by a zero. */
const leastFilings = 2 * least;

export function rejectionsOf(
  counts: readonly Counted[],
  { service, other: filed }: ServiceArrivals,
): Rejections {
  const ofService = ofMeasure(counts, 'channel').filter((each) => each.service === service);
  const rejected = total(ofService, 'rejected');
  const takenAfterAll = total(ofService, 'taken-after-all');
  if (filed === 0) return { filed, rejected: 0, takenAfterAll: 0 };
  if (filed === 'few' || filed < leastFilings)
    return { filed, rejected: 'few', takenAfterAll: 'few' };
  // What is left of the filings can be reckoned where both others are shown, and one of them from the other and the rest.
  const isTelling = [rejected, takenAfterAll, filed - rejected - takenAfterAll].some(isFew);
  const cell = (count: number): Shown => (isTelling && count > 0 ? 'few' : count);
  return { filed, rejected: cell(rejected), takenAfterAll: cell(takenAfterAll) };
}

/** Days from the day it came to the decision, digital and by other ways, of cases decided in the year. */
export interface Decisions {
  readonly digital: Spread | undefined;
  readonly other: Spread | undefined;
}

/** By service; `all`: of the services in which both can be told, like beside like. */
export function timeToDecision(
  counts: readonly Counted[],
  services: readonly string[],
): {
  readonly rows: readonly (Decisions & { readonly service: string })[];
  readonly all: Decisions;
} {
  const settled = Map.groupBy(ofMeasure(counts, 'settled'), ({ service }) => service);
  const days = services.map((service) => {
    const own = settled.get(service) ?? [];
    return {
      service,
      digital: daysOf(own, 'digital'),
      other: daysOf(own, 'other'),
    };
  });
  const rows = days.map((each) => ({
    service: each.service,
    digital: spreadOf(each.digital),
    other: spreadOf(each.other),
  }));
  const both = days.filter(
    (_, at) => rows[at]?.digital !== undefined && rows[at]?.other !== undefined,
  );
  return {
    rows,
    all: {
      digital: spreadOf(together(...both.map((each) => each.digital))),
      other: spreadOf(together(...both.map((each) => each.other))),
    },
  };
}

/** The counts whose value is days, after a first part of that name. */
function daysOf(counts: readonly Counted[], part: string): Histogram {
  const days = new Map<number, number>();
  for (const { value, n } of counts) {
    if (!value.startsWith(`${part}:`)) continue;
    const day = Number(value.slice(part.length + 1));
    days.set(day, (days.get(day) ?? 0) + n);
  }
  return days;
}

const ofMeasure = (counts: readonly Counted[], measure: Counted['measure']): readonly Counted[] =>
  counts.filter((each) => each.measure === measure);

const total = (counts: readonly Counted[], value: string): number =>
  counts.filter((each) => each.value === value).reduce((all, { n }) => all + n, 0);
