import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counted } from '../../../src/cases/ports/statistics.ts';
import { fates } from '../../../src/cases/statistics/count-case.ts';
import { standings } from '../../../src/cases/statistics/outcomes.ts';
import { count, reportOf, services } from './report.ts';

/*
 * Who sees everything that is shown, and knows how it is made, still cannot reckon a count from 1 to 4: for each such
 * count there is another world in which it is another, and in which the very same is shown.
 */

const months = [1, 2, 3, 4];
const smallOften = fc.oneof(
  { weight: 3, arbitrary: fc.nat(6) },
  { weight: 1, arbitrary: fc.nat(40) },
);
const cells = [
  ...services.flatMap((service) =>
    months.flatMap((month) =>
      ['self-service', 'paper'].map((way) => count('arrived', way, 0, { service, month })),
    ),
  ),
  ...standings.flatMap((standing) =>
    fates.map((fate) => count('referred', `${standing}:${fate}`, 0)),
  ),
  ...services.flatMap((service) =>
    ['rejected', 'taken-after-all'].map((value) => count('channel', value, 0, { service })),
  ),
];
const world = fc
  .array(smallOften, { minLength: cells.length, maxLength: cells.length })
  .map((ns) => lawful(cells.map((cell, at) => ({ ...cell, n: ns[at] ?? 0 }))));

/** No more rejections than filings. */
function lawful(counts: readonly Counted[]): readonly Counted[] {
  return counts.map((cell) => {
    if (cell.measure !== 'channel') return cell;
    const room = Math.floor(filings(counts, cell.service) / 2);
    return { ...cell, n: Math.min(cell.n, room) };
  });
}

const sum = (counts: readonly Counted[], like: (cell: Counted) => boolean) =>
  counts.filter(like).reduce((all, { n }) => all + n, 0);
const filings = (counts: readonly Counted[], service: string) =>
  sum(
    counts,
    (cell) => cell.measure === 'arrived' && cell.service === service && cell.value === 'paper',
  );

const isPossible = (counts: readonly Counted[]) =>
  counts.every(({ n }) => n >= 0) &&
  services.every(
    (service) =>
      sum(counts, (cell) => cell.measure === 'channel' && cell.service === service) <=
      filings(counts, service),
  );

const changed = (counts: readonly Counted[], changes: readonly (readonly [Counted, number])[]) =>
  counts.map((cell) => ({
    ...cell,
    n: cell.n + changes.filter(([one]) => one === cell).reduce((all, [, by]) => all + by, 0),
  }));

/** Worlds that differ in a few cases: one more or fewer of something, one that came in another month or ended otherwise, a filing less with what became of it. */
function neighbours(counts: readonly Counted[]): readonly (readonly Counted[])[] {
  const steps = [-3, -2, -1, 1, 2, 3];
  const alone = counts.flatMap((cell) => steps.map((by) => changed(counts, [[cell, by]])));
  const moved = counts.flatMap((cell) =>
    counts
      .filter((other) => other !== cell && other.measure === cell.measure)
      .map((other) =>
        changed(counts, [
          [cell, -1],
          [other, 1],
        ]),
      ),
  );
  const without = counts
    .filter(({ measure }) => measure === 'channel')
    .flatMap((cell) =>
      counts
        .filter(({ measure, service }) => measure === 'arrived' && service === cell.service)
        .map((filing) =>
          changed(counts, [
            [cell, -1],
            [filing, -1],
          ]),
        ),
    );
  return [...alone, ...moved, ...without, ...exchanged(counts)].filter(isPossible);
}

/** Of two services, one case each came in the other's month: no sum changes. */
function exchanged(counts: readonly Counted[]): readonly (readonly Counted[])[] {
  const came = counts.filter(({ measure }) => measure === 'arrived');
  const at = (like: Counted, other: Counted) =>
    came.find(
      (cell) =>
        cell.value === like.value && cell.service === like.service && cell.month === other.month,
    );
  return came.flatMap((one) =>
    came.flatMap((other) => {
      const [first, second] = [at(one, other), at(other, one)];
      if (one.value !== other.value || one.service === other.service || one.month === other.month)
        return [];
      if (first === undefined || second === undefined) return [];
      return [
        changed(counts, [
          [one, -1],
          [first, 1],
          [other, -1],
          [second, 1],
        ]),
      ];
    }),
  );
}

/** Every count that somebody could want to know, cells and sums of them, by name. */
function sensitive(counts: readonly Counted[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (name: string, n: number) => found.set(name, n);
  for (const service of services) {
    for (const way of ['self-service', 'paper']) {
      const is = (cell: Counted) =>
        cell.measure === 'arrived' && cell.service === service && cell.value === way;
      add(`${service} ${way}`, sum(counts, is));
      for (const month of months)
        add(
          `${service} ${way} ${month}`,
          sum(counts, (cell) => is(cell) && cell.month === month),
        );
    }
    for (const value of ['rejected', 'taken-after-all'])
      add(
        `${service} ${value}`,
        sum(
          counts,
          (cell) => cell.measure === 'channel' && cell.service === service && cell.value === value,
        ),
      );
    add(
      `${service} rest`,
      filings(counts, service) -
        sum(counts, (cell) => cell.measure === 'channel' && cell.service === service),
    );
  }
  for (const month of months)
    for (const way of ['self-service', 'paper'])
      add(
        `${way} ${month}`,
        sum(
          counts,
          (cell) => cell.measure === 'arrived' && cell.value === way && cell.month === month,
        ),
      );
  for (const cell of counts) if (cell.measure === 'referred') add(cell.value, cell.n);
  for (const standing of standings)
    add(
      `all ${standing}`,
      sum(counts, (cell) => cell.measure === 'referred' && cell.value.startsWith(`${standing}:`)),
    );
  for (const fate of fates)
    add(
      `all ${fate}`,
      sum(counts, (cell) => cell.measure === 'referred' && cell.value.endsWith(`:${fate}`)),
    );
  return found;
}

describe('from everything shown', () => {
  it('nobody can reckon a count from 1 to 4', () => {
    fc.assert(
      fc.property(world, (counts) => {
        const seen = JSON.stringify(reportOf(counts));
        const few = [...sensitive(counts)].filter(([, n]) => n >= 1 && n <= 4);
        const alike = neighbours(counts)
          .filter((other) => JSON.stringify(reportOf(other)) === seen)
          .map(sensitive);
        for (const [name, n] of few)
          expect(
            alike.some((other) => other.get(name) !== n),
            `${name} = ${n}`,
          ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
