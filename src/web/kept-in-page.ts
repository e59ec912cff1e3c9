import type { Request, Response } from 'express';
import type { sendAgain } from './components/send-again.ts';
import { pageOf } from './page.ts';
import { rawOf } from './set-up-body.ts';

/** A form that could not be taken, for `sendAgain`: it stays in the answer, so that nothing is written twice. */
export function keptInPage(
  req: Request,
  res: Response,
): Parameters<typeof sendAgain>[0] | undefined {
  if (req.method !== 'POST') return undefined;
  const text = pageOf(res).t('error:unavailable.again');
  return { action: req.originalUrl, fields: rawOf(req), text };
}
