import { type Request, type Response, Router } from 'express';
import type { CaseEvent, Needs } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { checkCodeOf } from '../../cases/check-code.ts';
import { isTheirs } from '../../cases/principals.ts';
import { contactOn } from '../../domain/authority.ts';
import { legalDay, showDay } from '../../domain/dates.ts';
import type { ServiceLaw } from '../../eligibility/law.ts';
import { whenExempt } from '../../eligibility/when-exempt.ts';
import { parseReference, readCheckCode, showReference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { citizenOf } from '../session.ts';
import { rawOf } from '../set-up-body.ts';
import { show } from '../show.ts';
import { isAnswered } from '../../self-services/sheet.ts';
import { reasonsOf } from './decision-words.ts';
import { one } from './form-body.ts';
import { handOverSlip, holdsSlip } from './slip-cookie.ts';
import { slowDown } from './slow-down.ts';

/** The slip of a referral: for whoever made it, its owner when logged in, and whoever has reference and check code. */
export function referralRoutes(deps: Deps): Router {
  const router = Router();
  router.get('/referral/:reference', async (req, res) => {
    const reference = parseReference(req.params.reference);
    const row = reference && (await deps.cases.byReference(reference));
    const owner = citizenOf(req)?.cpr;
    if (
      row &&
      isReferral(row) &&
      (holdsSlip(req, row.reference, deps) || (owner && isTheirs(row, owner)))
    )
      return showSlip(res, row, await deps.cases.events(row.id), deps);
    askForCode(req, res, {});
  });
  router.post('/referral/:reference', ...slowDown(), async (req, res) => {
    const reference = parseReference(String(req.params['reference']));
    const code = readCheckCode(one(rawOf(req), 'code'));
    const row = reference && (await deps.cases.byCheckCode(reference, code));
    if (!row || !isReferral(row)) return askForCode(req, res, { wrong: true });
    handOverSlip(res, row.reference, deps);
    res.redirect(303, `/referral/${row.reference}`);
  });
  return router;
}

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

function showSlip(res: Response, row: CaseRow, events: readonly CaseEvent[], deps: Deps): void {
  const page = pageOf(res);
  const service = deps.services.find((each) => each.id === row.service);
  const referred = events.find((event) => event.kind === 'referred');
  const authority = deps.registers.authorities.find(row.authorityId);
  if (service === undefined || referred?.kind !== 'referred' || authority === undefined)
    throw new Error('a referral without its service, event or authority');
  const today = legalDay(deps.clock.now());
  const served = deps.registers.authorities.serves(authority.id);
  const beyond = referred.beyondForm;
  const rule = beyond ? beyond.lastDay : service.lastDay?.({}, today)?.text;
  show(res, 'pages/referral', {
    title: page.t('otherway:slip.title'),
    service,
    reference: showReference(row.reference),
    code: checkCodeOf(row.reference, deps.secrets).replaceAll(/(.{4})(?=.)/g, '$1-'),
    authority: { name: page.say(authority.name), contact: contactOn(authority, today) ?? {} },
    served,
    promise: served ? referred.promise : 'you-come',
    due: showDay(row.due, page.language),
    errandsLastDay: referred.errandsLastDay && showDay(referred.errandsLastDay, page.language),
    lastDayRule: rule && page.say(rule),
    explanation: reasonsOf(storedFacts(referred.decision), service.law, page),
    toSay: page.t(`otherway:slip.${whatToSay(referred.decision, service.law)}`),
    why: beyond && page.say(beyond.why),
    bring: (beyond?.bring ?? service.law.bring).map((text) => page.say(text)),
    waysIn: service.law.waysIn.map((way) => ({
      title: page.say(way.title),
      who: page.say(way.who),
    })),
    largePrint: referred.needs.largePrint,
    needs: needsOf(referred.needs, page),
    sheet: referred.sheet.filter(isAnswered).map((each) => ({
      label: page.say(each.question),
      value: page.say(each.answer),
    })),
  });
}

const storedFacts = <D extends { readonly facts: { readonly on: unknown } }>(decision: D) => ({
  ...decision,
  facts: { ...decision.facts, on: String(decision.facts.on) },
});

/** No more than the law of that day gives: whoever only hopes for another way is not to demand it. */
function whatToSay({ facts, standing }: Slip['decision'], law: ServiceLaw): string {
  const exempt = whenExempt(law, Temporal.PlainDate.from(facts.on));
  if (exempt === 'free') return 'sayFree';
  if (facts.exempt !== 'unsaid') return exempt === 'right' ? 'sayExempt' : 'sayExemptAssessed';
  return standing === 'help-only' ? 'sayHelp' : 'sayOther';
}

type Slip = Extract<CaseEvent, { kind: 'referred' }>;

function needsOf(needs: Needs, page: Page): readonly string[] {
  const { interpreter, largePrint, homeVisit, callBack } = needs;
  return [
    ...(interpreter === undefined
      ? []
      : [page.t('otherway:slip.interpreter', { language: interpreter })]),
    ...(largePrint ? [page.t('otherway:largePrint')] : []),
    ...(homeVisit ? [page.t('otherway:homeVisit')] : []),
    ...(callBack ? [page.t('otherway:callBack')] : []),
  ];
}
