import type { Connection } from '../connection.ts';
import type { Writer } from '../writer.ts';

/** Writes at once, inside a transaction that somebody else began and will end. */
export const directWriter = (connection: Connection): Writer => ({
  async write(work) {
    connection.command('SAVEPOINT job');
    try {
      const value = work();
      connection.command('RELEASE job');
      return value;
    } catch (error) {
      connection.command('ROLLBACK TO job');
      connection.command('RELEASE job');
      throw error;
    }
  },
  trouble: () => undefined,
  stats: () => ({ groups: 0, writes: 0 }),
  close: () => undefined,
});
