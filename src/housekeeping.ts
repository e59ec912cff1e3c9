import type { Logger } from 'pino';
import { checkStatisticsDaily } from './check-statistics-daily.ts';
import type { ClockWatch } from './clock-watch.ts';
import type { Config } from './config.ts';
import type { Clock } from './domain/dates.ts';
import { purgeDaily } from './purge-daily.ts';
import type { Store } from './store/open.ts';
import { sweepNowAndThen } from './sweep-now-and-then.ts';

/** What the process does for the store by itself: deletes what has expired or is past its term, and counts anew. */
export function housekeeping(
  config: Pick<Config, 'dataDir' | 'keys' | 'settings' | 'purge'>,
  store: Store,
  outside: { readonly clock: Clock; readonly watch: ClockWatch; readonly log: Logger },
) {
  const { clock, watch, log } = outside;
  const sweeping = sweepNowAndThen(store, clock, watch, log);
  const checking = checkStatisticsDaily(store, log);
  const purging = purgeDaily(config, store, outside);
  return {
    start() {
      sweeping.start();
      checking.start();
      purging.start();
    },
    /** Ends once the check in hand has; a purge that is cut short goes on after the next start. */
    async stop() {
      sweeping.stop();
      purging.stop();
      await checking.stop();
    },
  };
}
