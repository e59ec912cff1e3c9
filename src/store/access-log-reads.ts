import type { SelectQueryBuilder } from 'kysely';
import type { AccessLog, LogPage, LogQuery } from '../cases/ports/access-log.ts';
import type { LoggedAccess } from '../cases/ports/case-store.ts';
import type { Cpr } from '../domain/cpr.ts';
import { startOf } from '../domain/dates.ts';
import type { Reference } from '../domain/reference.ts';
import { type LogRow, lookedUpDigest, placeOf } from './access-log.ts';
import { principalDigest } from './case-rows.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import type { Parts } from './parts.ts';
import type { Schema } from './schema.ts';
import { unseal } from './seal.ts';
import { sqlFor } from './statements.ts';
import { tableKey } from './table-keys.ts';

/** The access log as it is read. Every choice has an index that ends in the time, so no page reads more than it shows. */
export const createAccessLog = ({
  connection,
  keyring,
}: Pick<Parts, 'connection' | 'keyring'>): AccessLog => ({
  page: async (query) => pageOf(connection, keyring, chosen(query), query),
  looksAt: async (cpr, query) =>
    pageOf(connection, keyring, aboutPerson(keyring, cpr, query.caseId), query),
});

/** The query of a page of an authority's log. */
export const chosen = ({ authorityId, from, until, staffId, caseId, action }: LogQuery): Select => {
  let query = selectLog().where('access_log.authority_id', '=', authorityId);
  if (caseId !== undefined) query = query.where('access_log.case_id', '=', caseId);
  if (staffId !== undefined) query = query.where('access_log.staff', '=', staffId);
  if (action !== undefined) query = query.where('access_log.action', '=', action);
  if (from !== undefined) query = query.where('access_log.at', '>=', firstMoment(from, 0));
  if (until !== undefined) query = query.where('access_log.at', '<', firstMoment(until, 1));
  return query;
};

type ReadRow = LogRow & { readonly no: number; readonly reference: Reference | null };
type Select = SelectQueryBuilder<
  Pick<Schema, 'access_log'> & { cases: Schema['cases'] | null } & Schema,
  'access_log' | 'cases',
  ReadRow
>;

const selectLog = (): Select =>
  sqlFor
    .selectFrom('access_log')
    .leftJoin('cases', 'cases.id', 'access_log.case_id')
    .selectAll('access_log')
    .select('cases.reference');

function aboutPerson(keyring: Keyring, cpr: Cpr, caseId: string | undefined): Select {
  const theirs = sqlFor
    .selectFrom('cases as theirs')
    .select('theirs.id')
    .where('theirs.principal_everywhere', '=', principalDigest(keyring, cpr));
  if (caseId !== undefined)
    return selectLog().where('access_log.case_id', 'in', theirs.where('theirs.id', '=', caseId));
  return selectLog().where((row) =>
    row.or([
      row('access_log.person', '=', lookedUpDigest(keyring, cpr)),
      row('access_log.case_id', 'in', theirs),
    ]),
  );
}

function pageOf(
  connection: Connection,
  keyring: Keyring,
  query: Select,
  { after, limit }: Pick<LogQuery, 'after' | 'limit'>,
): LogPage {
  const rows = connection.rows(
    newestFirst(behind(query, after))
      .limit(limit + 1)
      .compile(),
  );
  if (rows.length === 0) return { entries: [] };
  const key = tableKey(connection, keyring, 'access_log');
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    entries: shown.map((row) => entryOf(row, key)),
    ...(last && { next: `${last.at}~${last.no}` }),
  };
}

/** By time, and what happened in the same moment by its number. */
export const newestFirst = (query: Select): Select =>
  query.orderBy('access_log.at', 'desc').orderBy('access_log.no', 'desc');

function behind(query: Select, after: string | undefined): Select {
  const [, at, no] = /^([-\dT:.]+Z)~(\d{1,15})$/.exec(after ?? '') ?? [];
  if (at === undefined) return query;
  return query
    .where('access_log.at', '<=', at)
    .where((row) =>
      row.or([row('access_log.at', '<', at), row('access_log.no', '<', Number(no) as never)]),
    );
}

/** Where a legal day begins among stored instants, as text: without its Z, which would come after a fraction of a second. */
const firstMoment = (day: string, daysLater: number): string =>
  startOf(Temporal.PlainDate.from(day).add({ days: daysLater }))
    .toString()
    .slice(0, -1);

const entryOf = (row: ReadRow, key: Buffer): LoggedAccess => ({
  ...(JSON.parse(unseal(key, row.body, placeOf(row)).toString('utf8')) as {
    who: string;
    purpose: string;
  }),
  at: row.at,
  role: row.role,
  action: row.action,
  authorityId: row.authority_id,
  ...(row.case_id === null ? {} : { caseId: row.case_id }),
  ...(row.reference === null ? {} : { reference: row.reference }),
});
