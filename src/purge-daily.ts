import type { Logger } from 'pino';
import type { ClockWatch } from './clock-watch.ts';
import type { Config } from './config.ts';
import { type Clock, legalDay } from './domain/dates.ts';
import { purgeAndReport } from './operations/purge-run.ts';
import type { Store } from './store/open.ts';

const everyMinutes = 60;
const aDay = 24 * 60;

type Installation = Pick<Config, 'dataDir' | 'keys' | 'settings' | 'purge'>;

/**
 * Where the configuration says so, deletes what is past its term, once each legal day, and goes on with what was cut short.
 * Never while the clock is in doubt. A failure waits for the next hour; stopped in the middle, it goes on after the start.
 */
export function purgeDaily(
  installation: Installation,
  store: Pick<Store, 'purges'>,
  {
    clock,
    watch,
    log,
  }: {
    readonly clock: Clock;
    readonly watch: Pick<ClockWatch, 'isSteady'>;
    readonly log: Pick<Logger, 'info' | 'warn'>;
  },
) {
  let timer: NodeJS.Timeout | undefined;
  let running = false;

  async function purge(): Promise<void> {
    if (running || !watch.isSteady(aDay)) return;
    running = true;
    try {
      const latest = store.purges.latest();
      const today = legalDay(clock.now()).toString();
      if (latest?.endedAt !== undefined && latest.on >= today) return;
      const { report } = await purgeAndReport(installation, store, { by: 'skranken', clock });
      const { no, cases } = report.purge;
      log.info({ no, cases, logEmptied: report.logEmptied }, 'purged what is past its term');
    } catch {
      log.warn('a purge did not end; it goes on within the hour, or after the next start');
    } finally {
      running = false;
    }
  }

  return {
    start() {
      if (installation.purge !== 'daily') return;
      timer ??= setInterval(() => void purge(), everyMinutes * 60_000).unref();
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
