import { least } from './shown.ts';

/** How many cases took how many days. */
export type Histogram = ReadonlyMap<number, number>;

/** Within how many days half of the cases were done, and nine of ten. */
export interface Spread {
  readonly median: number;
  readonly ninth: number;
}

/** Undefined for fewer than five cases. */
export function spreadOf(histogram: Histogram): Spread | undefined {
  const days = [...histogram].toSorted(([one], [other]) => one - other);
  const all = days.reduce((sum, [, n]) => sum + n, 0);
  if (all < least) return undefined;
  return { median: rank(days, Math.ceil(all / 2)), ninth: rank(days, Math.ceil(all * 0.9)) };
}

/** Within which days eight of ten cases, or more, were done: without the quickest tenth, and without the slowest. */
export function middleOf(
  histogram: Histogram,
  all: number,
): { readonly from: number; readonly to: number } {
  const days = [...histogram].toSorted(([one], [other]) => one - other);
  const tenth = Math.floor(all * 0.1);
  return { from: rank(days, tenth + 1), to: rank(days, all - tenth) };
}

/** Both together. */
export function together(...histograms: readonly Histogram[]): Histogram {
  const sum = new Map<number, number>();
  for (const histogram of histograms)
    for (const [days, n] of histogram) sum.set(days, (sum.get(days) ?? 0) + n);
  return sum;
}

/** The days of the case with that number, the quickest being the first. */
function rank(days: readonly (readonly [number, number])[], wanted: number): number {
  let passed = 0;
  for (const [day, n] of days) {
    passed += n;
    if (passed >= wanted) return day;
  }
  return 0;
}
