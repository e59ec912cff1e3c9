import { sql } from 'kysely';
import { countsOf } from '../../cases/statistics/count-case.ts';
import type { Connection } from '../connection.ts';
import { sqlFor, type Statement, statement } from '../statements.ts';
import { countedBefore, type CountRow, toRow } from '../statistics-in-commits.ts';
import { layLinks } from './links.ts';

/**
 * Destroys a case: its key first, overwritten before its row goes, then everything that stands under it. What is left is
 * links of its chain and what it counted for. Call inside a transaction, with secure deletion on.
 */
export function destroyCase(
  connection: Connection,
  { purgeNo, tables }: { readonly purgeNo: number; readonly tables: readonly TableOfCases[] },
  id: string,
): void {
  countAsPurged(connection, id);
  layLinks(connection, purgeNo, 'case events', connection.all(events, { id }));
  connection.run(overwriteKey, { id });
  connection.run(receipts, { id });
  for (const rowsOfCase of tables) connection.run(rowsOfCase, { id });
  connection.run(row, { id });
}

/** The day on which the term of a case was over does not change what it counted for. */
function countAsPurged(connection: Connection, id: string): void {
  const counted = countedBefore(connection, id);
  if (counted === undefined) return;
  for (const count of countsOf(counted.row, counted.events)) connection.run(add, toRow(count));
}

export type TableOfCases = Statement<{ id: string }, unknown>;

/**
 * How the rows of a case are deleted from each table that has any: every one with its id in it, so that none is forgotten
 * that comes later. The access log has a term of its own.
 */
export const tablesOfCases = (connection: Connection): readonly TableOfCases[] =>
  connection
    .all(withCases, {})
    .filter(({ name }) => name !== 'access_log')
    .map(({ name }) =>
      statement<{ id: string }>()((p) => ({
        compile: () => sql`delete from ${sql.table(name)} where case_id = ${p.id}`.compile(sqlFor),
      })),
    );

const withCases = statement()(() => ({
  compile: () =>
    sql<{ name: string }>`select t.name from sqlite_schema as t join pragma_table_info(t.name) as c
      where t.type = 'table' and c.name = 'case_id' order by t.name`.compile(sqlFor),
}));
const overwriteKey = statement<{ id: string }>()((p) =>
  sqlFor
    .updateTable('case_keys')
    .set({ wrapped: sql<Buffer>`zeroblob(length(wrapped))` })
    .where('case_id', '=', p.id),
);
const events = statement<{ id: string }>()((p) =>
  sqlFor
    .selectFrom('case_events')
    .select(['no', 'chain as link'])
    .where('case_id', '=', p.id)
    .orderBy('no'),
);
const receipts = statement<{ id: string }>()((p) =>
  sqlFor
    .deleteFrom('delivery_receipts')
    .where('letter', 'in', (from) =>
      from.selectFrom('outbox').select('id').where('case_id', '=', p.id),
    ),
);
const row = statement<{ id: string }>()((p) => sqlFor.deleteFrom('cases').where('id', '=', p.id));
const add = statement<Omit<CountRow, 'n'>>()((p) =>
  sqlFor
    .insertInto('statistics_purged')
    .values({
      authority_id: p.authority_id,
      year: p.year,
      measure: p.measure,
      service: p.service,
      month: p.month,
      value: p.value,
      n: sql.lit(1),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'year', 'measure', 'service', 'month', 'value'])
        .doUpdateSet({ n: sql<number>`statistics_purged.n + 1` }),
    ),
);
