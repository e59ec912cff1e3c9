import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { parseReference, type Reference } from '../../domain/reference.ts';
import { pageOf } from '../page.ts';
import { rawOf } from '../set-up-body.ts';
import { show } from '../show.ts';
import { one } from './form-body.ts';

/** Guesses at a check code in a quarter of an hour, for one reference from anywhere and for one sender. */
const guesses = { perReference: 10, perSender: 30 };

/** Counts and slows attempts to open a case by its check code; the page says how to reach a person instead. */
export function slowDown(): RequestHandler[] {
  const shared = {
    windowMs: 15 * 60_000,
    // Who knows the code may look as often as they like.
    skipSuccessfulRequests: true,
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
      // What is no reference at all opens nothing, so nothing is guessed at.
      skip: (req) => askedFor(req) === undefined,
      keyGenerator: (req) => askedFor(req) ?? '',
    }),
  ];
}

/** The reference in the address, or typed into the form. */
const askedFor = (req: Request): Reference | undefined =>
  parseReference(String(req.params['reference'] ?? one(rawOf(req), 'reference')));
