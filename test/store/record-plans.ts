import Database from 'better-sqlite3';
import { type Connection, openToRead } from '../../src/store/connection.ts';

/** A connection that reads the file, and how the planner would search for each query that went through it. */
export function recordPlans(file: string): {
  readonly connection: Connection;
  readonly plans: ReadonlyMap<string, readonly string[]>;
  close(): void;
} {
  const db = new Database(file);
  const connection = openToRead(file);
  const plans = new Map<string, readonly string[]>();
  const tell = (sql: string, values: readonly unknown[]) => {
    if (plans.has(sql)) return;
    const plan = db.prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[];
    plans.set(
      sql,
      plan.map(({ detail }) => detail),
    );
  };
  return {
    plans,
    connection: {
      ...connection,
      get: (statement, params) => {
        tell(statement.sql, statement.bind(params));
        return connection.get(statement, params);
      },
      all: (statement, params) => {
        tell(statement.sql, statement.bind(params));
        return connection.all(statement, params);
      },
      rows: (query) => {
        tell(query.sql, query.parameters);
        return connection.rows(query);
      },
    },
    close() {
      connection.close();
      db.close();
    },
  };
}
