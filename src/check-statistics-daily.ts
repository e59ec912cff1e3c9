import type { Logger } from 'pino';
import type { Store } from './store/open.ts';

const everyMinutes = 60;
/** The first check is an hour after the start, when the server has settled. */
const timesADay = 24;

/**
 * Compares what is counted with the events, once a day; what differs is put right and logged, in numbers only. A failure
 * waits for the next hour.
 */
export function checkStatisticsDaily(
  store: { readonly statistics: Pick<Store['statistics'], 'verify'> },
  log: Pick<Logger, 'info' | 'warn'>,
) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let hours = 0;

  async function check(): Promise<void> {
    try {
      const { cases, differences } = await store.statistics.verify();
      if (differences > 0)
        log.warn({ cases, differences }, 'statistics were wrong and were put right');
      else log.info({ cases }, 'statistics fit the events');
    } catch {
      log.warn('statistics could not be checked; tried again in an hour');
      hours = 0;
    }
  }

  const tick = () => {
    if (hours % timesADay === 0)
      running ??= check().finally(() => {
        running = undefined;
      });
    hours += 1;
  };

  return {
    start() {
      timer ??= setInterval(tick, everyMinutes * 60_000).unref();
    },
    /** Ends once the check in hand has. */
    async stop() {
      clearInterval(timer);
      timer = undefined;
      await running;
    },
  };
}
