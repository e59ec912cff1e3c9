import { legalDay } from '../domain/dates.ts';
import { addWorkingDays } from '../domain/holidays.ts';

/**
 * When letters are tried again. Chosen for this product on 2026-11-22; no law sets them. The lease is longer than the
 * worker waits for look-ups, and longer than it waits for the far side; it begins anew between the two.
 */
export const patience = {
  leaseMilliseconds: 60_000,
  firstPauseMilliseconds: 60_000,
  longestPauseMilliseconds: 6 * 60 * 60_000,
  /** After the first try in vain. Then somebody has to see to it: a far side that is down for a weekend ends no letter. */
  workingDays: 5,
} as const;

/** Until when a letter is whose hands took it, in milliseconds since 1970 UTC. */
export const leasedFrom = (at: Temporal.Instant): number =>
  at.epochMilliseconds + patience.leaseMilliseconds;

/** Milliseconds until the next try: twice as long after every failure. */
export const pauseAfter = (attempts: number): number =>
  Math.min(
    patience.firstPauseMilliseconds * 2 ** (attempts - 1),
    patience.longestPauseMilliseconds,
  );

/** Whether a letter has been tried in vain for long enough. `triedSince`: milliseconds since 1970 UTC. */
export function isTriedEnough(triedSince: number, at: Temporal.Instant): boolean {
  const first = legalDay(Temporal.Instant.fromEpochMilliseconds(triedSince));
  const last = addWorkingDays(first, patience.workingDays);
  return Temporal.PlainDate.compare(legalDay(at), last) > 0;
}
