import type { Selectable } from 'kysely';
import type { AccessLogEntry } from '../cases/ports/case-store.ts';
import type { Cpr } from '../domain/cpr.ts';
import { link } from './chain.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { tableKey } from './table-keys.ts';
import type { Schema } from './schema.ts';
import { seal, type Place } from './seal.ts';
import { sqlFor, statement } from './statements.ts';

/** A row of the log without its number. */
export type LogRow = Omit<Selectable<Schema['access_log']>, 'no'>;

/** Appends to the log's one chain. Call inside a transaction. */
export function appendToLog(
  connection: Connection,
  keyring: Keyring,
  entries: readonly AccessLogEntry[],
): void {
  if (entries.length === 0) return;
  const key = tableKey(connection, keyring, 'access_log');
  let before = connection.get(last, {})?.chain;
  for (const { at, role, action, authorityId, caseId, who, purpose, about, staffId } of entries) {
    const person = about === undefined ? null : lookedUpDigest(keyring, about);
    const clear = {
      at,
      role,
      action,
      authority_id: authorityId,
      case_id: caseId ?? null,
      person,
      staff: staffId ?? null,
    };
    const body = seal(key, JSON.stringify({ who, purpose }), placeOf(clear));
    before = link(before, chained(clear), body);
    connection.run(insert, { ...clear, body, chain: before });
  }
}

/** By which a look-up of a number is found again. */
export const lookedUpDigest = (keyring: Keyring, cpr: Cpr): Buffer =>
  keyring.digest('looked up', cpr);

/** Which parts of a log row a link of the chain covers beside its ciphertext. Rows of old name nobody, and fit as they were. */
export const chained = (row: Omit<LogRow, 'body' | 'chain'>) => [
  row.at,
  row.role,
  row.action,
  row.authority_id,
  row.case_id,
  // A backup from before the column has none at all.
  ...(row.person ? [row.person.toString('base64url')] : []),
  // No hash has a colon, so that the one is never taken for the other.
  ...(row.staff ? [`staff:${row.staff}`] : []),
];

/** Where the sealed part of a row stands. */
export const placeOf = (row: Omit<LogRow, 'body' | 'chain'>): Place => [
  'access_log',
  JSON.stringify(chained(row)),
  'body',
];

const last = statement()(() =>
  sqlFor.selectFrom('access_log').select('chain').orderBy('no', 'desc').limit(1),
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
    staff: p.staff,
  }),
);
