import type { Text } from './language.ts';

/** A calendar day as `YYYY-MM-DD`; compares correctly as a string. */
export type IsoDate = string;

/** Where a fact was read and when somebody last looked. */
export interface Source {
  readonly title: string;
  readonly checked: IsoDate;
}

/** A value of the law or of an authority for the days `from` to `until`, both included. */
export interface Dated<T> {
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly value: T;
  readonly source: Source;
}

/** The entry in force on a day; the latest `from` wins. Undefined where nothing is known for that day. */
export function inForce<T>(
  values: readonly Dated<T>[],
  on: Temporal.PlainDate,
): Dated<T> | undefined {
  const day = on.toString();
  let latest: Dated<T> | undefined;
  for (const entry of values) {
    const holds = entry.from <= day && (entry.until === undefined || day <= entry.until);
    if (holds && (latest === undefined || entry.from >= latest.from)) latest = entry;
  }
  return latest;
}

/** A number, day count or name that the law or an authority sets, with what it is called and what it counts. */
export interface NamedValues<T = unknown> {
  /** Distinct within its service, e.g. `latest-days-after`. */
  readonly id: string;
  readonly what: Text;
  /** What it counts, e.g. days, kilometres, kroner; absent where it counts nothing. */
  readonly unit?: Text;
  readonly values: readonly Dated<T>[];
}
