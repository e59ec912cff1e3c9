import type { Logger } from 'pino';
import type { Clock } from './domain/dates.ts';
import type { Store } from './store/open.ts';

const everyMinutes = 10;
const aDay = (24 * 60) / everyMinutes;

/** By how much the clock may be ahead of the timer; what is more is a clock that was set, or a machine that slept. */
const mostMinutes = 60;

/**
 * Deletes expired drafts, sessions and login states every ten minutes; a failure waits for the next time. When the
 * clock leaps ahead, nothing is deleted for a day: it may be wrong, and what it takes for expired may not be.
 */
export function sweepNowAndThen(store: Pick<Store, 'sweep'>, clock: Clock, log: Logger) {
  let timer: NodeJS.Timeout | undefined;
  let last = clock.now();
  let rest = 0;

  function mayDelete(now: Temporal.Instant): boolean {
    const passed = last.until(now).total('minutes');
    last = now;
    if (passed < 0) rest = 0;
    else if (passed <= everyMinutes + mostMinutes) rest = Math.max(0, rest - 1);
    else {
      rest = aDay;
      log.warn('the clock leapt ahead; nothing that has expired is deleted for a day');
    }
    return rest === 0;
  }

  const sweep = async () => {
    const now = clock.now();
    if (!mayDelete(now)) return;
    try {
      log.debug(await store.sweep(now), 'swept');
    } catch {
      log.warn('what has expired could not be deleted; tried again later');
    }
  };
  return {
    start: () => {
      timer ??= setInterval(() => void sweep(), everyMinutes * 60_000).unref();
      void sweep();
    },
    stop: () => clearInterval(timer),
  };
}
