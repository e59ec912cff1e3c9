import { createHash, type Hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { chainNames, linksOf } from './chains.ts';

/** What a database holds, by which two can be compared and a damaged one is known. Nothing of it tells about a person. */
export interface Contents {
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
  /** SHA-256 over every row of every table, hexadecimal; the order of writing does not matter. */
  readonly hash: string;
  /** Links of the hash chains over events, access log and administration that do not fit the row they stand in. */
  readonly brokenLinks: number;
}

/** Reads the whole database once, row by row. */
export function inspect(db: Database.Database): Contents {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  for (const { name, key } of tablesOf(db)) {
    hash.update(`\n${name}`);
    rows[name] = 0;
    for (const row of db.prepare(`SELECT * FROM "${name}" ORDER BY ${key}`).raw().iterate()) {
      addRow(hash, row as readonly Value[]);
      rows[name] += 1;
    }
  }
  return { rows, hash: hash.digest('hex'), brokenLinks: brokenLinks(db) };
}

type Value = string | number | Buffer | null;

/** Tables in the order of their names, each with the columns of its primary key. */
function tablesOf(db: Database.Database): readonly { name: string; key: string }[] {
  return db
    .prepare<[], { name: string; key: string }>(
      `SELECT t.name, group_concat('"' || c.name || '"', ',' ORDER BY c.pk) AS key
       FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c ON c.pk > 0
       WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' GROUP BY t.name ORDER BY t.name`,
    )
    .all();
}

/** Every value with its type and length, so that no two rows are written alike. */
function addRow(hash: Hash, row: readonly Value[]): void {
  for (const value of row) {
    const bytes = Buffer.isBuffer(value) ? value : Buffer.from(String(value));
    hash.update(`${value === null ? 'null' : typeof value} ${bytes.length} `).update(bytes);
  }
}

function brokenLinks(db: Database.Database): number {
  let broken = 0;
  for (const name of chainNames) for (const { fits } of linksOf(db, name)) if (!fits) broken += 1;
  return broken;
}
