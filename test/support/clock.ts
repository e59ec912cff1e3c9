import type { Clock } from '../../src/domain/dates.ts';

export interface SettableClock extends Clock {
  /** Moves on by e.g. `{ minutes: 31 }`. */
  advance(by: Temporal.DurationLike): void;
  set(at: string): void;
}

/** A clock that stands still until it is moved; begins at an instant such as `2026-11-22T10:00:00Z`. */
export function fixedClock(at = '2026-11-22T10:00:00Z'): SettableClock {
  let now = Temporal.Instant.from(at);
  return {
    now: () => now,
    advance(by) {
      now = now.toZonedDateTimeISO('UTC').add(by).toInstant();
    },
    set(instant) {
      now = Temporal.Instant.from(instant);
    },
  };
}
