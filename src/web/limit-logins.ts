import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Deps } from './deps.ts';

/** Slows logins from one address down; who is over the limit gets the page that names another way. */
export const limitLogins = (
  { settings }: Pick<Deps, 'settings'>,
  showBusy: RequestHandler,
): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: settings.limits.loginsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (req, res, next) => void showBusy(req, res, next),
    // Its only complaint would be a forged X-Forwarded-For, which Express ignores unless a proxy is trusted.
    validate: false,
  });
