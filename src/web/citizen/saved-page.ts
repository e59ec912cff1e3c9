import type { RequestHandler, Response } from 'express';
import type { Draft } from '../../cases/ports/drafts.ts';
import { showInstant } from '../../domain/dates.ts';
import { newResumeCode, showResumeCode } from '../../domain/resume-code.ts';
import { csrfState } from '../csrf.ts';
import type { Deps } from '../deps.ts';
import { visitOf } from '../gate.ts';
import { pageOf } from '../page.ts';
import { rawOf } from '../set-up-body.ts';
import { show } from '../show.ts';
import { one } from './form-body.ts';
import { keepDraft } from './keep-draft.ts';

/** A code for a draft that has none, where its button asks to go on later. */
export const codeFor = (
  action: string,
  draft: Pick<Draft, 'resumeCode'> | undefined,
): Pick<Draft, 'resumeCode'> =>
  action === 'save' && !draft?.resumeCode ? { resumeCode: newResumeCode() } : {};

/** That it is kept, how long, and how to come back: by login, or by the code that stands here to be printed. */
export function showSaved(deps: Deps): RequestHandler {
  return (_req, res) => {
    const visit = visitOf(res);
    const { service, draft } = visit.errand;
    if (draft === undefined) return res.redirect(303, `/self-service/${service.id}`);
    const page = pageOf(res);
    show(res, 'pages/saved', {
      title: page.t('resume:saved.title'),
      service,
      code: draft.resumeCode && showResumeCode(draft.resumeCode),
      until: showInstant(draft.expiresAt, page.language),
      resumeAt: new URL('/resume', deps.settings.baseUrl).href,
      loggedIn: visit.identity !== undefined,
      onward: `/self-service/${service.id}${draft.step ? `/${draft.step}` : ''}`,
    });
  };
}

/** Gives the draft a code, or makes the one that it has open nothing any more. */
export function changeCode(deps: Deps): RequestHandler {
  return async (req, res: Response) => {
    const visit = visitOf(res);
    const { service, draft } = visit.errand;
    const saved = `/self-service/${service.id}/saved`;
    if (csrfState(req) !== 'ok' || draft === undefined) return res.redirect(303, saved);
    const action = one(rawOf(req), 'action');
    const change = action === 'revoke' ? { resumeCode: undefined } : codeFor(action, draft);
    if ('resumeCode' in change) await keepDraft(visit, res, deps, undefined, change);
    res.redirect(303, saved);
  };
}
