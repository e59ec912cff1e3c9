/** Few enough to point at somebody is not told more closely. */
const least = 5;

/** How a count is told; `withheld`: with it, what others come to could be reckoned. */
export type Told = 'exact' | 'few' | 'withheld';

/** A count as it may stand alone. */
export const masked = (count: number): string =>
  isFew(count) ? `<${least}` : count.toLocaleString('en-GB');

/**
 * How the parts of a total may be told that stands beside them, so that no few can be reckoned from what is shown: where
 * something is few, something else stays untold with it. `together`: there is too little to tell any part by itself.
 */
export function tellParts(total: number, parts: readonly number[]): readonly Told[] | 'together' {
  if (total < 2 * least) return tellOfLittle(total, parts);
  const rest = total - sum(parts);
  const few = [...parts, rest].filter(isFew).length;
  if (few === 0) return parts.map(() => 'exact');
  // What is in no part is never told, and hides others like a part that is withheld.
  const large = parts.filter((part) => part >= least).toSorted((one, other) => one - other);
  const untold = rest < least ? [] : [rest];
  for (;;) {
    const hidden = sum(untold) + sum([...parts, rest].filter(isFew));
    const isSafe = untold.length > 0 && hidden >= least * untold.length + (least - 1) * few;
    if (isSafe) break;
    const next = large.shift();
    if (next === undefined) return 'together';
    untold.push(next);
  }
  const withheld = parts.filter((part) => part >= least).length - large.length;
  return mark(parts, withheld);
}

/** So little that whatever is few would show in the rest. */
function tellOfLittle(total: number, parts: readonly number[]): readonly Told[] | 'together' {
  if (parts.length > 1) return 'together';
  if (total < least) return parts.map(() => 'few');
  return parts.map((part) => (part === total ? 'exact' : 'withheld'));
}

/** The smallest of those that are not few are withheld, as many as that. */
function mark(parts: readonly number[], withheld: number): readonly Told[] {
  const order = parts
    .map((part, at) => ({ part, at }))
    .filter(({ part }) => part >= least)
    .toSorted((one, other) => one.part - other.part)
    .slice(0, withheld);
  const hidden = new Set(order.map(({ at }) => at));
  return parts.map((part, at) => (isFew(part) ? 'few' : hidden.has(at) ? 'withheld' : 'exact'));
}

const isFew = (count: number): boolean => count > 0 && count < least;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
