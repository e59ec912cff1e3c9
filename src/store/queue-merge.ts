import type { CaseQuery } from '../cases/ports/case-queue.ts';
import type { Connection } from './connection.ts';
import { assignedIn, type Source } from './queue-cells.ts';
import { compare, earlier, later, type Place, rangeOf } from './queue-places.ts';
import { type Asked, queries } from './queue-statements.ts';

/** Cases looked at for one page, where they have to be looked at one by one: some milliseconds. */
const budget = 20_000;

/** The same in each state, where there is a better way for what is rare. */
const firstTry = 400;

export interface Merged {
  /** In the order asked for, one case longer than the page where there are more. */
  readonly found: readonly Place[];
  /** How far was looked, where that is not to the end. */
  readonly edge?: Place;
}

/** The heads of all sources as one. */
export function merge(
  connection: Connection,
  query: CaseQuery,
  sources: readonly Source[],
  depth: 'try' | 'deep' = 'try',
): Merged {
  const back = query.before !== undefined;
  const [nearer, order] = back
    ? [later, (a: Place, b: Place) => compare(b, a)]
    : [earlier, compare];
  const all = sources.reduce((sum, { n }) => sum + n, 0);
  let { low, high } = rangeOf(query);
  let edge: Place | undefined;
  let found: readonly Place[] = [];
  for (const source of sources) {
    const { page, edge: end } = queries[source.kind][back ? 'back' : 'on'];
    const asked = {
      ...askedOf(query, source),
      low_due: low.due,
      low_no: low.no,
      high_due: high.due,
      high_no: high.no,
    };
    if (isSifted(query, source)) {
      const here = endOf(source, depth === 'deep', all, (count) =>
        connection.get(end, { ...asked, count }),
      );
      if (here !== undefined) edge = edge === undefined ? here : nearer(edge, here);
    }
    const rows = connection.all(page, { ...asked, count: query.limit + 1 });
    if (rows.length > 0) found = [...found, ...rows].toSorted(order).slice(0, query.limit + 1);
    // Whatever comes after a full page is on no page that is asked for now.
    const last = found.length > query.limit ? found.at(-1) : undefined;
    const bound = last && edge ? nearer(last, edge) : (last ?? edge);
    if (bound !== undefined && back) low = later(low, { ...bound, no: bound.no - 1 });
    if (bound !== undefined && !back) high = earlier(high, { ...bound, no: bound.no + 1 });
  }
  if (edge === undefined) return { found };
  const reached = edge;
  return { found: found.filter((place) => order(place, reached) <= 0), edge };
}

/** Where looking ends for now. Each source is given its share of what may be looked at. */
function endOf(
  { kind, n }: Source,
  isDeep: boolean,
  all: number,
  placeAfter: (count: number) => Place | undefined,
): Place | undefined {
  // Of a state `n` tells only those that fit: there may be more to pass over.
  if (kind === 'state' && !isDeep) return placeAfter(firstTry);
  const share = Math.max(200, Math.floor((budget * n) / all));
  return kind === 'state' || n > share ? placeAfter(share) : undefined;
}

/** Whether rows of the source may have to be passed over. */
export const isSifted = (query: CaseQuery, { kind }: Source): boolean =>
  query.arrived !== undefined ||
  (kind !== 'cell' &&
    (['service', 'way', 'outcome', 'claim'] as const).some((name) => query[name] !== undefined)) ||
  (kind === 'state' && (query.unassigned === true || query.view?.kind === 'unassigned')) ||
  (kind === 'first' &&
    (query.view?.kind === 'failed-letters' ||
      query.state !== undefined ||
      query.assignedTo !== undefined ||
      query.unassigned === true));

function askedOf(
  query: CaseQuery,
  source: Source,
): Omit<Asked, 'count' | 'low_due' | 'low_no' | 'high_due' | 'high_no'> {
  const assigned = assignedIn(query);
  const { to, unassigned } = assigned === 'nobody-fits' ? { unassigned: false } : assigned;
  return {
    state: query.state ?? null,
    service: query.service ?? null,
    way: query.way ?? null,
    outcome: query.outcome ?? null,
    claim: query.claim ?? null,
    held: unassigned ? 0 : null,
    assigned_to: to ?? null,
    failed: query.view?.kind === 'failed-letters' ? 1 : 0,
    from: query.arrived?.from ?? '',
    before: query.arrived?.before ?? '~',
    ...source,
  };
}
