import type { Request, RequestHandler, Response } from 'express';
import { forWhomControl } from './acting-choice.ts';
import { verbs } from './caseworker/verbs.ts';
import { csrfState, typistNow, typistOf } from './csrf.ts';
import type { Deps } from './deps.ts';
import { forgetForm, keepForm } from './kept-forms.ts';
import { pageOf } from './page.ts';
import { Refusal } from './refusal.ts';
import { localPath } from './return-to.ts';
import { citizenOf, staffOf } from './session.ts';
import { rawOf } from './set-up-body.ts';
import { show } from './show.ts';
import { isUpload } from './uploads.ts';

/** These look at `csrfState` themselves, and have a better place for what was typed; logging out is what is wanted. */
const own = new RegExp(
  `^/(?:self-service/.+|receipt/[^/]+/answer|logout|caseworker/(?:logout|cases/[^/]+/(?:${verbs.join('|')})))$`,
);
/** Asked by a script of the page, which still holds what was typed. */
const byScript = /^\/(?:caseworker\/)?(?:addresses|my-sessions\/extend)$/;

/**
 * Nothing is done for a form whose page is too old, and nothing typed in it is lost: it is kept for whoever the page was
 * made for, or handed back within this answer to whoever sends it. Stands after `setUpCsrf`.
 */
export function keepOldForms(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    // The token of an upload stands in a body that only its route reads.
    if (req.method !== 'POST' || isUpload(req)) return next();
    if (csrfState(req) === 'ok') {
      await sentAgain(req, deps);
      return next();
    }
    if (own.test(req.path) && !isForAnother(req)) return next();
    if (byScript.test(req.path)) return next(new Refusal('forbidden'));
    const whose = typistOf(req);
    if (whose === undefined || whose === typistNow(req, deps)) return showOld(req, res);
    await keepForm(req, placeOf(req), deps);
    showEnded(req, res);
  };
}

/** Answers for somebody else: without a login nobody knows whose they are, and they must not become the agent's own. */
const isForAnother = (req: Request): boolean => {
  const forWhom = rawOf(req)[forWhomControl];
  return forWhom !== undefined && forWhom !== '';
};

/** Where the form itself would have gone, also where a script has it kept before a new login. */
function placeOf(req: Request): string {
  const { _at: _, _form: form, ...typed } = rawOf(req);
  if (typeof form !== 'string' || !req.path.endsWith('/my-sessions/again')) return req.originalUrl;
  req.body = typed;
  return localPath(form, '/');
}

/** What was kept goes out of the store as it is sent once more, and its mark is no field of any form. */
async function sentAgain(req: Request, deps: Deps): Promise<void> {
  const { _kept: kept, ...rest } = rawOf(req);
  if (typeof kept !== 'string') return;
  req.body = rest;
  await forgetForm(req, kept, deps);
}

function showOld(req: Request, res: Response): void {
  const { t, csrf } = pageOf(res);
  const fields = { ...rawOf(req), _csrf: csrf };
  show(
    res,
    'pages/old-form',
    {
      title: t('session:old.title'),
      again: { action: req.originalUrl, fields, text: t('session:old.send') },
    },
    403,
  );
}

function showEnded(req: Request, res: Response): void {
  const { t } = pageOf(res);
  const folder = /^\/caseworker\//i.test(req.path) ? '/caseworker' : '';
  show(
    res,
    'pages/form-kept',
    {
      title: t('session:ended.title'),
      someoneElse: (citizenOf(req) ?? staffOf(req)) !== undefined,
      folder,
      login: `${folder}/login?${new URLSearchParams({ returnTo: `${folder}/kept` }).toString()}`,
    },
    403,
  );
}
