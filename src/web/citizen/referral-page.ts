import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { whyNotActing } from '../../cases/still-acting.ts';
import { parseReference, readCheckCode, type Reference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';
import { pageOf } from '../page.ts';
import { isLarge, pdfHandlers } from '../send-pdf.ts';
import { citizenOf } from '../session.ts';
import { rawOf } from '../set-up-body.ts';
import { show } from '../show.ts';
import { one } from './form-body.ts';
import { handOverSlip, holdsSlip } from './slip-cookie.ts';
import { type Referral, slipModel } from './slip-model.ts';
import { slipPrint } from './slip-print.ts';
import { shortSlip } from './slip-short.ts';
import { slowDown } from './slow-down.ts';

/** The slip of a referral: for whoever made it, its owner when logged in, and whoever has reference and check code. */
export function referralRoutes(deps: Deps, limitedPdfs: RequestHandler): Router {
  const router = Router();
  router.get('/referral/:reference', async (req, res) => {
    const referral = await theirReferral(req, deps);
    if (referral === undefined) return askForCode(req, res, {});
    const page = pageOf(res);
    const model = slipModel(page, referral, deps);
    const large = model.largePrint || isLarge(req);
    show(res, 'pages/referral', {
      ...model,
      pdf: `/referral/${referral.row.reference}/pdf`,
      large,
      printed: large ? shortSlip(page, model) : [],
    });
  });
  const pdf = slipPrint(deps, (res) => res.locals['referral'] as Referral);
  router.get('/referral/:reference/pdf', keepReferral(deps), ...pdfHandlers(pdf, [limitedPdfs]));
  router.post('/referral/:reference', ...slowDown(), async (req, res) => {
    const code = readCheckCode(one(rawOf(req), 'code'));
    const row = await deps.cases.byCheckCode(referenceIn(req), code);
    if (!row || !isReferral(row)) return askForCode(req, res, { wrong: true });
    handOverSlip(res, row.reference, deps);
    res.redirect(303, `/referral/${row.reference}`);
  });
  return router;
}

/** The referral that the address names, where this reader may see it; nobody else's is looked for. */
async function theirReferral(req: Request, deps: Deps): Promise<Referral | undefined> {
  const reference = referenceIn(req);
  const reader = citizenOf(req);
  const isHeld = reference !== undefined && holdsSlip(req, reference, deps);
  const row = isHeld
    ? await deps.cases.byReference(reference)
    : reader && (await deps.cases.byReferenceOf(reader.cpr, reference));
  if (!row || !isReferral(row)) return undefined;
  const events = await deps.cases.events(row.id);
  // Who may act for the other no more has the slip of the day, or is asked for its code as anybody is.
  const mayRead =
    isHeld || (reader && (await whyNotActing(row, events, reader, deps)) === undefined);
  return mayRead ? { row, events } : undefined;
}

const referenceIn = (req: Request): Reference | undefined =>
  parseReference(String(req.params['reference']));

/** Whoever may not see it is asked for its code, on the page. */
const keepReferral =
  (deps: Deps): RequestHandler =>
  async (req, res, next) => {
    const referral = await theirReferral(req, deps);
    if (referral === undefined) return res.redirect(303, req.path.replace(/\/pdf$/, ''));
    res.locals['referral'] = referral;
    next();
  };

const isReferral = (row: CaseRow): boolean => row.outcome === 'refer' && row.way === 'self-service';

/** The same page for a reference that exists and one that does not. */
function askForCode(req: Request, res: Response, state: { wrong?: boolean }): void {
  const page = pageOf(res);
  show(
    res,
    'pages/referral-code',
    {
      title: page.t('otherway:code.title'),
      errors: state.wrong ? [{ href: '#code', text: page.t('otherway:code.wrong') }] : [],
      action: `/referral/${encodeURIComponent(String(req.params['reference']))}`,
    },
    state.wrong ? 422 : 200,
  );
}
