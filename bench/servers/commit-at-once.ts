import type { Connection } from '../../src/store/connection.ts';
import type { Writer } from '../../src/store/writer.ts';

/** The plain way to write durably: every piece of work in a transaction of its own, at once. */
export const commitAtOnce = (connection: Connection): Writer => ({
  async write(work) {
    connection.exec('BEGIN IMMEDIATE');
    const value = work();
    connection.exec('COMMIT');
    return value;
  },
  trouble: () => undefined,
  stats: () => ({ groups: 0, writes: 0 }),
  close: () => undefined,
});
