import { type RawBuilder, sql } from 'kysely';
import type { Connection } from './connection.ts';
import { sqlFor } from './statements.ts';

/** A counter that is not what a full count says. */
export interface WrongCounter {
  readonly table: string;
  /** What it counts, e.g. an authority and a state. */
  readonly of: string;
  /** Absent counts as 0. */
  readonly kept: number;
  readonly counted: number;
}

/** Each table of counters, and the full count that it stands for; `n` comes last. */
const counted = {
  case_cells: sql`SELECT authority_id, state, service, way, outcome, claim, assigned_to IS NOT NULL, count(*)
    FROM cases GROUP BY 1, 2, 3, 4, 5, 6, 7`,
  case_days: sql`SELECT authority_id, state, due, count(*) FROM cases GROUP BY 1, 2, 3`,
  case_holdings: sql`SELECT authority_id, assigned_to, state, count(*) FROM cases
    WHERE assigned_to IS NOT NULL GROUP BY 1, 2, 3`,
  case_states: sql`SELECT authority_id, state, assigned_to IS NOT NULL, count(*)
    FROM cases GROUP BY 1, 2, 3`,
  case_tallies: sql`SELECT authority_id, 'first', count(*) FROM cases
    WHERE attention = 1 OR failed_letters > 0 GROUP BY 1
    UNION ALL SELECT authority_id, 'failed', count(*) FROM cases WHERE failed_letters > 0 GROUP BY 1`,
  letter_states: sql`SELECT state, count(*) FROM outbox GROUP BY 1`,
} as const satisfies Readonly<Record<string, RawBuilder<unknown>>>;

const tables = Object.keys(counted) as readonly (keyof typeof counted)[];

/** Compares every counter with a full count of the cases. Reads all of them: for tests, for `doctor`, never for a page. */
export const wrongCounters = (connection: Connection): readonly WrongCounter[] =>
  tables.flatMap((table) => {
    const kept = read(connection, sql`SELECT * FROM ${sql.table(table)}`);
    const right = read(connection, counted[table]);
    const wrong = [...new Set([...kept.keys(), ...right.keys()])].map((of) => ({
      table,
      of,
      kept: kept.get(of) ?? 0,
      counted: right.get(of) ?? 0,
    }));
    return wrong.filter((each) => each.kept !== each.counted);
  });

/** Counts everything anew, and puts the words of names in their place again. Call inside a transaction, or alone. */
export function rebuildCounters(connection: Connection): void {
  for (const table of tables) {
    connection.exec(textOf(sql`DELETE FROM ${sql.table(table)}`));
    connection.exec(textOf(sql`INSERT INTO ${sql.table(table)} ${counted[table]}`));
  }
  connection.exec(`DELETE FROM case_words; INSERT OR IGNORE INTO case_words
    SELECT substr(name_words, column1, 16), no FROM cases, (VALUES (1), (17), (33), (49), (65), (81), (97), (113))
    WHERE column1 < length(name_words) ORDER BY 1, 2;`);
}

/** The counters of one table, by what they count; what is at 0 says the same as what is not there. */
function read(connection: Connection, query: RawBuilder<unknown>): Map<string, number> {
  const rows = connection.rows<Record<string, string | number>>(
    (query as RawBuilder<Record<string, string | number>>).compile(sqlFor),
  );
  return new Map(
    rows.map((row) => {
      const values = Object.values(row);
      return [values.slice(0, -1).join(' '), Number(values.at(-1))];
    }),
  );
}

/** Nothing of it is a value: no parameter is left out. */
const textOf = (query: RawBuilder<unknown>): string => query.compile(sqlFor).sql;
