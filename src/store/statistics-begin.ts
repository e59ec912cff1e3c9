import type { CaseEvent } from '../cases/events.ts';
import { caseKey } from './case-keys.ts';
import { eventBody } from './case-events.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { schemaVersion } from './migrate.ts';
import { sqlFor, statement } from './statements.ts';
import { rebuildStatistics } from './statistics-count.ts';

/** The migration from which on cases are counted. */
const since = 11;

/**
 * Counts the cases of before, the first time that a database is opened in which nothing is counted yet: a minute or so for
 * a few million. Throws StoreUnavailable; nothing is written then.
 */
export function beginStatistics(connection: Connection, keyring: Keyring): void {
  if (schemaVersion(connection) < since || connection.get(begun, {}) !== undefined) return;
  connection.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have been faster.
    if (connection.get(begun, {}) === undefined) {
      tellContactDays(connection, keyring);
      rebuildStatistics(connection);
      connection.run(begin, {});
    }
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/** In older events the day of first contact stands sealed only. What no longer opens counts for the day it was written. */
function tellContactDays(connection: Connection, keyring: Keyring): void {
  for (const { case_id, seq, body } of connection.all(contacts, {})) {
    const on = onDayIn(connection, keyring, { case_id, seq, body });
    if (on !== undefined) connection.run(tell, { case_id, seq, on_day: on });
  }
}

function onDayIn(
  connection: Connection,
  keyring: Keyring,
  { case_id, seq, body }: { readonly case_id: string; readonly seq: number; readonly body: Buffer },
): string | undefined {
  try {
    const key = caseKey(connection, keyring, case_id);
    const event = eventBody(key, case_id, { seq, body }) as unknown as CaseEvent;
    return 'on' in event && typeof event.on === 'string' ? event.on : undefined;
  } catch {
    return undefined;
  }
}

const begun = statement()(() => sqlFor.selectFrom('statistics_state').select('repairs'));
const begin = statement()(() =>
  sqlFor.insertInto('statistics_state').values({ id: 1, repairs: 0 }),
);
const contacts = statement()(() =>
  sqlFor
    .selectFrom('case_events')
    .select(['case_id', 'seq', 'body'])
    .where('kind', '=', 'contacted')
    .where('on_day', 'is', null),
);
const tell = statement<{ case_id: string; seq: number; on_day: string }>()((p) =>
  sqlFor
    .updateTable('case_events')
    .set({ on_day: p.on_day })
    .where('case_id', '=', p.case_id)
    .where('seq', '=', p.seq),
);
