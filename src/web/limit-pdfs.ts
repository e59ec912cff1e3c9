import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Deps } from './deps.ts';

/** Slows down who prints more than a household needs: a PDF takes far longer to make than a page. */
export const limitPdfs = ({ settings }: Pick<Deps, 'settings'>, handler: RequestHandler) =>
  rateLimit({
    windowMs: 60_000,
    limit: settings.limits.pdfsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: ({ ip = '' }) => ipKeyGenerator(ip),
    handler,
    validate: false,
  });
