import { type Request, type RequestHandler, type Response, Router } from 'express';
import { claimDrafts } from '../../cases/claim-drafts.ts';
import { StoreUnavailable } from '../../cases/ports/case-store.ts';
import type { CitizenIdentity, LoginFailure } from '../../cases/ports/identity.ts';
import { isEnough } from '../../domain/way.ts';
import { clearAttempt, keepAttemptTime } from '../attempt-cookie.ts';
import type { Deps } from '../deps.ts';
import { clearDraftToken, draftToken } from '../draft-cookie.ts';
import { leastDraftLife } from '../draft-life.ts';
import { forgetLogin, noteLogin, wasSomebodyElse } from '../last-login.ts';
import { afterLogin } from '../kept-page.ts';
import { limitLogins } from '../limit-logins.ts';
import { keepAttempt, takeAttempt } from '../login-attempt.ts';
import { failurePath, levelIn, loginFailures, showFailure } from '../login-failure.ts';
import { pageOf } from '../page.ts';
import { localPath } from '../return-to.ts';
import { citizenOf, closeSession, openSession } from '../session.ts';
import { clearSession } from '../set-up-session.ts';
import { show } from '../show.ts';
import { clearSlip } from './slip-cookie.ts';

/** Login with MitID, its return, its failures, and logging out. */
export function loginRoutes(deps: Deps): Router {
  const router = Router();
  const limit = () => limitLogins(deps, showFailure('citizen', 'busy', deps));
  router.get('/login', limit(), begin(deps));
  router.get('/login/callback', limit(), complete(deps));
  for (const failure of loginFailures) {
    router.get(`/login/${failure}`, showFailure('citizen', failure, deps));
  }
  router.post('/logout', logOut(deps));
  router.get('/logged-out', (req, res) => {
    const { t } = pageOf(res);
    const cleared = req.query['cleared'] === 'yes';
    const title = t(cleared ? 'login:loggedOut.cleared' : 'login:loggedOut.title');
    const stillThere = req.query['there'] === 'no';
    show(res, 'pages/logged-out', { title, cleared, stillThere });
  });
  return router;
}

function begin(deps: Deps): RequestHandler {
  return async (req, res) => {
    const returnTo = localPath(req.query['returnTo'], '/');
    const needs = levelIn(req);
    const citizen = citizenOf(req);
    // Whoever wants all the time of a new login has one already.
    const again = req.query['again'] === 'yes';
    if (citizen && !again && isEnough(citizen.assurance, needs)) return res.redirect(303, returnTo);
    const stepUp = citizen !== undefined || req.query['stepUp'] === 'yes';
    const { language } = pageOf(res);
    const begun = await deps.auth.citizen.begin({ needs, returnTo, language, stepUp });
    if (!begun.ok) {
      noteOutage(req, res, begun.error, deps);
      return res.redirect(303, failurePath('citizen', begun.error, returnTo, needs));
    }
    keepAttempt(res, 'citizen', begun.value.attempt, deps);
    res.redirect(303, begun.value.url);
  };
}

function complete(deps: Deps): RequestHandler {
  return async (req, res) => {
    const attempt = takeAttempt(req, res, 'citizen', deps);
    // Somebody who came back with the browser's back button is logged in already.
    if (attempt === undefined && citizenOf(req)) return res.redirect(303, '/');
    if (attempt === undefined) return res.redirect(303, failurePath('citizen', 'expired', '/'));
    const callback = new URL(req.originalUrl, deps.settings.baseUrl);
    const done = await deps.auth.citizen.complete(callback, attempt);
    const { returnTo, needs } = attempt;
    if (!done.ok) {
      deps.log.info({ failure: done.error }, 'a citizen could not log in');
      // What the browser brings along as an error anybody can write: only what we saw fail ourselves is an outage.
      if (callback.searchParams.get('error') === null) noteOutage(req, res, done.error, deps);
      return res.redirect(303, failurePath('citizen', done.error, returnTo, needs));
    }
    const opened = await open(req, res, done.value, deps);
    if (opened) deps.outages.works('login');
    else noteOutage(req, res, 'unavailable', deps);
    const where = opened
      ? await afterLogin(req, '', returnTo, deps)
      : failurePath('citizen', 'unavailable', returnTo, needs);
    res.redirect(303, where);
  };
}

/** Whoever could not log in because of us can prove when they tried: their errand may have a last day. */
function noteOutage(req: Request, res: Response, failure: LoginFailure, deps: Deps): void {
  if (failure !== 'unavailable') return;
  deps.outages.failed('login');
  keepAttemptTime(req, res, 'login', deps);
}

/** Whether the session could be stored. What was typed before is the citizen's from here on. */
async function open(
  req: Request,
  res: Response,
  citizen: CitizenIdentity,
  deps: Deps,
): Promise<boolean> {
  try {
    // In this order: where the session fails, what was typed waits for the next login.
    await claimDraft(req, citizen, deps);
    await openSession(req, citizen, deps.clock.now());
    clearDraftToken(res, deps.settings);
    noteLogin(res, citizen.cpr, deps);
    return true;
  } catch (fault) {
    if (!(fault instanceof StoreUnavailable)) throw fault;
    deps.log.error('the store took no login');
    return false;
  }
}

async function claimDraft(req: Request, citizen: CitizenIdentity, deps: Deps): Promise<void> {
  const { drafts, services, settings } = deps;
  const token = draftToken(req, settings);
  if (token === undefined || wasSomebodyElse(req, citizen.cpr, deps)) return;
  await claimDrafts(token, citizen.cpr, leastDraftLife(deps), { drafts, services });
}

/** Without its cookie nobody can open a draft again that has no code: it is deleted, not left to lie. */
async function dropUnreachable(req: Request, { drafts, settings, log }: Deps): Promise<void> {
  const token = draftToken(req, settings);
  if (token === undefined) return;
  const owner = { kind: 'cookie', token } as const;
  try {
    for (const draft of await drafts.list(owner))
      if (!draft.resumeCode && draft.sentAs === undefined) await drafts.remove(owner, draft.id);
  } catch (fault) {
    // Whoever leaves is not held up: it expires by itself.
    if (!(fault instanceof StoreUnavailable)) throw fault;
    log.warn('drafts of a browser could not be deleted');
  }
}

function logOut(deps: Deps): RequestHandler {
  return async (req, res) => {
    const citizen = citizenOf(req);
    const back = new URL('/logged-out', deps.settings.baseUrl).href;
    await closeSession(req);
    clearSession(res, 'skranken', deps.settings);
    await dropUnreachable(req, deps);
    clearDraftToken(res, deps.settings);
    clearSlip(res, deps.settings);
    clearAttempt(res, deps.settings);
    forgetLogin(res, deps);
    // A shared computer: what the browser kept of these pages goes too.
    res.setHeader('Clear-Site-Data', '"cache"');
    const there = citizen && (await deps.auth.citizen.endSession(citizen.idToken, back));
    // Where the provider has no such page, or gave no answer, nobody may believe to be logged out there.
    res.redirect(303, there ?? (citizen ? '/logged-out?there=no' : '/logged-out?cleared=yes'));
  };
}
