import type { Logger } from 'pino';
import type { ExpiringStore } from './cases/ports/secrets.ts';
import type { Clock } from './domain/dates.ts';

/** Tells whether the clock may be acted on where what is done cannot be undone. */
export interface ClockWatch {
  /** Whether the clock has gone evenly, or that long since it leapt. Always before the watch begins. */
  isSteady(minutes: number): boolean;
  start(): void;
  stop(): void;
}

const everyMinutes = 5;
/** By how much the clock may be off the timer; what is more is a clock that was set, or a machine that slept. */
const mostMinutes = 60;
/** The same from one start to the next: nobody knows how long the process was down. */
const mostMinutesDown = 31 * 24 * 60;
/** After that long nobody will set it back. */
const believedAgainMinutes = 24 * 60;

/** A clock that is not believed; all in minutes but `from`, when it last was. */
interface Leap {
  readonly from: Temporal.Instant;
  /** By the timer, since then. */
  readonly passed: number;
  /** By how much it may be off that. */
  readonly mayBeOff: number;
  /** How long it has gone evenly since it leapt. */
  readonly even: number;
}

/**
 * Watches the clock by a timer of its own. After a leap, or a start by a clock far from what was last believed, it is
 * not steady until it is back where it could be, or has stayed for a day; a small step makes no difference. The last
 * instant that was believed is kept in the store.
 */
export async function watchClock(
  clock: Clock,
  memory: Pick<ExpiringStore, 'get' | 'put'>,
  log: Pick<Logger, 'warn'>,
): Promise<ClockWatch> {
  // What nobody can read is as good as nothing.
  const remembered = await memory.get(...place).catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  let seen: Temporal.Instant | undefined;
  let leap: Leap | undefined;

  function begin(now: Temporal.Instant): void {
    seen = now;
    if (remembered === undefined) return believe(now);
    const from = Temporal.Instant.from(remembered);
    if (isNear(from, now, mostMinutesDown)) return believe(now);
    doubt({ from, passed: 0, mayBeOff: mostMinutesDown, even: 0 });
  }

  function tick(now: Temporal.Instant, before: Temporal.Instant): void {
    seen = now;
    const doubted = leap ?? { from: before, passed: 0, mayBeOff: mostMinutes, even: 0 };
    const passed = doubted.passed + everyMinutes;
    if (isNear(doubted.from.add({ minutes: passed }), now, doubted.mayBeOff)) return believe(now);
    const isEven =
      leap !== undefined && isNear(before.add({ minutes: everyMinutes }), now, mostMinutes);
    if (!isEven) return doubt({ ...doubted, passed, even: 0 });
    leap = { ...doubted, passed, even: doubted.even + everyMinutes };
    if (leap.even >= believedAgainMinutes) believe(now);
  }

  function doubt(found: Leap): void {
    leap = found;
    log.warn('the clock leapt: no letter leaves for an hour, and nothing is deleted for a day');
  }

  function believe(now: Temporal.Instant): void {
    leap = undefined;
    memory.put(...place, now.toString(), never).catch(() => undefined);
  }

  return {
    isSteady(minutes) {
      if (seen === undefined) return true;
      if (leap !== undefined && leap.even < minutes) return false;
      return isNear(seen, clock.now(), mostMinutes + everyMinutes);
    },
    start() {
      if (timer !== undefined) return;
      begin(clock.now());
      timer = setInterval(() => tick(clock.now(), seen ?? clock.now()), everyMinutes * 60_000);
      timer.unref();
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}

/** The last instant that a running server believed; undefined where none is known. */
export const lastBelieved = (memory: Pick<ExpiringStore, 'get'>): Promise<string | undefined> =>
  memory.get(...place);

const place = ['clock', 'last believed'] as const;
const never = Temporal.Instant.from('9999-12-31T00:00:00Z');

const isNear = (expected: Temporal.Instant, now: Temporal.Instant, minutes: number): boolean =>
  Math.abs(expected.until(now).total('minutes')) <= minutes;
