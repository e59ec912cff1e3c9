import { rateLimit } from 'express-rate-limit';
import type { Deps } from './deps.ts';
import { keptInPage } from './kept-in-page.ts';
import { pageOf } from './page.ts';
import { citizenOf } from './session.ts';
import { show } from './show.ts';

/**
 * Slows down who posts faster than a person can: by login, or by address before one. Stands on forms only, never in the
 * way of a referral, so that whoever is over the limit still has the other way.
 */
export const limitPosts = ({ settings, secrets }: Pick<Deps, 'settings' | 'secrets'>) =>
  rateLimit({
    windowMs: 60_000,
    limit: settings.limits.submissionsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (req) => {
      const citizen = citizenOf(req);
      return citizen ? secrets.digest('post-limit', citizen.cpr) : `address:${req.ip ?? ''}`;
    },
    handler: (req, res) => {
      const again = keptInPage(req, res);
      show(res, 'pages/too-many', { title: pageOf(res).t('status:tooMany'), again }, 429);
    },
    // Its only complaints would be a forged X-Forwarded-For, which Express ignores unless a proxy is trusted.
    validate: false,
  });
