import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masked, tellParts, type Told } from '../../src/operations/masked-counts.ts';

describe('a total beside its parts', () => {
  it.each<[number, number[], readonly Told[] | 'together']>([
    [30, [12, 8], ['exact', 'exact']],
    [40, [17, 3], ['exact', 'few']],
    // Nothing is left over to hide it: 20 less 17 would be 3.
    [20, [17, 3], ['withheld', 'few']],
    [50, [30, 17, 3], ['exact', 'withheld', 'few']],
    // What comes out as before is few.
    [20, [17], ['withheld']],
    [20, [9, 8], ['exact', 'withheld']],
    [12, [3, 3, 3, 3], 'together'],
    [6, [5, 1], 'together'],
    [4, [1, 1, 1, 1], 'together'],
    [6, [5], ['withheld']],
    [6, [2], ['withheld']],
    [5, [5], ['exact']],
    [4, [3], ['few']],
    [30, [], []],
  ])('%i of which %j', (total, parts, told) => {
    expect(tellParts(total, parts)).toEqual(told);
  });

  it('shows nothing from which a few could be reckoned', () => {
    const few = fc.integer({ min: 1, max: 4 });
    const part = fc.oneof(few, fc.integer({ min: 5, max: 12 }));
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 4 }),
        fc.integer({ min: 0, max: 12 }),
        (parts, rest) => {
          const total = parts.reduce((all, each) => all + each, rest);
          if (total < 5) return;
          for (const values of possible(total, parts)) expect(values.size).toBeGreaterThan(1);
        },
      ),
      { numRuns: 400, seed: 20261122 },
    );
  });
});

it('few are never told more closely', () => {
  expect([0, 1, 4, 5, 1234].map(masked)).toEqual(['0', '<5', '<5', '5', '1,234']);
});

/** For each part that is few, what is in no part among them, all that it can be to somebody who sees the total and what is told of the parts. */
function possible(total: number, parts: readonly number[]): readonly ReadonlySet<number>[] {
  const told = tellParts(total, parts);
  if (told === 'together') return [];
  const ranges = parts.map((part, at) =>
    told[at] === 'exact' ? [part] : told[at] === 'few' ? [1, 2, 3, 4] : upTo(total),
  );
  const seen = [...parts, 0].map(() => new Set<number>());
  const walk = (at: number, chosen: readonly number[], left: number): void => {
    if (left < 0) return;
    const range = ranges[at];
    if (range === undefined) {
      // Whoever knows how it is told believes only what would be told alike.
      if (JSON.stringify(tellParts(total, chosen)) !== JSON.stringify(told)) return;
      for (const [each, value] of [...chosen, left].entries()) seen[each]?.add(value);
      return;
    }
    for (const value of range) walk(at + 1, [...chosen, value], left - value);
  };
  walk(0, [], total);
  const rest = parts.reduce((left, each) => left - each, total);
  return seen.filter((_, at) => [...parts, rest][at]! > 0 && [...parts, rest][at]! < 5);
}

const upTo = (total: number): readonly number[] => Array.from({ length: total }, (_, n) => n + 1);
