import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { demoKeys } from '../../src/config/demo.ts';
import { openStore } from '../../src/store/open.ts';
import { systemClock } from '../../src/wire.ts';
import { endWithParent } from './end-with-parent.ts';

/**
 * The rows of the portal's own submissions, written once more by better-sqlite3 alone: one transaction for each case,
 * `synchronous=FULL`, everything prepared and sealed beforehand.
 */
const tables = ['case_keys', 'cases', 'commit_keys', 'case_events', 'outbox'] as const;
type Row = Readonly<Record<string, string | number | Buffer | null>>;

const from = new Database(process.env['FROM'] ?? '', { readonly: true });
const groups = new Map<string, (readonly [(typeof tables)[number], Row])[]>();
for (const table of tables) {
  for (const row of from.prepare<[], Row>(`SELECT * FROM ${table}`).all()) {
    const id = String(table === 'cases' ? row['id'] : row['case_id']);
    groups.set(id, [...(groups.get(id) ?? []), [table, row]]);
  }
}
from.close();

process.on('message', (wish: { write: number } | 'stop') => {
  if (wish === 'stop') process.exit(0);
  process.send?.(writeAll([...groups.values()].slice(0, wish.write)));
});
process.send?.('listening');

/** Writes the groups into a new database and returns how many there were a second. */
function writeAll(all: readonly (readonly (readonly [string, Row])[])[]): number {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'skranken-raw-')), 'raw.db');
  openStore({ file, keys: demoKeys, clock: systemClock }).close();
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const insertInto = Object.fromEntries(tables.map((table) => [table, insertOf(db, table)]));
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const start = performance.now();
  for (const rows of all) {
    begin.run();
    for (const [table, row] of rows) insertInto[table]?.run(Object.values(row));
    commit.run();
  }
  const seconds = (performance.now() - start) / 1000;
  db.close();
  return all.length / seconds;
}

function insertOf(db: Database.Database, table: string): Database.Statement {
  const columns = db.prepare<[], { name: string }>(`PRAGMA table_info(${table})`).all();
  const names = columns.map(({ name }) => name).join(', ');
  return db.prepare(
    `INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
}

endWithParent();
