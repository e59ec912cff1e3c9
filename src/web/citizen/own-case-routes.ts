import { type RequestHandler, Router } from 'express';
import type { Deps } from '../deps.ts';
import { limitPosts } from '../limit-posts.ts';
import { pdfHandlers } from '../send-pdf.ts';
import { answerQuestion } from './answer-form.ts';
import { complainPage } from './complain-page.ts';
import { contactPage } from './contact-page.ts';
import { type OwnActPage, performAct, showAct } from './own-act-page.ts';
import { casePath, findOwnCase, ownCaseOf } from './own-case.ts';
import { showOwnCase } from './own-case-page.ts';
import { findOwnLetter, ownLetterPdf, showOwnLetter } from './own-letter-page.ts';
import { withdrawPage } from './withdraw-page.ts';

/**
 * A case after it was sent, for the person whose it is and whoever filed it for them: its page, its letters, and what
 * they can do on it. To everybody else it is not there.
 */
export function ownCaseRoutes(deps: Deps, limitedPdfs: RequestHandler): Router {
  const router = Router();
  const found = findOwnCase(deps);
  router.get('/my-cases/:reference', found, (req, res) => showOwnCase(deps, req, res));
  router.post(
    '/my-cases/:reference/answer',
    limitPosts(deps),
    found,
    answerQuestion(deps, ownCaseOf, showOwnCase, casePath),
  );
  const letter = '/my-cases/:reference/letters/:letter';
  router.get(letter, found, findOwnLetter(deps), showOwnLetter);
  router.get(
    `${letter}/pdf`,
    found,
    findOwnLetter(deps),
    ...pdfHandlers(ownLetterPdf(deps), [limitedPdfs]),
  );
  actRoutes(router, deps, withdrawPage(deps));
  actRoutes(router, deps, complainPage(deps));
  actRoutes(router, deps, contactPage(deps));
  return router;
}

function actRoutes<Said>(router: Router, deps: Deps, act: OwnActPage<Said>): void {
  const found = findOwnCase(deps);
  router.get(`/my-cases/:reference/${act.act}`, found, showAct(deps, act));
  router.post(`/my-cases/:reference/${act.act}`, limitPosts(deps), found, performAct(deps, act));
}
