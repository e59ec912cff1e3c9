import type { Counted } from '../ports/statistics.ts';
import { isFew, shareOf, type Share, type Shown, shown, sumOf } from './shown.ts';

/** How many errands came digitally, and how many by another way. */
export interface Arrivals {
  readonly digital: Shown;
  readonly other: Shown;
  readonly share?: Share | undefined;
}

export interface ServiceArrivals extends Arrivals {
  readonly service: string;
}

/** Months side by side, from 1 to 12, both included: so many that no count is from 1 to 4. */
export interface MonthArrivals extends Arrivals {
  readonly from: number;
  readonly to: number;
}

/** Each service's arrivals of a year, and all that are shown together. */
export function arrivalsByService(
  counts: readonly Counted[],
  services: readonly string[],
): { readonly rows: readonly ServiceArrivals[]; readonly total: Arrivals } {
  const rows = services.map((service) => ({
    service,
    ...arrivals(shown(countOf(counts, service, true)), shown(countOf(counts, service, false))),
  }));
  const digital = sumOf(rows.map((row) => row.digital));
  const other = sumOf(rows.map((row) => row.other));
  return { rows, total: arrivals(digital, other) };
}

/**
 * Arrivals by month, of those that are shown by service: whatever is too little to be shown there is left out here too,
 * so that neither tells of the other. Months in which too little came are put together with their neighbours.
 */
export function arrivalsByMonth(
  counts: readonly Counted[],
  { rows }: { readonly rows: readonly ServiceArrivals[] },
  until: number,
): readonly MonthArrivals[] {
  const kept = counts.filter(({ measure, service, value }) => {
    const row = rows.find((each) => each.service === service);
    return (
      measure === 'arrived' &&
      row !== undefined &&
      row[isDigital(value) ? 'digital' : 'other'] !== 'few'
    );
  });
  const last = Math.max(until, ...kept.map(({ month }) => month));
  const months = Array.from({ length: last }, (_, index) => {
    const ofMonth = kept.filter(({ month }) => month === index + 1);
    const digital = sum(ofMonth.filter(({ value }) => isDigital(value)));
    return { from: index + 1, to: index + 1, digital, other: sum(ofMonth) - digital };
  });
  return grouped(months).map(({ from, to, digital, other }) => ({
    from,
    to,
    ...arrivals(digital, other),
  }));
}

interface Months {
  readonly from: number;
  readonly to: number;
  readonly digital: number;
  readonly other: number;
}

/** From the first month on; what is left over at the end goes to the months before it. */
function grouped(months: readonly Months[]): readonly Months[] {
  const groups: Months[] = [];
  let open: Months | undefined;
  for (const month of months) {
    open = open === undefined ? month : join(open, month);
    if (isTelling(open)) continue;
    groups.push(open);
    open = undefined;
  }
  while (open !== undefined) {
    const before = groups.pop();
    open = before === undefined ? open : join(before, open);
    if (before === undefined || !isTelling(open)) return [...groups, open];
  }
  return groups;
}

const isTelling = ({ digital, other }: Months): boolean => isFew(digital) || isFew(other);

const join = (one: Months, other: Months): Months => ({
  from: one.from,
  to: other.to,
  digital: one.digital + other.digital,
  other: one.other + other.other,
});

const arrivals = (digital: Shown, other: Shown): Arrivals => ({
  digital,
  other,
  share: shareOf(digital, other),
});

const countOf = (counts: readonly Counted[], service: string, digital: boolean): number =>
  sum(
    counts.filter(
      (each) =>
        each.measure === 'arrived' && each.service === service && isDigital(each.value) === digital,
    ),
  );

const isDigital = (way: string): boolean => way === 'self-service';
const sum = (counts: readonly Counted[]): number => counts.reduce((all, { n }) => all + n, 0);
