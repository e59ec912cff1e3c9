import type { Logger } from 'pino';
import type { Clock } from './domain/dates.ts';
import type { Store } from './store/open.ts';

const tenMinutes = 600_000;

/** Deletes expired drafts, sessions and login states every ten minutes; a failure waits for the next time. */
export function sweepNowAndThen(store: Pick<Store, 'sweep'>, clock: Clock, log: Logger) {
  let timer: NodeJS.Timeout | undefined;
  const sweep = async () => {
    try {
      log.debug(await store.sweep(clock.now()), 'swept');
    } catch {
      log.warn('what has expired could not be deleted; tried again later');
    }
  };
  return {
    start: () => {
      timer ??= setInterval(() => void sweep(), tenMinutes).unref();
      void sweep();
    },
    stop: () => clearInterval(timer),
  };
}
