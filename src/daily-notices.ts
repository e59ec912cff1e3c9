import type { Logger } from 'pino';
import type { ClockWatch } from './clock-watch.ts';
import { type Watch, writeNotices } from './cases/write-notices.ts';

const everyMinutes = 5;
const anHour = 60;

/** Cases looked at together; requests are served in between. */
const batch = 20;

/**
 * Writes reminders and words of delay when their day has come: looks at the start and every five minutes, so that a day
 * on which nobody was there is made up for. A look that finds nothing is one read. When the clock leaps, nothing is
 * written for an hour: it may be wrong, and what it takes for late may not be. Never throws.
 */
export function dailyNotices(
  desk: Watch,
  watch: Pick<ClockWatch, 'isSteady'>,
  log: Pick<Logger, 'info' | 'warn'>,
) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let stopping = false;

  async function writeAll(): Promise<void> {
    for (;;) {
      const { cases, written, postponed } = await writeNotices(desk, batch);
      if (written > 0) log.info({ written }, 'notices written');
      if (postponed.length > 0)
        log.warn({ cases: postponed }, 'cases could not be looked at; tried again tomorrow');
      if (cases === 0 || stopping) return;
    }
  }

  function look(): Promise<void> {
    running ??= writeAll()
      .catch((error: unknown) => {
        const fault = error instanceof Error ? error.name : 'unknown';
        log.warn({ fault }, 'notices could not be written; tried again later');
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  }

  const tick = () => {
    if (watch.isSteady(anHour)) void look();
  };

  return {
    look,
    start() {
      stopping = false;
      timer ??= setInterval(tick, everyMinutes * 60_000).unref();
      tick();
    },
    /** Ends after the batch in hand. */
    async stop() {
      stopping = true;
      clearInterval(timer);
      timer = undefined;
      await running;
    },
  };
}
