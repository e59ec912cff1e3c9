import { wayOf } from '../cases/case-views.ts';
import type { CasePage, CaseQuery } from '../cases/ports/case-queue.ts';
import { selectCases, toCaseRow } from './case-rows.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { cellsOf, type Source, sourcesOf } from './queue-cells.ts';
import { isSifted, merge, type Merged } from './queue-merge.ts';
import { type Place, placeIn, tokenOf } from './queue-places.ts';
import { statement } from './statements.ts';

/** As many cells as are looked through in some milliseconds. */
const manyCells = 300;

/** One page of an authority's queue. */
export function listCases(connection: Connection, keyring: Keyring, asked: CaseQuery): CasePage {
  const query = byWay(asked);
  if (query === undefined) return { rows: [], total: 0 };
  const sources = sourcesOf(connection, query);
  const { found, edge } = find(connection, query, sources);
  const page = found.slice(0, query.limit);
  const isMore = found.length > page.length;
  const places = query.before === undefined ? page : page.toReversed();
  const rows = places.flatMap(({ no }) => connection.all(byNumber, { no }));
  const total = totalOf(query, sources);
  return {
    rows: rows.map((row) => toCaseRow(row, keyring)),
    ...neighbours(query, places, isMore ? page.at(-1) : edge),
    ...(!isMore && edge !== undefined && { lookedUntil: edge.due }),
    ...(total !== undefined && { total }),
  };
}

/** A view of cases that came one way is narrowed by it; undefined where another way is asked for. */
function byWay(query: CaseQuery): CaseQuery | undefined {
  const way = query.view && wayOf(query.view);
  if (way === undefined) return query;
  return query.way === undefined || query.way === way ? { ...query, way } : undefined;
}

/** What is common is soon found where its state stands by due date; what is rare in its own cells. */
function find(connection: Connection, query: CaseQuery, sources: readonly Source[]): Merged {
  const first = merge(connection, query, sources);
  const isDone = first.edge === undefined || first.found.length > query.limit;
  if (isDone || sources[0]?.kind !== 'state') return first;
  const cells = cellsOf(connection, query);
  // How old a case is no cell tells: in very many of them looking is no faster.
  if (query.arrived !== undefined && cells.length > manyCells)
    return merge(connection, query, sources, 'deep');
  return merge(connection, query, cells);
}

/** Where the pages before and after this one begin; `end`: the last of it, or how far was looked. */
function neighbours(
  { after, before }: CaseQuery,
  places: readonly Place[],
  end: Place | undefined,
): Pick<CasePage, 'previous' | 'next'> {
  // So that the page before an empty one has the last case, too.
  const [from, to] = [placeIn(after), placeIn(before)];
  const begins = places[0] ?? (from && { ...from, no: from.no + 1 });
  const ends = places.at(-1) ?? (to && { ...to, no: to.no - 1 });
  const [previous, next] =
    before === undefined ? [after === undefined ? undefined : begins, end] : [end, ends];
  return {
    ...(previous && { previous: tokenOf(previous) }),
    ...(next && { next: tokenOf(next) }),
  };
}

/** How many fit, where the counters tell. */
function totalOf(query: CaseQuery, sources: readonly Source[]): number | undefined {
  const { view, arrived } = query;
  if (view?.kind === 'overdue' || view?.kind === 'this-week' || arrived) return undefined;
  if (sources.some((source) => source.kind !== 'state' && isSifted(query, source)))
    return undefined;
  return sources.reduce((sum, { n }) => sum + n, 0);
}

const byNumber = statement<{ no: number }>()((p) => selectCases().where('cases.no', '=', p.no));
