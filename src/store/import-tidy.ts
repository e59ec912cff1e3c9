import { sql } from 'kysely';
import type { Connection } from './connection.ts';
import { paced } from './paced-writes.ts';
import { sqlFor, statement } from './statements.ts';
import type { Writer } from './writer.ts';

/**
 * Deletes what lies under no set that stands: what was replaced, and what an import that broke off has left. In portions,
 * so that nobody waits for it.
 */
export async function tidyImports(connection: Connection, writer: Writer): Promise<void> {
  const stand = new Set(connection.all(standing, {}).map(({ no }) => no));
  for (const { next, clear } of tables) {
    for (let at = connection.get(next, { after: 0 }); at !== undefined; ) {
      const { set_no } = at;
      const portion = () => (stand.has(set_no) ? 0 : connection.run(clear, { set_no }));
      // oxlint-disable-next-line no-await-in-loop -- one portion after the other
      while ((await paced(writer, portion)) > 0);
      at = connection.get(next, { after: set_no });
    }
  }
}

/** Some ten milliseconds. */
const rowsAtOnce = 200;

const standing = statement()(() =>
  sqlFor
    .selectFrom('imports')
    .select((row) => row.fn.max('no').as('no'))
    .groupBy('kind'),
);

const columns = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));

/** The next number that a table has rows of, and how a portion of them is deleted. */
const tables = [
  { name: 'imported', key: ['id'] },
  { name: 'imported_streets', key: ['street'] },
  { name: 'imported_dwellings', key: ['street', 'place', 'id'] },
].map(({ name, key }) => ({
  next: statement<{ after: number }>()((p) =>
    sqlFor
      .selectFrom(sql<{ set_no: number }>`${sql.table(name)}`.as('one'))
      .select('one.set_no')
      .where('one.set_no', '>', p.after)
      .orderBy('one.set_no')
      .limit(1),
  ),
  clear: statement<{ set_no: number }>()((p) => ({
    compile: () =>
      sql<never>`delete from ${sql.table(name)} where set_no = ${p.set_no} and (${columns(key)}) in (
        select ${columns(key)} from ${sql.table(name)} where set_no = ${p.set_no} limit ${rowsAtOnce}
      )`.compile(sqlFor),
  })),
}));
