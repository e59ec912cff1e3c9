import type { Request, Response } from 'express';
import { z } from 'zod';
import type { LoginAttempt } from '../cases/ports/identity.ts';
import { assurances } from '../domain/way.ts';
import type { Deps } from './deps.ts';
import { cookieName, cookieRules, readCookie } from './host-cookie.ts';

type Parts = Pick<Deps, 'secrets' | 'settings'>;
export type LoginKind = 'citizen' | 'staff';

const minutes = 10;
const nameOf = (kind: LoginKind): string => `skranken-${kind}-login`;
const purposeOf = (kind: LoginKind): string => `login-attempt-${kind}`;

const attempt = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  needs: z.enum(assurances),
  returnTo: z.string(),
  startedAt: z.string(),
});

/** Keeps a login on its way, sealed, in the browser that began it: no state on the server before somebody is known. */
export function keepAttempt(
  res: Response,
  kind: LoginKind,
  begun: LoginAttempt,
  { secrets, settings }: Parts,
): void {
  const sealed = secrets.seal(purposeOf(kind), JSON.stringify(begun));
  res.cookie(cookieName(nameOf(kind), settings), sealed, {
    ...cookieRules(settings),
    maxAge: minutes * 60_000,
  });
}

/** The login that this browser began, once: its cookie is cleared. Undefined if there is none, or it was altered. */
export function takeAttempt(
  req: Request,
  res: Response,
  kind: LoginKind,
  { secrets, settings }: Parts,
): LoginAttempt | undefined {
  const sealed = readCookie(req, nameOf(kind), settings);
  if (sealed === undefined) return undefined;
  res.clearCookie(cookieName(nameOf(kind), settings), cookieRules(settings));
  const plain = secrets.open(purposeOf(kind), sealed);
  return plain === undefined ? undefined : attempt.parse(JSON.parse(plain));
}
