import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../domain/dates.ts';
import type { Connection } from './connection.ts';
import { ChangedMigration, NewerDatabase } from './refusals.ts';
import { sqlFor } from './statements.ts';

/** A step of the schema, as it stands in `migrations/`. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The folder's SQLite migrations in order. Throws where the numbers do not run 1, 2, 3 … */
export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}-.+\.sqlite\.sql$/.test(name));
  return names.toSorted().map((name, index) => {
    const number = Number(name.slice(0, 4));
    if (number !== index + 1) throw new Error(`Migration ${name} is out of order`);
    const sql = readFileSync(join(folder, name), 'utf8');
    return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/**
 * Applies what is missing, each in its own transaction, forward only. Throws NewerDatabase or ChangedMigration
 * before anything is changed.
 */
export function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  clock: Clock,
): void {
  for (const migration of migrations) {
    // Another process may be migrating too: what is applied is read again under the lock.
    connection.exec('BEGIN IMMEDIATE');
    try {
      connection.exec(ledger);
      if (!refuseOtherMigrations(connection, migrations).has(migration.number)) {
        connection.exec(migration.sql);
        record(connection, migration, clock.now());
      }
      connection.exec('COMMIT');
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      throw error;
    }
  }
}

/** The newest migration that was applied; 0 for none. */
export function schemaVersion(connection: Connection): number {
  return Math.max(0, ...appliedMigrations(connection).map((row) => row.number));
}

const ledger = `CREATE TABLE IF NOT EXISTS migrations (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at TEXT NOT NULL
) STRICT`;

const appliedMigrations = (connection: Connection) =>
  connection.rows(sqlFor.selectFrom('migrations').select(['number', 'name', 'checksum']).compile());

/** The numbers that were applied. Throws NewerDatabase or ChangedMigration where one of them is none of these. */
export function refuseOtherMigrations(
  connection: Connection,
  known: readonly Migration[],
): ReadonlySet<number> {
  const applied = appliedMigrations(connection);
  for (const row of applied) {
    const migration = known.find(({ number }) => number === row.number);
    if (migration === undefined) {
      throw new NewerDatabase(
        `The database was written by a later version (migration ${row.name}). Start that version, or restore a backup.`,
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new ChangedMigration(
        `Migration ${row.name} was changed after it was applied. Put the original file back.`,
      );
    }
  }
  return new Set(applied.map((row) => row.number));
}

function record(connection: Connection, migration: Migration, at: Temporal.Instant): void {
  const { number, name, checksum } = migration;
  const row = { number, name, checksum, applied_at: at.toString() };
  connection.rows(sqlFor.insertInto('migrations').values(row).returning('number').compile());
}
