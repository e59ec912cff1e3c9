import type { Request, Response } from 'express';
import type { CitizenIdentity, StaffIdentity } from '../cases/ports/identity.ts';

/** Who is logged in on this request; a session holds nothing else. */
export type Identity = CitizenIdentity | StaffIdentity;

/** What is kept of a login. Instants: of the login, and of the last visit to within a minute. */
export interface SessionData {
  readonly login: Identity;
  readonly startedAt: string;
  readonly seenAt: string;
}

/** A login that has not ended. `id` is the secret of the cookie. */
export interface Session {
  readonly id: string;
  readonly login: Identity;
}

/** The sessions that this part of the portal has: the citizens' or the staff's. */
export interface Door {
  /** Stores a new session and gives the browser its cookie. Throws StoreUnavailable. */
  open(res: Response, data: SessionData): Promise<Session>;
  /** Throws StoreUnavailable. */
  close(session: Session): Promise<void>;
}

declare module 'express-serve-static-core' {
  // oxlint-disable-next-line no-shadow -- it is the same one, with more in it
  interface Request {
    session?: Session | undefined;
    door?: Door;
  }
}

/** The logged-in citizen. Undefined on pages of the desk, which have a session of their own. */
export function citizenOf(req: Request): CitizenIdentity | undefined {
  const login = req.session?.login;
  return login?.kind === 'citizen' ? login : undefined;
}

/** The logged-in member of staff. Undefined outside the desk. */
export function staffOf(req: Request): StaffIdentity | undefined {
  const login = req.session?.login;
  return login?.kind === 'staff' ? login : undefined;
}

/**
 * Starts the session of somebody who just logged in: a new id, and whatever the old one opened is dead. Throws
 * StoreUnavailable.
 */
export async function openSession(
  req: Request,
  res: Response,
  login: Identity,
  at: Temporal.Instant,
): Promise<void> {
  await closeSession(req);
  const now = at.toString();
  req.session = await doorOf(req).open(res, { login, startedAt: now, seenAt: now });
}

/** Ends the session on the server; its cookie opens nothing any more. Throws StoreUnavailable. */
export async function closeSession(req: Request): Promise<void> {
  if (req.session === undefined) return;
  await doorOf(req).close(req.session);
  req.session = undefined;
}

function doorOf(req: Request): Door {
  if (req.door === undefined) throw new Error('a route before the sessions are set up');
  return req.door;
}
