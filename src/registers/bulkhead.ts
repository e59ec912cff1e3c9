import { RegisterFault } from './register-fault.ts';

/** How many calls a register may hold up. */
export interface BulkheadLimits {
  readonly atOnce: number;
  /** So many more may wait for their turn. */
  readonly waiting: number;
}

export interface Bulkhead {
  /** Waits for a place and gives back how to leave it. Throws RegisterFault `full`, or `too-slow` once the signal fires. */
  enter(signal: AbortSignal): Promise<() => void>;
  /** Calls under way, and calls that wait for a place. */
  load(): { readonly inHand: number; readonly waiting: number };
}

/** One slow register never holds more than its own places: the others are asked as before. */
export function createBulkhead({ atOnce, waiting }: BulkheadLimits): Bulkhead {
  let taken = 0;
  const queue: (() => void)[] = [];
  function leaveOnce(): () => void {
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      const next = queue.shift();
      // The place goes on to the next without ever being free.
      if (next === undefined) taken -= 1;
      else next();
    };
  }
  async function enter(signal: AbortSignal): Promise<() => void> {
    if (taken < atOnce) {
      taken += 1;
      return leaveOnce();
    }
    if (queue.length >= waiting) throw new RegisterFault('full');
    await new Promise<void>((resolve, reject) => {
      const turn = () => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = () => {
        queue.splice(queue.indexOf(turn), 1);
        reject(new RegisterFault('too-slow'));
      };
      queue.push(turn);
      signal.addEventListener('abort', giveUp, { once: true });
    });
    return leaveOnce();
  }
  return { enter, load: () => ({ inHand: taken, waiting: queue.length }) };
}
