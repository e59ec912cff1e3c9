import type { CaseQuery } from '../cases/ports/case-queue.ts';
import type { IsoDate } from '../domain/dated.ts';

/** A place in the queue. */
export interface Place {
  readonly due: IsoDate;
  readonly no: number;
}

/** Between two places, neither of them included. */
export interface Range {
  readonly low: Place;
  readonly high: Place;
}

/** Which of two comes first: negative, zero or positive. */
export const compare = (a: Place, b: Place): number =>
  a.due === b.due ? a.no - b.no : a.due < b.due ? -1 : 1;

export const earlier = (a: Place, b: Place): Place => (compare(a, b) < 0 ? a : b);
export const later = (a: Place, b: Place): Place => (compare(a, b) < 0 ? b : a);

/** A place as pages pass it on, e.g. `2026-11-30.4711`. */
export const tokenOf = ({ due, no }: Place): string => `${due}.${no}`;

/** Undefined for whatever is no place. */
export function placeIn(token: string | undefined): Place | undefined {
  const [, due, no] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,15})$/.exec(token ?? '') ?? [];
  return due === undefined ? undefined : { due, no: Number(no) };
}

const last = Number.MAX_SAFE_INTEGER;

/** What of the queue a page can be of: what its view is bound to, from the page before it or up to the one after it. */
export function rangeOf({ view, arrived, after, before }: CaseQuery): Range {
  const [low, high] = [placeIn(after), placeIn(before)];
  const from = view?.kind === 'this-week' ? view.today : '';
  // Nothing is due before the day it came.
  const came = arrived?.from?.slice(0, 10) ?? '';
  const start = { due: from > came ? from : came, no: 0 };
  const end = endOf(view);
  return { low: low ? later(low, start) : start, high: high ? earlier(high, end) : end };
}

function endOf(view: CaseQuery['view']): Place {
  if (view?.kind === 'overdue') return { due: view.today, no: 0 };
  return { due: view?.kind === 'this-week' ? view.until : '9999-12-31', no: last };
}
