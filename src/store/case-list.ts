import { sql } from 'kysely';
import type { CasePage, CaseQuery } from '../cases/ports/case-store.ts';
import { caseColumns, toCaseRow, type StoredCase } from './case-rows.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { sqlFor, statement } from './statements.ts';

/** One page of an authority's cases, newest first; of those to be seen first the one with the earliest day first. */
export function listCases(connection: Connection, keyring: Keyring, query: CaseQuery): CasePage {
  const before =
    query.after === undefined ? undefined : connection.get(position, { id: query.after });
  const rows = connection.rows(listQuery(query, before));
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => toCaseRow(row, keyring)),
    ...(last && rows.length > query.limit ? { next: last.id } : {}),
  };
}

/** The page's query, one row longer than the page. Its index is named: the planner must not choose by the values. */
export function listQuery(query: CaseQuery, before: Position | undefined) {
  const filters = [
    sql`cases.authority_id = ${query.authorityId}`,
    ...(query.service === undefined ? [] : [sql`cases.service = ${query.service}`]),
    ...(query.state === undefined ? [] : [sql`cases.state = ${query.state}`]),
    ...(query.way === undefined ? [] : [sql`cases.way = ${query.way}`]),
    // Written out, not bound: the index holds only these rows, and the planner must see that it fits.
    ...(query.attention === true ? [sql`(cases.attention = 1 or cases.failed_letters > 0)`] : []),
    ...(before === undefined ? [] : [isAfter(query, before)]),
  ];
  return sql<StoredCase>`
    select ${sql.join(caseColumns.map((column) => sql.ref(column)))}
    from cases indexed by ${sql.ref(indexFor(query))}
    left join case_keys on case_keys.case_id = cases.id
    where ${sql.join(filters, sql` and `)}
    order by ${query.attention === true ? sql`cases.due, cases.no` : sql`cases.no desc`}
    limit ${query.limit + 1}`.compile(sqlFor);
}

/** Where the page before ended. */
type Position = { readonly no: number; readonly due: string };

const isAfter = ({ attention }: CaseQuery, { no, due }: Position) =>
  attention === true ? sql`(cases.due, cases.no) > (${due}, ${no})` : sql`cases.no < ${no}`;

function indexFor({ service, state, way, attention }: CaseQuery): string {
  if (attention === true) return 'cases_attention';
  const filtered = Object.entries({ service, state, way }).filter(
    ([, value]) => value !== undefined,
  );
  return ['cases_list', ...filtered.map(([column]) => column)].join('_');
}

const position = statement<{ id: string }>()((p) =>
  sqlFor.selectFrom('cases').select(['no', 'due']).where('id', '=', p.id),
);
