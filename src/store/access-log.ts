import type { AccessLogEntry, LoggedAccess } from '../cases/ports/case-store.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { Cpr } from '../domain/cpr.ts';
import type { Reference } from '../domain/reference.ts';
import { filerDigest, principalDigest } from './case-rows.ts';
import { link } from './chain.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { tableKey } from './table-keys.ts';
import type { Schema } from './schema.ts';
import { seal, unseal, type Place } from './seal.ts';
import { sqlFor, statement } from './statements.ts';

type LogRow = Omit<Schema['access_log'], 'no'>;

/** Appends to the log's one chain. Call inside a transaction. */
export function appendToLog(
  connection: Connection,
  keyring: Keyring,
  entries: readonly AccessLogEntry[],
): void {
  if (entries.length === 0) return;
  const key = tableKey(connection, keyring, 'access_log');
  let before = connection.get(last, {})?.chain;
  for (const { at, role, action, authorityId, caseId, who, purpose, about } of entries) {
    const person = about === undefined ? null : lookedUpDigest(keyring, about);
    const clear = { at, role, action, authority_id: authorityId, case_id: caseId ?? null, person };
    const body = seal(key, JSON.stringify({ who, purpose }), placeOf(clear));
    before = link(before, chained(clear), body);
    connection.run(insert, { ...clear, body, chain: before });
  }
}

/** The authority's newest entries, newest first. */
export function readLog(
  connection: Connection,
  keyring: Keyring,
  authorityId: AuthorityId,
  limit: number,
): readonly LoggedAccess[] {
  return read(connection, keyring, connection.all(newest, { authority_id: authorityId, limit }));
}

/** Every look-up of this number and every look at a case that is the person's or that they filed, newest first. */
export function readAccessTo(
  connection: Connection,
  keyring: Keyring,
  cpr: Cpr,
): readonly LoggedAccess[] {
  const rows = connection.all(aboutPerson, {
    person: lookedUpDigest(keyring, cpr),
    principal: principalDigest(keyring, cpr),
    filer: filerDigest(keyring, cpr),
  });
  return read(connection, keyring, rows);
}

function read(
  connection: Connection,
  keyring: Keyring,
  rows: readonly (LogRow & { readonly reference: Reference | null })[],
): readonly LoggedAccess[] {
  if (rows.length === 0) return [];
  const key = tableKey(connection, keyring, 'access_log');
  return rows.map((row) => ({
    ...JSON.parse(unseal(key, row.body, placeOf(row)).toString('utf8')),
    at: row.at,
    role: row.role,
    action: row.action,
    authorityId: row.authority_id,
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
    ...(row.reference === null ? {} : { reference: row.reference }),
  }));
}

const lookedUpDigest = (keyring: Keyring, cpr: Cpr): Buffer => keyring.digest('looked up', cpr);

/** Which parts of a log row a link of the chain covers beside its ciphertext. Rows of old name nobody, and fit as they were. */
export const chained = (row: Omit<LogRow, 'body' | 'chain'>) => [
  row.at,
  row.role,
  row.action,
  row.authority_id,
  row.case_id,
  // A backup from before the column has none at all.
  ...(row.person ? [row.person.toString('base64url')] : []),
];

const placeOf = (row: Omit<LogRow, 'body' | 'chain'>): Place => [
  'access_log',
  JSON.stringify(chained(row)),
  'body',
];

const last = statement()(() =>
  sqlFor.selectFrom('access_log').select('chain').orderBy('no', 'desc').limit(1),
);
const selectLog = () =>
  sqlFor
    .selectFrom('access_log')
    .leftJoin('cases', 'cases.id', 'access_log.case_id')
    .selectAll('access_log')
    .select('cases.reference')
    .orderBy('access_log.no', 'desc');
const newest = statement<{ authority_id: AuthorityId; limit: number }>()((p) =>
  selectLog().where('access_log.authority_id', '=', p.authority_id).limit(p.limit),
);
const aboutPerson = statement<{ person: Buffer; principal: Buffer; filer: Buffer }>()((p) =>
  selectLog().where((row) =>
    row.or([
      row('access_log.person', '=', p.person),
      row(
        'access_log.case_id',
        'in',
        row
          .selectFrom('cases as theirs')
          .select('theirs.id')
          .where((theirs) =>
            theirs.or([
              theirs('theirs.principal_everywhere', '=', p.principal),
              theirs('theirs.filer_everywhere', '=', p.filer),
            ]),
          ),
      ),
    ]),
  ),
);
const insert = statement<LogRow>()((p) =>
  sqlFor.insertInto('access_log').values({
    at: p.at,
    role: p.role,
    action: p.action,
    authority_id: p.authority_id,
    case_id: p.case_id,
    body: p.body,
    chain: p.chain,
    person: p.person,
  }),
);
