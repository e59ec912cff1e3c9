import type { RequestHandler } from 'express';
import { checkToken } from './csrf.ts';
import type { Deps } from './deps.ts';
import { Refusal } from './refusal.ts';
import { isFromHere } from './same-origin.ts';
import { isUpload } from './uploads.ts';

/**
 * Lets a post through that came from a page of ours. Everything else is a 403 before any route runs. One whose token has
 * expired is `keepOldForms`'s to deal with, which stands right after. Needs the body and the session.
 */
export function setUpCsrf(deps: Pick<Deps, 'secrets' | 'clock' | 'settings'>): RequestHandler {
  const { origin } = deps.settings.baseUrl;
  return (req, _res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next();
    // Its token stands in a body that only the route reads: until then `csrfState` says forged.
    if (isUpload(req)) return next();
    const state = checkToken(req, isFromHere(req, origin), deps);
    next(state === 'forged' ? new Refusal('forbidden') : undefined);
  };
}
