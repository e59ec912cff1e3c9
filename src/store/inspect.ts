import { createHash, type Hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { chained as chainedLog } from './access-log.ts';
import { chained as chainedEvent } from './case-events.ts';
import { link } from './chain.ts';
import type { Schema } from './schema.ts';

/** What a database holds, by which two can be compared and a damaged one is known. Nothing of it tells about a person. */
export interface Contents {
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
  /** SHA-256 over every row of every table, hexadecimal; the order of writing does not matter. */
  readonly hash: string;
  /** Links of the hash chains over events and access log that do not fit the row they stand in. */
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
  return { rows, hash: hash.digest('hex'), brokenLinks: brokenEvents(db) + brokenLog(db) };
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

type EventRow = Schema['case_events'];
type LogRow = Schema['access_log'];

function brokenEvents(db: Database.Database): number {
  let broken = 0;
  let before: EventRow | undefined;
  const rows = db.prepare<[], EventRow>('SELECT * FROM case_events ORDER BY case_id, seq');
  for (const row of rows.iterate()) {
    const earlier = before?.case_id === row.case_id ? before : undefined;
    const fits = row.chain.equals(link(earlier?.chain, chainedEvent(row), row.body));
    if (!fits || row.seq !== (earlier?.seq ?? 0) + 1) broken += 1;
    before = row;
  }
  return broken;
}

function brokenLog(db: Database.Database): number {
  let broken = 0;
  let before: Buffer | undefined;
  for (const row of db.prepare<[], LogRow>('SELECT * FROM access_log ORDER BY no').iterate()) {
    if (!row.chain.equals(link(before, chainedLog(row), row.body))) broken += 1;
    before = row.chain;
  }
  return broken;
}
