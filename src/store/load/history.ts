import { sql } from 'kysely';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { placeOf as logPlace } from '../access-log.ts';
import { placeOf as eventPlace } from '../case-events.ts';
import { caseKey } from '../case-keys.ts';
import { type StoredCase, toCaseRow } from '../case-rows.ts';
import type { Connection } from '../connection.ts';
import type { Keyring } from '../keys.ts';
import { placeOf as letterPlace } from '../outbox-in-commits.ts';
import type { Schema } from '../schema.ts';
import { type Place, unseal } from '../seal.ts';
import { sqlFor } from '../statements.ts';
import { tableKey } from '../table-keys.ts';

export type Value = string | number | Buffer | null;

/** A row as it stands in its table, column by column. */
export type Row = Readonly<Record<string, Value>>;

/** A row whose body is sealed, with what it says. */
export interface Opened {
  readonly row: Row;
  readonly body: string;
}

/** Everything that the store holds of one case, opened. */
export interface History {
  readonly row: CaseRow;
  readonly columns: Row;
  readonly events: readonly Opened[];
  readonly letters: readonly Opened[];
  readonly log: readonly Opened[];
  /** What the far side said of its letters. */
  readonly receipts: readonly Row[];
  /** How often something was written to it. */
  readonly commits: number;
}

/** Every case that there is, in the order in which they came. For a store that holds a few. */
export function readHistories(connection: Connection, keyring: Keyring): readonly History[] {
  const cases = rowsOf(connection, 'cases', sql`1 = 1`, 'no');
  const logKey = tableKey(connection, keyring, 'access_log');
  return cases.map((columns) => {
    const id = String(columns['id']);
    const key = caseKey(connection, keyring, id);
    const [wrapped] = rowsOf(connection, 'case_keys', ofCase(id), 'case_id');
    const opened = (table: keyof Schema, order: string, at: Buffer, place: (row: Row) => Place) =>
      rowsOf(connection, table, ofCase(id), order).map((row) => ({
        row,
        body: unseal(at, row['body'] as Buffer, place(row)).toString('utf8'),
      }));
    return {
      row: toCaseRow({ ...columns, ...wrapped } as unknown as StoredCase, keyring),
      columns,
      events: opened('case_events', 'seq', key, (row) => eventPlace(id, Number(row['seq']))),
      letters: opened('outbox', 'no', key, (row) => letterPlace(String(row['id']))),
      log: opened('access_log', 'no', logKey, (row) => logPlace(row as never)),
      receipts: rowsOf(connection, 'delivery_receipts', ofItsLetters(id), 'at'),
      commits: rowsOf(connection, 'commit_keys', ofCase(id), 'key').length,
    };
  });
}

const ofCase = (id: string) => sql`case_id = ${id}`;
const ofItsLetters = (id: string) => sql`letter in (select id from outbox where case_id = ${id})`;

const rowsOf = (
  connection: Connection,
  table: keyof Schema,
  where: ReturnType<typeof ofCase>,
  order: string,
): readonly Row[] =>
  connection.rows(
    sql<Row>`select * from ${sql.table(table)} where ${where} order by ${sql.ref(order)}`.compile(
      sqlFor,
    ),
  );
