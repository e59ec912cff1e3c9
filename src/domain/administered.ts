import type { IsoDate } from './dated.ts';
import type { Text } from './language.ts';

/** Days on which an authority's counter and phones are closed, both included. It moves no deadline. */
export interface Closure {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly why: Text;
}

/** A self-service that takes nothing digitally for a while; every other way in stays open. */
export interface Pause {
  readonly service: string;
  /** Instant. */
  readonly since: string;
  /** The last day of it, where anybody knows. */
  readonly until?: IsoDate;
  readonly message: Text;
  /** Instant at which somebody ended it. */
  readonly ended?: string;
}

/** What an authority tells everybody on its pages: plain text, for the days `from` to `until`, both included. */
export interface PublicMessage {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly text: Text;
  /** On the pages of this service alone. */
  readonly service?: string;
}

/** Whether a day lies in a span, both ends included. */
export const holdsOn = (
  { from, until }: { readonly from: IsoDate; readonly until?: IsoDate },
  on: Temporal.PlainDate,
): boolean => {
  const day = on.toString();
  return from <= day && (until === undefined || day <= until);
};

/** Days ahead of which a closure is told where opening hours stand. */
const toldDaysAhead = 28;

/** The closures that somebody who means to call or come should know on that day, the nearest first. */
export const closuresToTell = (
  closures: readonly Closure[],
  on: Temporal.PlainDate,
): readonly Closure[] => {
  const [today, last] = [on.toString(), on.add({ days: toldDaysAhead }).toString()];
  return closures
    .filter(({ from, until }) => until >= today && from <= last)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
};
