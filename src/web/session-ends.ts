import type { Request } from 'express';
import type { SessionData } from 'express-session';
import { timeOfDay } from '../domain/dates.ts';
import type { Language } from '../domain/language.ts';
import type { Deps, Settings } from './deps.ts';
import type { SessionClock } from './page.ts';
import { citizenOf, staffOf } from './session.ts';

const minute = 60_000;

/** Milliseconds since 1970 UTC at which a session ends: idle since the last visit, absolute since the login. */
export function endsOf(
  { startedAt, seenAt }: Pick<SessionData, 'startedAt' | 'seenAt'>,
  { idle, absolute }: Settings['sessionMinutes'],
): { readonly idle: number; readonly absolute: number } {
  return {
    idle: momentOf(seenAt) + idle * minute,
    absolute: momentOf(startedAt) + absolute * minute,
  };
}

/** Milliseconds since 1970 UTC; a session that does not say is as old as can be. */
export const momentOf = (text: string | undefined): number =>
  text === undefined ? 0 : Temporal.Instant.from(text).epochMilliseconds;

/** When the session of whoever reads this page ends; undefined where nobody is logged in. */
export function sessionClockOf(
  req: Request,
  language: Language,
  deps: Pick<Deps, 'clock' | 'settings'>,
): SessionClock | undefined {
  if (citizenOf(req) === undefined && staffOf(req) === undefined) return undefined;
  return clockOf(req.session, language, deps);
}

/** The ends of a session in words and in whole seconds from now. */
export function clockOf(
  session: Pick<SessionData, 'startedAt' | 'seenAt'>,
  language: Language,
  { clock, settings }: Pick<Deps, 'clock' | 'settings'>,
): SessionClock {
  const now = clock.now().epochMilliseconds;
  const { idle, absolute } = endsOf(session, settings.sessionMinutes);
  const said = (end: number) => timeOfDay(Temporal.Instant.fromEpochMilliseconds(end), language);
  const left = (end: number) => String(Math.max(0, Math.floor((end - now) / 1000)));
  return {
    until: said(Math.min(idle, absolute)),
    last: said(absolute),
    idle: left(Math.min(idle, absolute)),
    absolute: left(absolute),
  };
}
