import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { setTimeout as wait } from 'node:timers/promises';
import { parseReference, type Reference } from '../../domain/reference.ts';
import { keptInPage } from '../kept-in-page.ts';
import { pageOf } from '../page.ts';
import { rawOf } from '../set-up-body.ts';
import { show } from '../show.ts';
import { one } from './form-body.ts';

/** Wrong guesses at a check code in a quarter of an hour, before the next ones wait or are refused. */
const guesses = { perReference: 10, perSender: 30, perSenderAndReference: 10 };

/** How long an answer waits once a reference was guessed at so often, in milliseconds. */
const pause = 2000;

/**
 * Counts and slows attempts to open a case by its check code. Whoever goes on guessing is refused for a while, and the
 * page says how to reach a person instead. Whoever holds the slip is not: guesses from elsewhere make them wait two
 * seconds, and never shut them out. What was typed is counted, so no case that exists is slower than one that does not.
 */
export function slowDown(): RequestHandler[] {
  const shared = {
    windowMs: 15 * 60_000,
    // Who knows the code may look as often as they like.
    skipSuccessfulRequests: true,
    standardHeaders: false,
    legacyHeaders: false,
    validate: false as const,
  };
  const ofReference = {
    ...shared,
    // What is no reference at all opens nothing, so nothing is guessed at.
    skip: (req: Request) => askedFor(req) === undefined,
  };
  return [
    rateLimit({ ...shared, limit: guesses.perSender, handler: refused, keyGenerator: senderOf }),
    rateLimit({
      ...ofReference,
      limit: guesses.perSenderAndReference,
      handler: refused,
      keyGenerator: (req) => `${senderOf(req)} ${askedFor(req)}`,
    }),
    rateLimit({
      ...ofReference,
      limit: guesses.perReference,
      handler: later,
      keyGenerator: (req) => askedFor(req) ?? '',
    }),
  ];
}

const refused: RequestHandler = (req, res) => {
  const page = pageOf(res);
  const again = keptInPage(req, res);
  show(res, 'pages/too-many', { title: page.t('status:tooMany'), again }, 429);
};
const later: RequestHandler = async (_req, _res, next) => {
  await wait(pause);
  next();
};

const senderOf = ({ ip = '' }: Request): string => ipKeyGenerator(ip);

/** The reference in the address, or typed into the form. */
const askedFor = (req: Request): Reference | undefined =>
  parseReference(String(req.params['reference'] ?? one(rawOf(req), 'reference')));
