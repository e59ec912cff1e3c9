import type { Request } from 'express';
import type { CitizenIdentity, StaffIdentity } from '../cases/ports/identity.ts';
import { type Device, deviceOf } from './device.ts';

/** Who is logged in on this request; a session holds nothing else. */
export type Identity = CitizenIdentity | StaffIdentity;

declare module 'express-session' {
  interface SessionData {
    login?: Identity;
    /** Instants: of the login, and of the last visit to within a minute. */
    startedAt?: string;
    seenAt?: string;
    /** Coarse words about the browser, so that its owner knows the session again. */
    device?: Device;
  }
}

/** The logged-in citizen. Undefined on pages of the desk, which have a session of their own. */
export function citizenOf(req: Request): CitizenIdentity | undefined {
  const login = req.session?.login;
  return login?.kind === 'citizen' ? login : undefined;
}

/** The logged-in member of staff, as the register knows them on this request. Undefined outside the desk. */
export function staffOf(req: Request): StaffIdentity | undefined {
  const login = req.session?.login;
  return login?.kind === 'staff' ? (newest.get(req) ?? login) : undefined;
}

/** What is newer than the session counts for this request. The session stays as it is: a look writes nothing. */
export const actAs = (req: Request, staff: StaffIdentity): void => void newest.set(req, staff);

const newest = new WeakMap<Request, StaffIdentity>();

/**
 * Starts the session of somebody who just logged in: a new id, and whatever the old one opened is dead. Throws
 * StoreUnavailable.
 */
export async function openSession(req: Request, login: Identity, at: Temporal.Instant) {
  await settled((done) => req.session.regenerate(done));
  Object.assign(req.session, {
    login,
    startedAt: at.toString(),
    seenAt: at.toString(),
    device: deviceOf(req.headers['user-agent']),
  });
  try {
    await settled((done) => req.session.save(done));
  } catch (fault) {
    // Otherwise it would be saved once more as the answer ends, and that failure would cut the answer off.
    delete (req as { session?: unknown }).session;
    throw fault;
  }
}

/** Ends the session on the server; its cookie opens nothing any more. Throws StoreUnavailable. */
export async function closeSession(req: Request): Promise<void> {
  if (req.session?.login !== undefined) await settled((done) => req.session.destroy(done));
}

const settled = (act: (done: (fault?: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    act((fault) => {
      if (fault === undefined || fault === null) resolve();
      else reject(fault instanceof Error ? fault : new Error('the session was not stored'));
    });
  });
