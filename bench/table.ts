import type { Measured } from './rounds.ts';

/** One line of the table. `values` are of single rounds; `goal` reads e.g. `≤ 3.5`. */
export interface Row {
  readonly work: string;
  readonly against: string;
  readonly goal?: { readonly is: '≤' | '≥'; readonly value: number };
  readonly values: readonly number[];
  readonly unit?: string;
  /** Absolute figures, for information. */
  readonly note?: string;
  readonly disturbed?: number;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/** The value below which 99 of 100 lie; the values are in ascending order. */
export const p99 = (ascending: readonly number[]): number =>
  ascending[Math.floor(ascending.length * 0.99)] ?? Number.NaN;

/** How many of these measurements were disturbed by other processes. */
export const disturbedIn = (all: readonly Measured[]): number =>
  all.filter((each) => each.disturbed).length;

/** Processor time for each request, as text. */
export const microseconds = (all: readonly Measured[]): string =>
  median(all.map(({ cpu }) => cpu)).toFixed(0);

/** Requests a second, as text. */
export const perSecond = (all: readonly Measured[]): string =>
  median(all.map((each) => each.perSecond)).toFixed(0);

export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    [
      row.work,
      row.against,
      row.goal ? `${row.goal.is} ${row.goal.value}${unitOf(row)}` : 'shown',
      show(median(row.values), row),
      show(Math.min(...row.values), row),
      show(Math.max(...row.values), row),
      verdict(row),
      row.note ?? '',
    ].join(' | '),
  );
  return [
    '| Work | Against | Goal | Median | Min | Max | Verdict | For information |',
    '|---|---|---|---|---|---|---|---|',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}

function verdict({ goal, values, disturbed = 0 }: Row): string {
  if (values.length === 0) return 'not measured';
  const value = median(values);
  const met = goal && (goal.is === '≤' ? value <= goal.value : value >= goal.value);
  const said = met === undefined ? '' : met ? 'met' : '**missed**';
  return disturbed > 0 ? `${said} (${disturbed} disturbed)`.trim() : said;
}

const unitOf = ({ unit }: Row): string => (unit === undefined ? '' : ` ${unit}`);

function show(value: number, row: Row): string {
  if (!Number.isFinite(value)) return '-';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unitOf(row)}`;
}
