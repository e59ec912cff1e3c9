import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Deps, Settings } from './deps.ts';
import { cookieName, cookieRules, readCookie } from './host-cookie.ts';
import { outageKinds } from './outages.ts';

/** When this browser first tried to file digitally and an outage stopped it. */
export interface Attempt {
  readonly at: string;
  readonly outage: Stopped;
}

/** An outage, or the authority's own pause of the service. */
const stopped = [...outageKinds, 'pause'] as const;
export type Stopped = (typeof stopped)[number];

const name = 'skranken-attempt';
const days = 7;
const sealed = z.object({ at: z.string(), outage: z.enum(stopped) });
type Parts = Pick<Deps, 'clock' | 'secrets' | 'settings'>;

/** Keeps the time of a failed attempt, sealed by the server: the first one counts, for a week. */
export function keepAttemptTime(req: Request, res: Response, outage: Stopped, parts: Parts): void {
  if (attemptOf(req, parts) !== undefined) return;
  const { clock, secrets, settings } = parts;
  const attempt: Attempt = { at: clock.now().toString(), outage };
  res.cookie(cookieName(name, settings), secrets.seal('attempt', JSON.stringify(attempt)), {
    ...cookieRules(settings),
    maxAge: days * 24 * 60 * 60_000,
  });
}

/** The attempt that this browser can prove; undefined where there was none, or it is too long ago. */
export function attemptOf(req: Request, { clock, secrets, settings }: Parts): Attempt | undefined {
  const value = readCookie(req, name, settings);
  const plain = value && secrets.open('attempt', value);
  if (!plain) return undefined;
  const attempt = sealed.safeParse(JSON.parse(plain));
  if (!attempt.success) return undefined;
  const since = clock.now().subtract({ hours: 24 * days });
  const isOld = Temporal.Instant.compare(attempt.data.at, since) < 0;
  // A clock that was set back: nobody has tried tomorrow.
  const isToCome = Temporal.Instant.compare(attempt.data.at, clock.now()) > 0;
  return isOld || isToCome ? undefined : attempt.data;
}

/** Takes it out of the browser: it stands on a referral now, or the errand was sent. */
export const clearAttempt = (res: Response, settings: Pick<Settings, 'secure'>): void =>
  void res.clearCookie(cookieName(name, settings), cookieRules(settings));
