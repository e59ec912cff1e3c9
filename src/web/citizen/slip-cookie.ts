import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Reference } from '../../domain/reference.ts';
import type { Deps, Settings } from '../deps.ts';
import { cookieName, cookieRules, readCookie } from '../host-cookie.ts';

const name = 'skranken-slip';
const minutes = 30;
const sealed = z.object({ reference: z.string(), until: z.string() });
type Parts = Pick<Deps, 'clock' | 'secrets' | 'settings'>;

/** Lets this browser see the slip it just made, for half an hour, without login and without a session. */
export function handOverSlip(res: Response, reference: Reference, parts: Parts): void {
  const { clock, secrets, settings } = parts;
  const until = clock.now().add({ minutes }).toString();
  const value = secrets.seal('slip', JSON.stringify({ reference, until }));
  res.cookie(cookieName(name, settings), value, {
    ...cookieRules(settings),
    maxAge: minutes * 60_000,
  });
}

/** Whether this browser holds the slip of that reference. */
export function holdsSlip(req: Request, reference: string, parts: Parts): boolean {
  const { clock, secrets, settings } = parts;
  const value = readCookie(req, name, settings);
  const plain = value && secrets.open('slip', value);
  if (!plain) return false;
  const slip = sealed.safeParse(JSON.parse(plain));
  return (
    slip.success &&
    slip.data.reference === reference &&
    Temporal.Instant.compare(clock.now(), slip.data.until) <= 0
  );
}

/** Takes the slip out of the browser: "finish and clear this computer". */
export const clearSlip = (res: Response, settings: Pick<Settings, 'secure'>): void =>
  void res.clearCookie(cookieName(name, settings), cookieRules(settings));
