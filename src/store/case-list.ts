import type { CasePage, CaseQuery } from '../cases/ports/case-queue.ts';
import { selectCases, toCaseRow } from './case-rows.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { assignedIn, type Source, sourcesOf } from './queue-cells.ts';
import { compare, earlier, later, type Place, placeIn, rangeOf, tokenOf } from './queue-places.ts';
import { type Asked, queries } from './queue-statements.ts';
import { statement } from './statements.ts';

/** Cases looked at for one page, where they have to be looked at one by one: some milliseconds. */
const budget = 20_000;

/** One page of an authority's queue. */
export function listCases(connection: Connection, keyring: Keyring, query: CaseQuery): CasePage {
  const sources = sourcesOf(connection, query);
  const back = query.before !== undefined;
  const { found, edge } = merge(connection, query, sources);
  const page = found.slice(0, query.limit);
  const isMore = found.length > page.length;
  const places = back ? page.toReversed() : page;
  const rows = places.flatMap(({ no }) => connection.all(byNumber, { no }));
  const end = isMore ? page.at(-1) : edge;
  const total = totalOf(query, sources);
  return {
    rows: rows.map((row) => toCaseRow(row, keyring)),
    ...(back
      ? ends(end, places.at(-1) ?? justBefore(placeIn(query.before)))
      : ends(
          query.after === undefined ? undefined : (places[0] ?? justAfter(placeIn(query.after))),
          end,
        )),
    ...(!isMore && edge !== undefined && { lookedUntil: edge.due }),
    ...(total !== undefined && { total }),
  };
}

const ends = (previous: Place | undefined, next: Place | undefined) => ({
  ...(previous && { previous: tokenOf(previous) }),
  ...(next && { next: tokenOf(next) }),
});

/** So that the page before an empty one has the last case, too. */
const justAfter = (place: Place | undefined) => place && { ...place, no: place.no + 1 };
const justBefore = (place: Place | undefined) => place && { ...place, no: place.no - 1 };

/** The heads of all sources as one, a case longer than the page; `edge`: how far was looked, where that is not to the end. */
function merge(
  connection: Connection,
  query: CaseQuery,
  sources: readonly Source[],
): { readonly found: readonly Place[]; readonly edge?: Place } {
  const back = query.before !== undefined;
  const [nearer, order] = back
    ? [later, (a: Place, b: Place) => compare(b, a)]
    : [earlier, compare];
  const all = sources.reduce((sum, { n }) => sum + n, 0);
  let { low, high } = rangeOf(query);
  let edge: Place | undefined;
  let found: Place[] = [];
  for (const source of sources) {
    const { page, edge: end } = queries[source.kind][back ? 'back' : 'on'];
    const asked = askedOf(query, source);
    const between = { low_due: low.due, low_no: low.no, high_due: high.due, high_no: high.no };
    // Each source is given its share of what may be looked at.
    const share = Math.max(200, Math.floor((budget * source.n) / all));
    if (isSifted(query, source) && source.n > share) {
      const here = connection.get(end, { ...asked, ...between, count: share });
      if (here !== undefined) edge = edge === undefined ? here : nearer(edge, here);
    }
    const rows = connection.all(page, { ...asked, ...between, count: query.limit + 1 });
    found = [...found, ...rows].toSorted(order).slice(0, query.limit + 1);
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

/** Whether rows of the source may have to be passed over. */
const isSifted = (query: CaseQuery, { kind }: Source): boolean =>
  query.arrived !== undefined ||
  (kind !== 'cell' &&
    (['service', 'way', 'outcome', 'claim'] as const).some((name) => query[name] !== undefined)) ||
  (kind === 'first' &&
    (query.view?.kind === 'failed-letters' ||
      query.state !== undefined ||
      query.assignedTo !== undefined ||
      query.unassigned === true));

/** How many fit, where the sources hold nothing else. */
function totalOf(query: CaseQuery, sources: readonly Source[]): number | undefined {
  const { view } = query;
  const isBound = view?.kind === 'overdue' || view?.kind === 'this-week';
  if (isBound || sources.some((source) => isSifted(query, source))) return undefined;
  return sources.reduce((sum, { n }) => sum + n, 0);
}

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

const byNumber = statement<{ no: number }>()((p) => selectCases().where('cases.no', '=', p.no));
