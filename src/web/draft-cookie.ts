import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Settings } from './deps.ts';
import { cookieName, cookieRules, readCookie } from './host-cookie.ts';

const name = 'skranken-draft';
const minutes = 30;
type Secure = Pick<Settings, 'secure'>;

/** The token under which this browser's draft before login is kept. */
export function draftToken(req: Request, settings: Secure): string | undefined {
  const token = readCookie(req, name, settings);
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

/** Gives this browser a new random token (256 bit) for half an hour, and returns it. */
export function giveDraftToken(res: Response, settings: Secure): string {
  const token = randomBytes(32).toString('base64url');
  keepDraftToken(res, token, settings);
  return token;
}

/** Lets the browser keep the token for another half hour, as the draft itself is at every save. */
export function keepDraftToken(res: Response, token: string, settings: Secure): void {
  res.cookie(cookieName(name, settings), token, {
    ...cookieRules(settings),
    maxAge: minutes * 60_000,
  });
}

/** Takes the token away: the draft is the person's now, or the computer is to be left clean. */
export const clearDraftToken = (res: Response, settings: Secure): void =>
  void res.clearCookie(cookieName(name, settings), cookieRules(settings));
