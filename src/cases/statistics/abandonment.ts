import type { DraftEnding } from '../ports/statistics.ts';
import { least, type Shown, shown } from './shown.ts';

/** Where the form of a service was left, of drafts that expired in the year. */
export interface Abandonment {
  readonly service: string;
  /** Drafts that were begun, to the nearest ten. */
  readonly begun: Shown;
  /** In the order of the form; the first is what was left before any step was answered. */
  readonly steps: readonly {
    readonly step: string;
    readonly left: Shown;
    readonly percent?: number | undefined;
  }[];
}

/** From so many on a part is worth telling in percent. */
const leastForPercent = 20;

/**
 * Where the form was left. How many were sent is told only through the rounded number of those begun: it is counted for
 * the whole portal, and beside one authority's own arrivals an exact number would tell of the others'.
 */
export function abandonmentOf(
  service: { readonly id: string; readonly steps: readonly { readonly id: string }[] },
  endings: readonly DraftEnding[],
): Abandonment {
  const own = endings.filter((each) => each.service === service.id);
  const begun = roughly(own.reduce((all, { n }) => all + n, 0));
  const order = ['', ...service.steps.map(({ id }) => id)];
  return {
    service: service.id,
    begun,
    steps: order.map((step) => {
      const left = shown(
        own.filter((each) => each.step === step && !each.sent).reduce((all, { n }) => all + n, 0),
      );
      return { step, left, percent: partOf(left, begun) };
    }),
  };
}

const roughly = (count: number): Shown =>
  count > 0 && count < least ? 'few' : Math.round(count / 10) * 10;

const partOf = (left: Shown, begun: Shown): number | undefined =>
  left === 'few' || begun === 'few' || begun < leastForPercent
    ? undefined
    : Math.min(100, Math.round((100 * left) / begun));
