import { statesOf } from '../cases/case-views.ts';
import type { CaseFilters, CaseQuery } from '../cases/ports/case-queue.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { CaseState } from '../cases/ports/case-store.ts';
import type { Connection } from './connection.ts';
import type { Schema } from './schema.ts';
import { sqlFor, statement } from './statements.ts';

/** Cases that stand together in an index by due date, of which a page takes its share. `n`: how many there are. */
export type Source =
  | ({ readonly kind: 'cell' } & Schema['case_cells'])
  | ({ readonly kind: 'holding' } & Schema['case_holdings'])
  | { readonly kind: 'first'; readonly authority_id: AuthorityId; readonly n: number };

/** The sources that what is asked for can be in, the fullest first; those that are empty are left out. */
export function sourcesOf(connection: Connection, query: CaseQuery): readonly Source[] {
  const { authorityId: authority_id, view = { kind: 'all' } } = query;
  const assigned = assignedIn(query);
  if (assigned === 'nobody-fits') return [];
  if (view.kind === 'first' || view.kind === 'failed-letters') {
    const tally = view.kind === 'first' ? 'first' : 'failed';
    // What is failed stands among what is first: its index is walked as a whole.
    const n = connection.get(tallied, { authority_id, tally })?.n ?? 0;
    return n > 0 ? [{ kind: 'first', authority_id, n: firstOf(connection, authority_id) }] : [];
  }
  const states: readonly CaseState[] = statesOf(view).filter(
    (state) => query.state === undefined || query.state === state,
  );
  const suits = ({ state, n }: { readonly state: CaseState; readonly n: number }) =>
    n > 0 && states.includes(state);
  const found: readonly Source[] =
    assigned.to === undefined
      ? cellsIn(connection, authority_id)
          .filter((cell) => suits(cell) && fitsCell(cell, query, assigned.unassigned))
          .map((cell) => ({ kind: 'cell', ...cell }))
      : connection
          .all(holdingsOf, { authority_id, staff_id: assigned.to })
          .filter(suits)
          .map((holding) => ({ kind: 'holding', ...holding }));
  return found.toSorted((a, b) => b.n - a.n);
}

/** Which cells an authority has. */
export const cellsIn = (connection: Connection, authority_id: AuthorityId) =>
  connection.all(cells, { authority_id });

/** How many cases each member of staff has, by state. */
export const holdingsIn = (connection: Connection, authority_id: AuthorityId) =>
  connection.all(holdings, { authority_id });

/** How many are to be seen first. */
export const firstOf = (connection: Connection, authority_id: AuthorityId): number =>
  connection.get(tallied, { authority_id, tally: 'first' })?.n ?? 0;

/** How many have a letter that could not be sent. */
export const failedOf = (connection: Connection, authority_id: AuthorityId): number =>
  connection.get(tallied, { authority_id, tally: 'failed' })?.n ?? 0;

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

const fitsCell = (cell: Schema['case_cells'], filters: CaseFilters, unassigned: boolean): boolean =>
  (['service', 'way', 'outcome', 'claim'] as const).every(
    (name) => filters[name] === undefined || filters[name] === cell[name],
  ) && !(unassigned && cell.held === 1);

type Of = { authority_id: AuthorityId };
const cells = statement<Of>()((p) =>
  sqlFor.selectFrom('case_cells').selectAll().where('authority_id', '=', p.authority_id),
);
const holdings = statement<Of>()((p) =>
  sqlFor.selectFrom('case_holdings').selectAll().where('authority_id', '=', p.authority_id),
);
const holdingsOf = statement<Of & { staff_id: string }>()((p) =>
  sqlFor
    .selectFrom('case_holdings')
    .selectAll()
    .where('authority_id', '=', p.authority_id)
    .where('staff_id', '=', p.staff_id),
);
const tallied = statement<Of & { tally: 'first' | 'failed' }>()((p) =>
  sqlFor
    .selectFrom('case_tallies')
    .select('n')
    .where('authority_id', '=', p.authority_id)
    .where('tally', '=', p.tally),
);
