import type { IsoDate } from './dated.ts';

/** How long ago somebody last looked: `green` up to 12 months, `amber` up to 18, then `red`. The best comes first. */
export const lawAges = ['green', 'amber', 'red'] as const;
export type LawAge = (typeof lawAges)[number];

/** On the day 12 months later it is still green, the day after amber; red from the day after 18 months. */
export function standingOf(lastChecked: IsoDate, on: Temporal.PlainDate): LawAge {
  const checked = Temporal.PlainDate.from(lastChecked);
  const isOlderThan = (months: number) =>
    Temporal.PlainDate.compare(checked.add({ months }), on) < 0;
  if (!isOlderThan(12)) return 'green';
  return isOlderThan(18) ? 'red' : 'amber';
}

/** The worst of them; green where there is none. */
export const worstOf = (ages: readonly LawAge[]): LawAge =>
  lawAges.findLast((age) => ages.includes(age)) ?? 'green';
