import Database from 'better-sqlite3';
import type { CompiledQuery } from 'kysely';
import { StoreUnavailable } from '../cases/ports/case-store.ts';
import type { Statement } from './statements.ts';

/** A lock held by another process freezes every page for as long as this, in milliseconds. */
const busyTimeout = { first: 200, later: 20 };

/** The file, opened with safe settings. Reads and writes throw StoreUnavailable where disk or lock says no. */
export interface Connection {
  get<P, R>(statement: Statement<P, R>, params: P): R | undefined;
  all<P, R>(statement: Statement<P, R>, params: P): R[];
  /** Returns the number of rows that changed. */
  run<P>(statement: Statement<P, unknown>, params: P): number;
  /** For queries that are put together at call time. */
  rows<R>(query: CompiledQuery<R>): R[];
  exec(sql: string): void;
  /** One fixed word of SQL, such as COMMIT: parsed once. */
  command(sql: string): void;
  pragma(name: string): unknown;
  /** Whether a lock of another process is waited for as long as at first, or hardly at all. */
  waitForLocks(long: boolean): void;
  readonly inTransaction: boolean;
  close(): void;
}

/**
 * Pages of 4 kB in the log before they are folded into the file, which takes two waits for the disk. Each case
 * touches some twenty pages, so that the usual 1000 would fold after every second group of submissions.
 */
const checkpointPages = 4000;

/**
 * Opens the file and sets what SQLite forgets at every opening. `synchronous` must be set after the switch to WAL:
 * the driver is compiled to fall back to NORMAL there, and a power loss would then lose acknowledged cases.
 */
export function openConnection(file: string): Connection {
  const db = new Database(file, { timeout: busyTimeout.first });
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    db.pragma(`wal_autocheckpoint = ${checkpointPages}`);
  } catch (error) {
    db.close();
    throw error;
  }
  return over(db);
}

/** Opens a file that is there for reading alone: whatever would write fails, also by mistake. Others may go on writing. */
export function openToRead(file: string): Connection {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    db.pragma('query_only = ON');
  } catch (error) {
    db.close();
    throw error;
  }
  return over(db);
}

function over(db: Database.Database): Connection {
  const prepared = new Map<string, Database.Statement>();
  const prepare = (sql: string) => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const fresh = db.prepare(sql);
    prepared.set(sql, fresh);
    return fresh;
  };

  return {
    get: <P, R>({ sql, bind }: Statement<P, R>, params: P) =>
      guarded(() => prepare(sql).get(...bind(params))) as R | undefined,
    all: <P, R>({ sql, bind }: Statement<P, R>, params: P) =>
      guarded(() => prepare(sql).all(...bind(params))) as R[],
    run: ({ sql, bind }, params) => guarded(() => prepare(sql).run(...bind(params)).changes),
    rows: <R>({ sql, parameters }: CompiledQuery<R>) =>
      guarded(() => prepare(sql).all(...parameters)) as R[],
    exec: (sql) => {
      guarded(() => db.exec(sql));
    },
    command: (sql) => {
      guarded(() => prepare(sql).run());
    },
    pragma: (name) => guarded(() => db.pragma(name, { simple: true })),
    waitForLocks: (long) => {
      db.pragma(`busy_timeout = ${long ? busyTimeout.first : busyTimeout.later}`);
    },
    get inTransaction() {
      return db.inTransaction;
    },
    close: () => {
      db.close();
    },
  };
}

/** SQLite's code for what went wrong, e.g. `SQLITE_BUSY`; undefined for any other error. */
export const sqliteCode = (error: unknown): string | undefined =>
  error instanceof Database.SqliteError ? error.code : undefined;

const outage =
  /^SQLITE_(BUSY|LOCKED|IOERR|FULL|READONLY|CANTOPEN|PROTOCOL|NOMEM|CORRUPT|NOTADB)(_|$)/;

function guarded<T>(query: () => T): T {
  try {
    return query();
  } catch (error) {
    const code = sqliteCode(error);
    if (code === undefined || !outage.test(code)) throw error;
    throw new StoreUnavailable(`The database answered ${code}`, { cause: error });
  }
}
