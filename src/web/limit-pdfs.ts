import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Deps } from './deps.ts';
import { pdfBusy } from './send-pdf.ts';

/**
 * Slows down who prints more than a household needs: a PDF takes far longer to make than a page. Counted apart from what
 * is posted, so that whoever prints much can still send; one count for everything that is printed.
 */
export const limitPdfs = ({ settings }: Pick<Deps, 'settings'>): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: settings.limits.pdfsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: ({ ip = '' }) => ipKeyGenerator(ip),
    handler: pdfBusy(429),
    validate: false,
  });
