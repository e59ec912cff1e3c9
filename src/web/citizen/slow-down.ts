import { rateLimit } from 'express-rate-limit';
import type { RequestHandler } from 'express';
import { pageOf } from '../page.ts';
import { show } from '../show.ts';

/** Guesses at a check code in a quarter of an hour, for one reference from anywhere and for one sender. */
const guesses = { perReference: 10, perSender: 30 };

/** Counts and slows attempts to open a case by its check code; the page says how to reach a person instead. */
export function slowDown(): RequestHandler[] {
  const shared = {
    windowMs: 15 * 60_000,
    standardHeaders: false,
    legacyHeaders: false,
    validate: false as const,
    handler: ((_req, res) => {
      const page = pageOf(res);
      show(res, 'pages/too-many', { title: page.t('status:tooMany') }, 429);
    }) satisfies RequestHandler,
  };
  return [
    rateLimit({ ...shared, limit: guesses.perSender }),
    rateLimit({
      ...shared,
      limit: guesses.perReference,
      keyGenerator: (req) => String(req.params['reference'] ?? 'status').toUpperCase(),
    }),
  ];
}
