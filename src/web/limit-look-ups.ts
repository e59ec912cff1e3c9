import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Deps } from './deps.ts';
import { citizenOf, staffOf } from './session.ts';

/**
 * Slows down whoever looks up more than somebody who types: by login, or by address before one. Counted apart from what is
 * posted, so that the form can always be sent.
 */
export const limitLookUps = ({
  settings,
  secrets,
}: Pick<Deps, 'settings' | 'secrets'>): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: settings.limits.lookUpsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (req) => {
      const who = citizenOf(req)?.cpr ?? staffOf(req)?.id;
      return who === undefined ? ipKeyGenerator(req.ip ?? '') : secrets.digest('look-ups', who);
    },
    handler: (_req, res) => void res.status(429).json({ hits: [] }),
    validate: false,
  });
