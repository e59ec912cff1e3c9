import { type Request, type Response, Router } from 'express';
import { claimDrafts } from '../../cases/claim-drafts.ts';
import type { Draft, DraftOwner } from '../../cases/ports/drafts.ts';
import type { Cpr } from '../../domain/cpr.ts';
import { parseResumeCode } from '../../domain/resume-code.ts';
import type { Deps } from '../deps.ts';
import { draftToken, giveDraftToken, keepDraftToken } from '../draft-cookie.ts';
import { leastDraftLife } from '../draft-life.ts';
import { pageOf } from '../page.ts';
import { citizenOf } from '../session.ts';
import { rawOf } from '../set-up-body.ts';
import { show } from '../show.ts';
import { one } from './form-body.ts';
import { slowDown } from './slow-down.ts';

/**
 * Back to a form by its code, on any computer. The code stands in no address; attempts are counted and slowed, and every
 * code that opens nothing is answered alike.
 */
export function resumeRoutes(deps: Deps): Router {
  const router = Router();
  router.get('/resume', (_req, res) => ask(res));
  router.post('/resume', ...slowDown(), async (req, res) => {
    const code = parseResumeCode(one(rawOf(req), 'code'));
    const found = code && (await deps.drafts.byCode(code));
    if (code === undefined || found === undefined) return ask(res, 'wrong');
    const { draft, needsLogin } = found;
    const citizen = citizenOf(req);
    const where = `/self-service/${draft.service}${draft.actsFor ? '/for-whom' : ''}`;
    if (needsLogin && citizen === undefined) return ask(res, 'login');
    if (needsLogin && citizen !== undefined) {
      const isOwn = await isOf(citizen.cpr, draft, deps);
      return isOwn ? res.redirect(303, where) : ask(res, 'wrong');
    }
    const token = tokenOf(req, res, deps);
    await deps.drafts.takeOver(code, token);
    if (citizen !== undefined) await claimDrafts(token, citizen.cpr, leastDraftLife(deps), deps);
    res.redirect(303, where);
  });
  return router;
}

/** Theirs, or what they fill in for somebody they act for. */
async function isOf(cpr: Cpr, { id, actsFor }: Draft, { drafts }: Deps): Promise<boolean> {
  const owners: readonly DraftOwner[] = [
    { kind: 'person', cpr },
    ...(actsFor ? [{ kind: 'agent', cpr, principal: actsFor.cpr } as const] : []),
  ];
  const found = await Promise.all(owners.map((owner) => drafts.byId(owner, id)));
  return found.some((each) => each !== undefined);
}

/** The browser's own token, so that other forms that it has begun stay in reach, or a new one. */
function tokenOf(req: Request, res: Response, { settings }: Deps): string {
  const token = draftToken(req, settings);
  if (token === undefined) return giveDraftToken(res, settings);
  keepDraftToken(res, token, settings);
  return token;
}

function ask(res: Response, problem?: 'wrong' | 'login'): void {
  const { t } = pageOf(res);
  const wrong = problem === 'wrong' ? t('resume:wrong') : '';
  show(
    res,
    'pages/resume',
    {
      title: t('resume:title'),
      needsLogin: problem === 'login',
      errors: wrong ? [{ href: '#code', text: wrong }] : [],
      wrong,
    },
    wrong ? 422 : 200,
  );
}
