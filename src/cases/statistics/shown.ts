/**
 * A count as it may be shown. `few`: from 1 to 4, or a count that would tell of one; how many, nobody can reckon, since
 * sums are made of what is shown and of nothing else.
 */
export type Shown = number | 'few';

/** Below this a count could point at somebody. */
export const least = 5;

export const isFew = (count: number): boolean => count > 0 && count < least;

/** The count, unless it is from 1 to 4. */
export const shown = (count: number): Shown => (isFew(count) ? 'few' : count);

/** The sum of what is shown. What is not shown is not in it. */
export const sumOf = (cells: readonly Shown[]): number =>
  cells.reduce<number>((sum, cell) => (cell === 'few' ? sum : sum + cell), 0);

/** A part in percent; `least` and `most` where the other number is from 1 to 4. */
export type Share =
  | { readonly percent: number }
  | { readonly least: number }
  | { readonly most: number };

/** How much the first is of both, in whole percent; undefined where there is nothing to say. */
export function shareOf(part: Shown, rest: Shown): Share | undefined {
  if (part === 'few' && rest === 'few') return undefined;
  if (part === 'few')
    return rest === 0 ? undefined : { most: percent(least - 1, Number(rest) + least - 1) };
  if (rest === 'few')
    return part === 0 ? undefined : { least: Math.floor((100 * part) / (part + least - 1)) };
  return part + rest === 0 ? undefined : { percent: percent(part, part + rest) };
}

const percent = (part: number, whole: number): number => Math.round((100 * part) / whole);
