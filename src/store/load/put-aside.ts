import { sql } from 'kysely';
import type { Connection } from '../connection.ts';
import { rebuildCounters } from '../queue-counters.ts';
import { sqlFor } from '../statements.ts';

/** What was put aside for the time of loading, to be made again as it was. */
export interface PutAside {
  readonly indexes: readonly string[];
  readonly triggers: readonly string[];
}

/** Takes away every index and trigger that a table can do without while it is filled. */
export function putAside(connection: Connection): PutAside {
  const all = connection.rows(
    sql<{ type: string; name: string; sql: string }>`select type, name, sql from sqlite_schema
      where type in ('index', 'trigger') and sql is not null order by rowid`.compile(sqlFor),
  );
  for (const { type, name } of all) {
    const drop =
      type === 'index' ? sql`DROP INDEX ${sql.id(name)}` : sql`DROP TRIGGER ${sql.id(name)}`;
    connection.exec(drop.compile(sqlFor).sql);
  }
  const made = (type: string) => all.filter((each) => each.type === type).map((each) => each.sql);
  return { indexes: made('index'), triggers: made('trigger') };
}

/** Makes them again and counts everything once; `told` hears after each index how many are left. */
export function putBack(
  connection: Connection,
  { indexes, triggers }: PutAside,
  told: (left: number) => void,
): void {
  for (const [done, index] of indexes.entries()) {
    connection.exec(index);
    told(indexes.length - done - 1);
  }
  rebuildCounters(connection);
  for (const trigger of triggers) connection.exec(trigger);
}
