import { type RequestHandler, type Response, Router } from 'express';
import { StoreUnavailable } from '../cases/ports/case-store.ts';
import { one } from './citizen/form-body.ts';
import type { Deps } from './deps.ts';
import type { LoginKind } from './login-attempt.ts';
import { rawOf } from './set-up-body.ts';

const space = 'logout-notices';

/**
 * Where the login providers themselves say that a login is over (OpenID Connect Back-Channel Logout): its sessions here
 * end at once. No browser stands behind it, so neither cookie nor form token does: the notice proves itself by its
 * signature. Stands before the session.
 */
export function backChannelRoutes(deps: Deps): Router {
  const router = Router();
  router.post('/login/backchannel', endFromThere('citizen', deps));
  router.post('/caseworker/login/backchannel', endFromThere('staff', deps));
  return router;
}

function refuse(res: Response, status: 400 | 503): void {
  res.status(status).json({ error: status === 400 ? 'invalid_request' : 'server_error' });
}

function endFromThere(kind: LoginKind, deps: Deps): RequestHandler {
  return async (req, res) => {
    const { auth, sessions, expiring, clock, log } = deps;
    res.setHeader('Cache-Control', 'no-store');
    const read = await auth[kind].readLogout(one(rawOf(req), 'logout_token'));
    if (!read.ok) {
      log.info({ why: read.error }, 'a notice of logout was not taken');
      return refuse(res, read.error === 'unavailable' ? 503 : 400);
    }
    const { jti, sub, sid } = read.value;
    const seen = `${kind} ${jti}`;
    try {
      // Said twice it would end what was begun since.
      if ((await expiring.get(space, seen)) !== undefined) return refuse(res, 400);
      await sessions.endAtProvider(kind, { ...(sub && { sub }), ...(sid && { sid }) });
      await expiring.put(space, seen, 'ended', clock.now().add({ hours: 1 }));
    } catch (fault) {
      if (!(fault instanceof StoreUnavailable)) throw fault;
      return refuse(res, 503);
    }
    res.json({});
  };
}
