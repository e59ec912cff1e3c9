import { type RequestHandler, Router } from 'express';
import type { Deps } from '../deps.ts';
import { admit, gate, visitOf } from '../gate.ts';
import { limitPosts } from '../limit-posts.ts';
import { pdfHandlers } from '../send-pdf.ts';
import { showAnotherWay, takeAnotherWay } from './another-way-page.ts';
import { showAttachment, takeAttachment } from './attachment-page.ts';
import { showForWhom, takeForWhom } from './for-whom-page.ts';
import { slowHelperCodes } from './helper-code.ts';
import { takeEarlierAnswers } from './earlier-answers.ts';
import { paperFormPdf, showPaperForm } from './paper-form-page.ts';
import { changeCode, showSaved } from './saved-page.ts';
import { showStart, start } from './start-page.ts';
import { showStep, takeStep } from './step-page.ts';
import { alreadySent, send, sentBefore, showSummary } from './summary-page.ts';

/**
 * Every page of every self-service. The gate stands first and decides before any route runs; what is posted to a step is
 * saved even from somebody the gate then leads elsewhere.
 */
export function selfServiceRoutes(deps: Deps, limitedPdfs: RequestHandler): Router {
  const router = Router({ mergeParams: true });
  router.use(gate(deps));
  const limited = limitPosts(deps);
  router.get('/', showStart(deps));
  router.post('/', limited, start(deps));
  router.post('/earlier-answers', limited, takeEarlierAnswers(deps));
  router.get('/for-whom', showForWhom(deps));
  router.post('/for-whom', limited, takeForWhom(deps));
  router.get('/another-way', showAnotherWay(deps));
  router.post('/another-way', takeAnotherWay(deps));
  router.get('/paper-form', showPaperForm(deps));
  router.get('/paper-form.pdf', ...pdfHandlers(paperFormPdf(deps), [limitedPdfs]));
  router.get('/saved', alreadySent, showSaved(deps));
  router.post('/saved', limited, alreadySent, changeCode(deps));
  router.get('/summary', alreadySent, admit, showSummary);
  router.post(
    '/summary',
    sentBefore(deps),
    limited,
    alreadySent,
    slowHelperCodes(deps),
    send(deps),
  );
  router.get('/attachments/:attachment', alreadySent, admit, showAttachment(deps));
  router.post('/attachments/:attachment', limited, alreadySent, takeAttachment(deps));
  router.use('/:step', onlySteps);
  router.get('/:step', alreadySent, admit, showStep(deps));
  router.post('/:step', limited, alreadySent, takeStep(deps));
  return router;
}

/** A step that the service does not have is a page that does not exist, for whoever asks. */
const onlySteps: RequestHandler = (req, res, next) => {
  const { service } = visitOf(res).errand;
  next(service.steps.some((step) => step.id === req.params['step']) ? undefined : 'router');
};
