import type { Parts } from './parts.ts';
import { rebuildCounters, type WrongCounter, wrongCounters } from './queue-counters.ts';

/** The numbers of the queue beside the cases themselves. Reads all of these: never for a page. */
export interface Recounting {
  wrong(): readonly WrongCounter[];
  /** Puts right what is wrong, in one write that others wait for; the answer is what was wrong. */
  putRight(): Promise<readonly WrongCounter[]>;
}

/** Counting anew, for operators. */
export const recounting = ({ connection, writer }: Parts): Recounting => ({
  wrong: () => wrongCounters(connection),
  putRight: () =>
    writer.write(() => {
      const wrong = wrongCounters(connection);
      if (wrong.length > 0) rebuildCounters(connection);
      return wrong;
    }),
});
