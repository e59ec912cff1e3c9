import type { RequestHandler } from 'express';
import { checkToken } from './csrf.ts';
import type { Deps } from './deps.ts';
import { Refusal } from './refusal.ts';
import { isFromHere } from './same-origin.ts';
import { isUpload } from './uploads.ts';

/**
 * Lets a post through that came from a page of ours with a fresh token. One whose token has expired goes through only
 * to the routes that look at `csrfState` themselves: self-services, answers to a question and acts at the desk, which
 * keep or show what was typed, and logging out, which is what the person wants. Everything else is a 403 before any route runs. Needs the body and the session.
 */
export function setUpCsrf(deps: Pick<Deps, 'secrets' | 'clock' | 'settings'>): RequestHandler {
  const { origin } = deps.settings.baseUrl;
  return (req, _res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next();
    // Its token stands in a body that only the route reads: until then `csrfState` says forged.
    if (isUpload(req)) return next();
    const state = checkToken(req, isFromHere(req, origin), deps);
    const passes = state === 'ok' || (state === 'expired' && takesExpired.test(req.path));
    next(passes ? undefined : new Refusal('forbidden'));
  };
}

const takesExpired =
  /^\/(?:self-service\/.+|receipt\/[^/]+\/answer|logout|caseworker\/(?:logout|cases\/[^/]+\/[^/]+))$/;

/**
 * Browsers say where a form stood. Older ones only send its origin, and `null` from pages that name no referrer, as ours
 * do: then the token alone decides, which is bound to the session, so that an old tablet is not locked out.
 */
function isFromHere(req: Request, origin: string): boolean {
  const site = req.headers['sec-fetch-site'];
  const from = req.headers.origin;
  return site === undefined ? from === origin || from === 'null' : site === 'same-origin';
}
