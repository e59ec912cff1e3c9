import type { Logger } from 'pino';
import { steadyClock } from './clock-leap.ts';
import type { Clock } from './domain/dates.ts';
import type { Store } from './store/open.ts';

const everyMinutes = 10;
const aDay = (24 * 60) / everyMinutes;

/**
 * Deletes expired drafts, sessions and login states every ten minutes; a failure waits for the next time. When the
 * clock leaps ahead, nothing is deleted for a day: it may be wrong, and what it takes for expired may not be.
 */
export function sweepNowAndThen(store: Pick<Store, 'sweep'>, clock: Clock, log: Logger) {
  let timer: NodeJS.Timeout | undefined;
  const mayDelete = steadyClock(clock, {
    everyMinutes,
    restTicks: aDay,
    onLeap: () => log.warn('the clock leapt ahead; nothing that has expired is deleted for a day'),
  });

  const sweep = async () => {
    if (!mayDelete()) return;
    try {
      log.debug(await store.sweep(clock.now()), 'swept');
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
