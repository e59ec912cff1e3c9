import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import type { WrappedKey } from './schema.ts';
import type { Place } from './seal.ts';
import { sqlFor, statement } from './statements.ts';

/** What belongs to no single case has one data key for the whole table. */
export type KeyedTable = 'access_log' | 'exemptions' | 'exceptions' | 'staff' | 'administration';

export const tableKeyPlace = (table: string): Place => ['table_keys', table, 'wrapped'];

/** The table's data key, made the first time. Call inside a transaction. */
export function tableKey(connection: Connection, keyring: Keyring, table: KeyedTable): Buffer {
  const row = connection.get(find, { owner: table });
  if (row !== undefined) return keyring.unwrap(row, tableKeyPlace(table));
  const { key, master, wrapped } = keyring.create(tableKeyPlace(table));
  connection.run(insert, { owner: table, master, wrapped });
  return key;
}

const find = statement<{ owner: string }>()((p) =>
  sqlFor.selectFrom('table_keys').select(['master', 'wrapped']).where('owner', '=', p.owner),
);
const insert = statement<{ owner: string } & WrappedKey>()((p) =>
  sqlFor.insertInto('table_keys').values({ owner: p.owner, master: p.master, wrapped: p.wrapped }),
);
