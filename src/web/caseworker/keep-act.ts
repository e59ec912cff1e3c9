import type { Request, RequestHandler, Response } from 'express';
import { parseReference } from '../../domain/reference.ts';
import type { Raw } from '../../self-services/raw.ts';
import { csrfState, typistNow, typistOf } from '../csrf.ts';
import type { Deps } from '../deps.ts';
import { forgetWords, keepWords, keptWords } from '../kept-words.ts';
import { pageOf } from '../page.ts';
import { Refusal } from '../refusal.ts';
import { staffOf } from '../session.ts';
import { rawOf } from '../set-up-body.ts';
import { show } from '../show.ts';
import { isUpload } from '../uploads.ts';
import type { Refusal as NotDone } from './case-refusal.ts';
import { verbs } from './verbs.ts';

const placeOf = (reference: string): string => `act ${reference}`;

/**
 * First at the desk: nothing is done for a page whose session is over. The words of an act are kept for whoever wrote
 * them; whoever has logged in again since goes on, to see them in their form.
 */
export function keepAct(deps: Deps): RequestHandler {
  return async function onlyFreshPages(req, res, next) {
    if (req.method !== 'POST' || csrfState(req) === 'ok' || isUpload(req)) return next();
    const [, asked = '', act] = /^\/cases\/([^/]+)\/([^/]+)$/.exec(req.path) ?? [];
    const verb = verbs.find((each) => each === act);
    const reference = parseReference(asked);
    const whose = typistOf(req);
    if (verb === undefined || reference === undefined || whose === undefined)
      return next(new Refusal('forbidden'));
    if (whose === typistNow(req, deps)) return next();
    const { _csrf, version: _v, nonce: _n, do: _do, ...words } = rawOf(req);
    if (Object.values(words).some((each) => each.length > 0))
      await keepWords(req, placeOf(reference), { ...words, 'kept.verb': verb }, deps);
    showEnded(req, res, reference);
  };
}

/** What was kept of an act on the case, in its form again. */
export async function keptAct(
  deps: Deps,
  req: Request,
  reference: string,
): Promise<NotDone | undefined> {
  const kept = await keptWords(req, placeOf(reference), deps);
  const verb = verbs.find((each) => each === kept?.['kept.verb']);
  return kept && verb && shownAgain(verb, kept);
}

/** What was typed, to be sent once more. */
export const shownAgain = (verb: (typeof verbs)[number], raw: Raw): NotDone => ({
  sent: { verb, raw, errors: {} },
  problem: 'sessionEnded',
});

export const forgetAct = (deps: Deps, req: Request, reference: string): Promise<void> =>
  forgetWords(req, placeOf(reference), deps);

function showEnded(req: Request, res: Response, reference: string): void {
  const { t } = pageOf(res);
  const returnTo = `/caseworker/cases/${reference}`;
  show(
    res,
    'caseworker/session-ended',
    {
      title: t('desk-work:ended.title'),
      someoneElse: staffOf(req) !== undefined,
      login: `/caseworker/login?${new URLSearchParams({ returnTo }).toString()}`,
    },
    403,
  );
}
