import type { Clock } from './domain/dates.ts';

/** By how much the clock may be ahead of the timer; what is more is a clock that was set, or a machine that slept. */
const mostMinutes = 60;

/**
 * Tells at each tick of a timer whether the clock can be believed: after a leap ahead it may be wrong, and is not
 * believed for so many ticks, unless it is set back. `onLeap` is called once for each leap.
 */
export function steadyClock(
  clock: Clock,
  given: { readonly everyMinutes: number; readonly restTicks: number; readonly onLeap: () => void },
): () => boolean {
  let last: Temporal.Instant | undefined;
  let rest = 0;
  return () => {
    const now = clock.now();
    const passed = (last ?? now).until(now).total('minutes');
    last = now;
    if (passed < 0) rest = 0;
    else if (passed <= given.everyMinutes + mostMinutes) rest = Math.max(0, rest - 1);
    else {
      rest = given.restTicks;
      given.onLeap();
    }
    return rest === 0;
  };
}
