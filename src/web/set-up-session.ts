import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import session from 'express-session';
import type { Deps } from './deps.ts';
import { cookieName, cookieRules } from './host-cookie.ts';
import { SessionStore } from './session-store.ts';

/**
 * Two sessions that never meet: the staff's under `/caseworker`, the citizens' everywhere else. An anonymous visit has
 * none and gets no cookie.
 */
export function setUpSession(
  deps: Pick<Deps, 'sessions' | 'secrets' | 'settings' | 'clock' | 'log'>,
): RequestHandler {
  const staff = sessionNamed('skranken-staff', deps);
  const citizens = sessionNamed('skranken', deps);
  return (req, res, next) => (ofDesk.test(req.path) ? staff : citizens)(req, res, next);
}

/** Takes the cookie of a session away, which nothing opens any more. */
export const clearSession = (
  res: Response,
  name: 'skranken' | 'skranken-staff',
  settings: Deps['settings'],
): void => void res.clearCookie(cookieName(name, settings), cookieRules(settings));

/** As Express matches a path that something is mounted under. */
const ofDesk = /^\/caseworker(?:\/|$)/i;

function sessionNamed(name: string, deps: Parameters<typeof setUpSession>[0]) {
  const { sessions, secrets, settings, clock, log } = deps;
  const unnoted = () => log.warn('a visit could not be noted in its session');
  return session({
    name: cookieName(name, settings),
    secret: secrets.digest('session-cookie', name),
    genid: () => randomBytes(32).toString('base64url'),
    cookie: cookieRules(settings),
    store: new SessionStore(sessions, clock, settings.sessionMinutes, unnoted),
    resave: false,
    rolling: false,
    saveUninitialized: false,
  });
}
