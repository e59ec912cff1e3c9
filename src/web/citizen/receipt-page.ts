import { type Request, type RequestHandler, type Response, Router } from 'express';
import { arrivalOf } from '../../cases/case.ts';
import { receiptWords } from '../../cases/receipt-words.ts';
import { whyNotActing } from '../../cases/still-acting.ts';
import { parseReference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { limitPosts } from '../limit-posts.ts';
import { localPath } from '../return-to.ts';
import { showNotActing } from './no-longer-acting.ts';
import { pdfHandlers } from '../send-pdf.ts';
import { citizenOf } from '../session.ts';
import { show } from '../show.ts';
import { answerQuestion, keptAnswer, questionsOf, type SentAnswer } from './answer-form.ts';
import { keepAnswer } from './keep-answer.ts';
import { type Received, receiptModel } from './receipt-model.ts';
import { receiptPrint } from './receipt-print.ts';
import { holdsSlip } from './slip-cookie.ts';

/**
 * The receipt as a page and as a PDF, for the person whose case it is, whoever filed it for them, and the browser that
 * sent it without login; for everybody else it does not exist.
 */
export function receiptRoutes(deps: Deps, limitedPdfs: RequestHandler): Router {
  const router = Router();
  router.get('/receipt/:reference', findReceipt(deps), (req, res) => showReceipt(deps, req, res));
  router.post(
    '/receipt/:reference/answer',
    limitPosts(deps),
    keepAnswer(deps),
    findReceipt(deps),
    answerQuestion(deps, receivedOf, showReceipt),
  );
  const pdf = receiptPrint(deps, receivedOf);
  router.get('/receipt/:reference/pdf', findReceipt(deps), ...pdfHandlers(pdf, [limitedPdfs]));
  return router;
}

function findReceipt(deps: Deps): RequestHandler {
  return async function onlyTheirOwn(req: Request<{ reference?: string }>, res, next) {
    const identity = citizenOf(req);
    const reference = parseReference(req.params.reference ?? '');
    // Nobody else's case is looked for: whether there is one shows neither in the answer nor in the time it takes.
    const held = reference && holdsSlip(req, reference, deps) ? reference : undefined;
    const found = held && (await deps.cases.byReference(held));
    const holders = found && !found.principal ? found : undefined;
    if (identity === undefined && holders === undefined) {
      const returnTo = localPath(req.path, '/my-cases');
      return res.redirect(303, `/login?${new URLSearchParams({ returnTo }).toString()}`);
    }
    const row = holders ?? (identity && (await deps.cases.byReferenceOf(identity.cpr, reference)));
    if (row === undefined) return next('router');
    const events = await deps.cases.events(row.id);
    const sends = req.method === 'POST';
    const why = identity && (await whyNotActing(row, events, identity, deps, { sends }));
    if (why !== undefined)
      return showNotActing(req, res, { why, path: `/receipt/${row.reference}` }, deps);
    const submitted = arrivalOf(events);
    if (submitted === undefined) return next('router');
    const hash = await deps.cases.contentHash(row.id, receiptWords(row, submitted));
    res.locals['received'] = { row, events, submitted, hash } satisfies Received;
    next();
  };
}

const receivedOf = (res: Response): Received => res.locals['received'] as Received;

async function showReceipt(
  deps: Deps,
  req: Request,
  res: Response,
  refused?: SentAnswer,
): Promise<void> {
  const page = pageOf(res);
  const received = receivedOf(res);
  const sent = refused ?? (await keptAnswer(deps, req, received));
  const service = deps.services.find((each) => each.id === received.row.service);
  const questions = questionsOf(page, received, deps, {
    reader: citizenOf(req)?.cpr,
    isThanked: req.query['answered'] === 'yes',
    sent,
  });
  show(
    res,
    'pages/receipt',
    {
      ...receiptModel(page, received, deps),
      questions,
      errors: questions.errors,
      loggedIn: citizenOf(req) !== undefined,
      pdf: `/receipt/${received.row.reference}/pdf`,
      documents: citizenOf(req) && `/my-cases/${received.row.reference}/documents`,
      followUps: (service?.followUps ?? []).map((id) => followUp(id, deps, page)),
    },
    sent?.status,
  );
}

/** An errand that follows: a link where this portal has it, else its name with the way on. */
function followUp(id: string, deps: Deps, page: Page) {
  const service = deps.services.find((each) => each.id === id);
  return service
    ? { text: page.say(service.title), href: `/self-service/${id}` }
    : { text: page.t(`receipt:followUps.${id}`), href: 'https://www.borger.dk' };
}
