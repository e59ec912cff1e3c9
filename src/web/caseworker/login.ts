import { type Request, type RequestHandler, Router } from 'express';
import { StoreUnavailable } from '../../cases/ports/case-store.ts';
import type { LoginFailure, StaffIdentity } from '../../cases/ports/identity.ts';
import type { Deps } from '../deps.ts';
import { afterLogin } from '../kept-page.ts';
import { limitLogins } from '../limit-logins.ts';
import { keepAttempt, takeAttempt } from '../login-attempt.ts';
import { failurePath, showFailure, staffLoginFailures } from '../login-failure.ts';
import { pageOf } from '../page.ts';
import { localPath } from '../return-to.ts';
import { closeSession, openSession, staffOf } from '../session.ts';
import { clearSession } from '../set-up-session.ts';
import { show } from '../show.ts';

const home = '/caseworker';

/** Staff log in through their own provider, which vouches for role and authority. Mounted at `/caseworker`. */
export function staffLoginRoutes(deps: Deps): Router {
  const router = Router();
  const limit = () => limitLogins(deps, showFailure('staff', 'busy', deps));
  router.get('/login', limit(), begin(deps));
  router.get('/login/callback', limit(), complete(deps));
  for (const failure of staffLoginFailures) {
    router.get(`/login/${failure}`, showFailure('staff', failure, deps));
  }
  router.post('/logout', logOut(deps));
  router.get('/logged-out', (req, res) => {
    show(res, 'caseworker/logged-out', {
      title: pageOf(res).t('login:loggedOut.title'),
      stillThere: req.query['there'] === 'no',
    });
  });
  return router;
}

function begin(deps: Deps): RequestHandler {
  return async (req, res) => {
    const returnTo = deskPath(req.query['returnTo']);
    // Whoever wants all the time of a new login has one already.
    const again = req.query['again'] === 'yes';
    if (staffOf(req) && !again) return res.redirect(303, returnTo);
    const { language } = pageOf(res);
    const request = { needs: 'none', returnTo, language, stepUp: again } as const;
    const begun = await deps.auth.staff.begin(request);
    if (!begun.ok) return res.redirect(303, failurePath('staff', begun.error, returnTo));
    keepAttempt(res, 'staff', begun.value.attempt, deps);
    res.redirect(303, begun.value.url);
  };
}

function complete(deps: Deps): RequestHandler {
  return async (req, res) => {
    const attempt = takeAttempt(req, res, 'staff', deps);
    if (attempt === undefined && staffOf(req)) return res.redirect(303, home);
    if (attempt === undefined) return res.redirect(303, failurePath('staff', 'expired', home));
    const callback = new URL(req.originalUrl, deps.settings.baseUrl);
    const done = await deps.auth.staff.complete(callback, attempt);
    const failure = done.ok ? await open(req, done.value, deps) : done.error;
    if (failure === undefined)
      return res.redirect(303, await afterLogin(req, home, attempt.returnTo, deps));
    deps.log.info({ failure }, 'a member of staff could not log in');
    res.redirect(303, failurePath('staff', failure, attempt.returnTo));
  };
}

/**
 * Staff of an authority that this installation does not serve have nothing to do here, and whoever an administrator has
 * shut out gets no further. Everybody else is known from now on.
 */
async function open(
  req: Request,
  staff: StaffIdentity,
  { registers, clock, staff: register }: Deps,
): Promise<LoginFailure | undefined> {
  if (!registers.authorities.serves(staff.authorityId)) return 'failed';
  try {
    const { disabled } = await register.loggedIn(staff, clock.now());
    if (disabled) return 'disabled';
    await openSession(req, staff, clock.now());
    return undefined;
  } catch (fault) {
    if (fault instanceof StoreUnavailable) return 'unavailable';
    throw fault;
  }
}

function logOut(deps: Deps): RequestHandler {
  return async (req, res) => {
    const staff = staffOf(req);
    const back = new URL(`${home}/logged-out`, deps.settings.baseUrl).href;
    await closeSession(req);
    clearSession(res, 'skranken-staff', deps.settings);
    const there = staff && (await deps.auth.staff.endSession(staff.idToken, back));
    res.setHeader('Clear-Site-Data', '"cache"');
    // Where the provider has no such page, or gave no answer, nobody may believe to be logged out there.
    res.redirect(303, there ?? `${home}/logged-out${staff ? '?there=no' : ''}`);
  };
}

function deskPath(wanted: unknown): string {
  const path = localPath(wanted, home);
  return path === home || path.startsWith(`${home}/`) || path.startsWith(`${home}?`) ? path : home;
}
