import type { Logger } from 'pino';
import type { ClockWatch } from './clock-watch.ts';
import type { Clock } from './domain/dates.ts';
import type { Store } from './store/open.ts';

const everyMinutes = 10;
const aDay = 24 * 60;

/**
 * Deletes expired drafts, sessions and login states every ten minutes; a failure waits for the next time. The names of
 * older cases are read once, so that they can be found by them. When the
 * clock leaps, nothing is deleted for a day: it may be wrong, and what it takes for expired may not be.
 */
export function sweepNowAndThen(
  store: Pick<Store, 'sweep' | 'readNames'>,
  clock: Clock,
  watch: Pick<ClockWatch, 'isSteady'>,
  log: Logger,
) {
  let timer: NodeJS.Timeout | undefined;

  const readNames = async () => {
    try {
      await store.readNames();
    } catch {
      log.warn('the names of older cases could not be read; tried again later');
    }
  };

  const sweep = async () => {
    if (!watch.isSteady(aDay)) return;
    try {
      log.debug(await store.sweep(clock.now()), 'swept');
    } catch {
      log.warn('what has expired could not be deleted; tried again later');
    }
  };
  const round = () => void Promise.all([sweep(), readNames()]);

  return {
    start: () => {
      timer ??= setInterval(round, everyMinutes * 60_000).unref();
      round();
    },
    stop: () => clearInterval(timer),
  };
}
