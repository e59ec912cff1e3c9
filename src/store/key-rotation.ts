import { sql } from 'kysely';
import { attachmentKeyPlace } from './attachment-keys.ts';
import { caseKeyPlace } from './case-keys.ts';
import { draftKeyPlace } from './draft-store.ts';
import { forgetOldMasters } from './key-marks.ts';
import type { Parts } from './parts.ts';
import type { WrappedKey } from './schema.ts';
import type { Place } from './seal.ts';
import { sqlFor, statement } from './statements.ts';
import { tableKeyPlace } from './table-keys.ts';

/** Rows per transaction, so that pages are answered in between. */
const batch = 500;

/** Wraps every data key under the newest master key, and forgets the older ones. Ciphertext is not touched. */
export async function rewrapKeys({ connection, keyring, writer }: Parts): Promise<number> {
  let total = 0;
  for (const { select, update, place } of kinds) {
    let done: number;
    do {
      done = await writer.write(() => {
        const rows = connection.all(select, { current: keyring.current });
        for (const row of rows) {
          connection.run(update, { id: row.id, ...keyring.rewrap(row, place(row.id)) });
        }
        return rows.length;
      });
      total += done;
    } while (done === batch);
  }
  await writer.write(() => forgetOldMasters(connection, keyring));
  return total;
}

const kinds = [
  wrappedKeys('case_keys', 'case_id', caseKeyPlace),
  wrappedKeys('drafts', 'id', draftKeyPlace),
  wrappedKeys('attachments', 'id', attachmentKeyPlace),
  wrappedKeys('table_keys', 'owner', tableKeyPlace),
];

type Wrapped = { id: string } & WrappedKey;

function wrappedKeys(table: string, id: string, place: (id: string) => Place) {
  const [from, row] = [sql.table(table), sql.ref(id)];
  return {
    place,
    select: statement<{ current: number }>()((p) => ({
      compile: () =>
        sql<Wrapped>`select ${row} as id, master, wrapped from ${from} where master < ${p.current} limit ${batch}`.compile(
          sqlFor,
        ),
    })),
    update: statement<Wrapped>()((p) => ({
      compile: () =>
        sql`update ${from} set master = ${p.master}, wrapped = ${p.wrapped} where ${row} = ${p.id}`.compile(
          sqlFor,
        ),
    })),
  };
}
