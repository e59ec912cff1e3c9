import { statesOf } from '../cases/case-views.ts';
import type { CaseQuery } from '../cases/ports/case-queue.ts';
import type { CaseState } from '../cases/ports/case-store.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { Connection } from './connection.ts';
import { cellsLike, holdingsOf, statesLike, statesOfAll, tallied } from './queue-counter-reads.ts';
import type { Schema } from './schema.ts';

/** Cases that stand together in an index by due date, of which a page takes its share. `n`: how many fit, at most. */
export type Source =
  | ({ readonly kind: 'cell' } & Schema['case_cells'])
  | ({ readonly kind: 'holding' } & Schema['case_holdings'])
  | {
      readonly kind: 'state';
      readonly authority_id: AuthorityId;
      readonly state: CaseState;
      readonly n: number;
    }
  | { readonly kind: 'first'; readonly authority_id: AuthorityId; readonly n: number };

/** Where what is asked for is looked for first; those that nothing of it is in are left out. */
export function sourcesOf(connection: Connection, query: CaseQuery): readonly Source[] {
  const { authorityId: authority_id, view } = query;
  const assigned = assignedIn(query);
  if (assigned === 'nobody-fits') return [];
  if (view?.kind === 'first' || view?.kind === 'failed-letters') {
    // What is failed stands among what is first: its index is walked as a whole.
    const n = connection.get(tallied, { authority_id, tally: 'first' })?.n ?? 0;
    return n > 0 ? [{ kind: 'first', authority_id, n }] : [];
  }
  const suits = ({ state, n }: { readonly state: CaseState; readonly n: number }) =>
    n > 0 && statesIn(query).includes(state);
  if (assigned.to !== undefined)
    return connection
      .all(holdingsOf, { authority_id, staff_id: assigned.to })
      .filter(suits)
      .map((holding) => ({ kind: 'holding', ...holding }));
  const like = likeOf(query);
  const isNarrowed = Object.values(like).some((value) => value !== null && value !== authority_id);
  const counted = isNarrowed
    ? connection.all(statesLike, like)
    : connection.all(statesOfAll, { authority_id });
  return counted.filter(suits).map(({ state, n }) => ({ kind: 'state', authority_id, state, n }));
}

/** The same cell by cell, the fullest first: no row is passed over for its kind, however rare it is. */
export const cellsOf = (connection: Connection, query: CaseQuery): readonly Source[] =>
  statesIn(query)
    .flatMap((state) => connection.all(cellsLike, { ...likeOf(query), state }))
    .filter(({ n }) => n > 0)
    .map((cell): Source => ({ kind: 'cell', ...cell }))
    .toSorted((a, b) => b.n - a.n);

/** Whose the cases are to be, by view and filters together. */
export function assignedIn({
  view,
  assignedTo,
  unassigned,
}: CaseQuery): { readonly to?: string; readonly unassigned: boolean } | 'nobody-fits' {
  const none = unassigned === true || view?.kind === 'unassigned';
  const people = [assignedTo, view?.kind === 'mine' ? view.staffId : undefined];
  const [to, ...others] = new Set(people.filter((id) => id !== undefined));
  if (others.length > 0 || (none && to !== undefined)) return 'nobody-fits';
  return { unassigned: none, ...(to === undefined ? {} : { to }) };
}

const statesIn = ({ view = { kind: 'all' }, state }: CaseQuery): readonly CaseState[] =>
  statesOf(view).filter((each) => state === undefined || state === each);

/** What cells are chosen by; null lets every one through. */
function likeOf(query: CaseQuery) {
  const assigned = assignedIn(query);
  return {
    authority_id: query.authorityId,
    service: query.service ?? null,
    way: query.way ?? null,
    outcome: query.outcome ?? null,
    claim: query.claim ?? null,
    held: assigned !== 'nobody-fits' && assigned.unassigned ? 0 : null,
  };
}
