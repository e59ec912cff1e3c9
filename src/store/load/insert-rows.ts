import type Database from 'better-sqlite3';
import { sql } from 'kysely';
import { sqlFor } from '../statements.ts';
import type { Row, Value } from './history.ts';

/** Values that one statement may have, with room to spare below SQLite's limit. */
const mostValues = 2000;

/** Inserts rows into tables, as many as fit in one statement at a time. */
export interface Inserter {
  /** All rows have the columns of the first. */
  insert(table: string, rows: readonly Row[]): void;
}

export function createInserter(db: Database.Database): Inserter {
  const prepared = new Map<string, Database.Statement>();
  const statementFor = (table: string, columns: readonly string[], rows: number) => {
    const key = `${table} ${rows} ${columns.length}`;
    const known = prepared.get(key);
    if (known !== undefined) return known;
    const names = sql.join(columns.map((column) => sql.ref(column)));
    const places = sql`(${sql.join(columns.map(() => null))})`;
    const query = sql`INSERT INTO ${sql.table(table)} (${names}) VALUES ${sql.join(
      Array.from({ length: rows }, () => places),
    )}`;
    const fresh = db.prepare(query.compile(sqlFor).sql);
    prepared.set(key, fresh);
    return fresh;
  };

  return {
    insert(table, rows) {
      const [first] = rows;
      if (first === undefined) return;
      const columns = Object.keys(first);
      const most = Math.min(50, Math.floor(mostValues / columns.length));
      const values: Value[] = Array.from({ length: most * columns.length });
      for (let from = 0; from < rows.length; from += most) {
        const count = Math.min(most, rows.length - from);
        let at = 0;
        for (let row = from; row < from + count; row += 1)
          for (const column of columns) values[at++] = rows[row]?.[column] ?? null;
        if (count < most) values.length = at;
        statementFor(table, columns, count).run(values);
      }
    },
  };
}
