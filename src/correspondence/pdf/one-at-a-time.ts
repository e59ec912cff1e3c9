import { PrinterBusy } from '../../cases/ports/documents.ts';

/** Gives each piece of work its turn. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** So many wait for the one that is made, which takes under a tenth of a second. */
const waiting = 8;

/** Does one piece of work at a time; a few more wait their turn, and beyond those PrinterBusy is thrown. */
export function oneAtATime(): InTurn {
  let taken = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    if (taken > waiting) throw new PrinterBusy();
    taken += 1;
    const turn = last.then(work).finally(() => {
      taken -= 1;
    });
    // What went wrong is told to whoever asked for it, not to the next in line.
    last = turn.catch(() => undefined);
    return turn;
  };
}
