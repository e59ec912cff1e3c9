import { PrinterBusy } from '../../cases/ports/documents.ts';

/** Gives each piece of work its turn. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** One line, in which one piece of work is done at a time. */
interface Line {
  /** A few wait their turn, and beyond those PrinterBusy is thrown: somebody sits before a page. */
  readonly forVisitors: InTurn;
  /** Has a place whoever else waits, and takes none from visitors. For what is only ever asked for by a few at once. */
  readonly forLetters: InTurn;
}

/** So many wait for the one that is made, which takes under a tenth of a second. */
const usual = 8;

/** A line in which so many visitors wait at most. */
export function openLine(waiting = usual): Line {
  let taken = 0;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn: InTurn = (work) => {
    const turn = last.then(work);
    // What went wrong is told to whoever asked for it, not to the next in line.
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    forLetters: inTurn,
    async forVisitors(work) {
      if (taken > waiting) throw new PrinterBusy();
      taken += 1;
      return inTurn(work).finally(() => {
        taken -= 1;
      });
    },
  };
}

/** A line of one's own. */
export const oneAtATime = (): InTurn => openLine().forVisitors;
