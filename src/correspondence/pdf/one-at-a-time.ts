import { PrinterBusy } from '../../cases/ports/documents.ts';

/** Does one piece of work at a time; so many more wait their turn, and beyond those PrinterBusy is thrown. */
export function oneAtATime(waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
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
