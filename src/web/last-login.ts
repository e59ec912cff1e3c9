import type { Request, Response } from 'express';
import type { Cpr } from '../domain/cpr.ts';
import type { Deps } from './deps.ts';
import { cookieName, cookieRules, readCookie } from './host-cookie.ts';

const name = 'skranken-last';
type Parts = Pick<Deps, 'secrets' | 'settings'>;

/** Notes in the browser, as a keyed hash, who logged in last; logging out takes it away. */
export function noteLogin(res: Response, cpr: Cpr, { secrets, settings }: Parts): void {
  res.cookie(cookieName(name, settings), secrets.digest('last-login', cpr), {
    ...cookieRules(settings),
    maxAge: (settings.sessionMinutes.absolute + settings.sessionMinutes.idle) * 60_000,
  });
}

/**
 * Whether somebody else was logged in here and never logged out. On a shared computer, what was typed after their
 * session ran out is theirs, and must not show up in the form of whoever logs in next.
 */
export function wasSomebodyElse(req: Request, cpr: Cpr, { secrets, settings }: Parts): boolean {
  const last = readCookie(req, name, settings);
  return last !== undefined && last !== secrets.digest('last-login', cpr);
}

/** Forgets who logged in last. */
export const forgetLogin = (res: Response, { settings }: Pick<Deps, 'settings'>): void =>
  void res.clearCookie(cookieName(name, settings), cookieRules(settings));
