import { StoreUnavailable } from '../cases/ports/case-store.ts';
import type { Connection } from './connection.ts';

export interface WriterStats {
  /** Transactions that reached the disk. */
  readonly groups: number;
  /** Pieces of work in them. */
  readonly writes: number;
}

/** All writes of one event-loop turn share a transaction, and so one wait for the disk. */
export interface Writer {
  /**
   * Runs the work in its own savepoint and answers after the group is on disk. What the work throws is its own
   * failure; where disk or lock says no, the whole group gets StoreUnavailable and nothing of it was written.
   */
  write<T>(work: () => T): Promise<T>;
  stats(): WriterStats;
  /** Why the last group was not written; undefined when it was. Asks the disk again by itself until it can write. */
  trouble(): string | undefined;
  /** Writes what is waiting; later writes get StoreUnavailable. */
  close(): void;
}

interface Job {
  readonly work: () => unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
}

/** Milliseconds between two tries of a store that cannot write. */
const pause = 1000;

/** Changes nothing, and yet has to reach the disk. */
const smallestWrite = 'PRAGMA user_version = 0';

/** The connection's only writer. */
export function createWriter(connection: Connection): Writer {
  let waiting: Job[] = [];
  let closed = false;
  let trouble: StoreUnavailable | undefined;
  let retry: NodeJS.Timeout | undefined;
  const stats = { groups: 0, writes: 0 };

  const flush = () => {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    try {
      connection.command('BEGIN IMMEDIATE');
      const answers = group.map((job) => runInSavepoint(connection, job));
      connection.command('COMMIT');
      if (trouble !== undefined) recover();
      stats.groups += 1;
      stats.writes += group.length;
      for (const answer of answers) answer();
    } catch (error) {
      rollBack(connection);
      const unavailable = asUnavailable(error);
      fail(unavailable);
      for (const job of group) job.reject(unavailable);
    }
  };

  const fail = (why: StoreUnavailable) => {
    trouble = why;
    // Waiting for a lock holds up every page. Once is enough: until it is free, writes are soon refused.
    connection.waitForLocks(false);
    // Whoever asks whether the store is ready may keep everybody away until it is: somebody has to try.
    clearTimeout(retry);
    if (!closed) retry = setTimeout(() => void write(tryToWrite).catch(() => undefined), pause);
    retry?.unref();
  };

  const recover = () => {
    trouble = undefined;
    clearTimeout(retry);
    connection.waitForLocks(true);
  };

  const tryToWrite = () => connection.exec(smallestWrite);

  const write = <T>(work: () => T) =>
    new Promise<T>((resolve, reject) => {
      if (closed) reject(new StoreUnavailable('The store is closed'));
      else if (waiting.push({ work, resolve, reject }) === 1) setImmediate(flush);
    });

  return {
    write,
    stats: () => ({ ...stats }),
    trouble: () => trouble?.message,
    close() {
      closed = true;
      clearTimeout(retry);
      flush();
    },
  };
}

/** Returns how to answer the job once its group is on disk. Throws where the whole group is lost. */
function runInSavepoint(connection: Connection, job: Job): () => void {
  connection.command('SAVEPOINT job');
  try {
    const value = job.work();
    connection.command('RELEASE job');
    return () => job.resolve(value as never);
  } catch (error) {
    // After some failures SQLite has already rolled everything back: there is no savepoint left to return to.
    if (error instanceof StoreUnavailable || !connection.inTransaction) throw error;
    connection.command('ROLLBACK TO job');
    connection.command('RELEASE job');
    return () => job.reject(error);
  }
}

function rollBack(connection: Connection): void {
  try {
    if (connection.inTransaction) connection.command('ROLLBACK');
  } catch {
    // The group's own error is the one to tell; the next BEGIN shows whether the store is well again.
  }
}

const asUnavailable = (error: unknown): StoreUnavailable =>
  error instanceof StoreUnavailable
    ? error
    : new StoreUnavailable('Nothing of the group was written', { cause: error });
