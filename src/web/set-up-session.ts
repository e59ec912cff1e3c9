import type { RequestHandler } from 'express';
import { type SessionParts, sessionsBehind } from './sessions.ts';

/**
 * Two sessions that never meet: the staff's under `/caseworker`, the citizens' everywhere else. An anonymous visit has
 * none and gets no cookie.
 */
export function setUpSession(parts: SessionParts): RequestHandler {
  const staff = sessionsBehind('skranken-staff', parts);
  const citizens = sessionsBehind('skranken', parts);
  return async (req, _res, next) => {
    const door = atTheDesk.test(req.path) ? staff : citizens;
    req.door = door;
    req.session = await door.read(req);
    next();
  };
}

/** As Express matches the paths that it mounts: in any case, and at a slash. */
const atTheDesk = /^\/caseworker(?:\/|$)/i;
