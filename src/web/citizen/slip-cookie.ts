import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Reference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';

const minutes = 30;
const sealed = z.object({ reference: z.string(), until: z.string() });

/** Lets this browser see the slip it just made, for half an hour, without login and without a session. */
export function handOverSlip(
  res: Response,
  reference: Reference,
  { clock, secrets, settings }: Pick<Deps, 'clock' | 'secrets' | 'settings'>,
): void {
  const until = clock.now().add({ minutes }).toString();
  res.cookie(nameOf(settings.secure), secrets.seal('slip', JSON.stringify({ reference, until })), {
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.secure,
    path: '/',
    maxAge: minutes * 60_000,
  });
}

/** Whether this browser holds the slip of that reference. */
export function holdsSlip(
  req: Request,
  reference: string,
  { clock, secrets, settings }: Pick<Deps, 'clock' | 'secrets' | 'settings'>,
): boolean {
  const cookies = (req.headers.cookie ?? '').split(';').map((each) => each.trim());
  const prefix = `${nameOf(settings.secure)}=`;
  const value = cookies.find((each) => each.startsWith(prefix))?.slice(prefix.length);
  const plain = value && secrets.open('slip', decodeURIComponent(value));
  if (!plain) return false;
  const slip = sealed.safeParse(JSON.parse(plain));
  return (
    slip.success &&
    slip.data.reference === reference &&
    Temporal.Instant.compare(clock.now(), slip.data.until) <= 0
  );
}

const nameOf = (secure: boolean): string => (secure ? '__Host-slip' : 'slip');
