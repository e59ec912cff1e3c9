import type { Request, RequestHandler, Response } from 'express';
import type { CitizenIdentity } from '../../cases/ports/identity.ts';
import { submit } from '../../cases/submit.ts';
import { languages } from '../../domain/language.ts';
import type { Person } from '../../domain/person.ts';
import { parseReference, showReference } from '../../domain/reference.ts';
import { cite } from '../../eligibility/cite.ts';
import { clearAttempt } from '../attempt-cookie.ts';
import { csrfState } from '../csrf.ts';
import type { Deps } from '../deps.ts';
import { admit, forWhomPath, nextPage, type Visit, visitOf } from '../gate.ts';
import { pageOf } from '../page.ts';
import { rawOf } from '../set-up-body.ts';
import { switchLanguage } from '../set-up-language.ts';
import { show } from '../show.ts';
import { answerRows } from './answer-rows.ts';
import { attachmentsOf } from './attachment-path.ts';
import { chargeBefore } from './charge-of.ts';
import { enclosedRows, unlessDocumentsChanged } from './enclosed-rows.ts';
import { one } from './form-body.ts';
import { type HelperForm, helperFields, readHelper, typedHelp } from './helper-code.ts';
import { keepDraft } from './keep-draft.ts';
import { otherAction } from './leave-form.ts';
import { codeFor } from './saved-page.ts';
import { showSessionEnded } from './session-ended.ts';
import { handOverSlip } from './slip-cookie.ts';

/** All answers with their edit links, what they lead to, and the button that sends. */
export const showSummary: RequestHandler = (req, res) =>
  drawSummary(req, res, { code: '', own: false }, visitOf(res).errand.draft?.largePrint === true);

async function drawSummary(
  req: Request,
  res: Response,
  helped: HelperForm,
  largePrint: boolean,
  status = 200,
): Promise<void> {
  const { errand, core, identity } = visitOf(res);
  const { service, reading, draft } = errand;
  if (draft === undefined) return res.redirect(303, `/self-service/${service.id}`);
  if (reading.unfinished)
    return res.redirect(303, `/self-service/${service.id}/${reading.unfinished.step.id}`);
  const page = pageOf(res);
  const changed = req.query['changed'];
  const lawChanged = draft.lawVersion !== errand.decision.lawVersion || changed === 'law';
  // Whoever has not shown who they are is helped by nobody in writing.
  const helper = identity && helperFields(helped, page);
  const model = {
    title: page.t('service:summaryTitle'),
    helper,
    largePrint,
    errors: helper?.errors ?? [],
    formId: 'send',
    service,
    draft,
    law: errand.decision.lawVersion,
    lawChanged,
    numberChanged: isByFormerNumber(errand.acting ?? identity, errand.context.applicant),
    answersChanged: changed === 'answers',
    notNow: changed === 'nothing',
    sections: [
      ...reading.steps.map((step) => ({
        title: page.say(step.title),
        rows: answerRows(step, errand, page),
      })),
      ...(await enclosedRows(page, errand, core)),
    ],
    charge: chargeBefore(errand, core.registers),
    advice: (service.advise?.(reading.answers, errand.context) ?? []).map((each) => ({
      text: page.say(each.text),
      basis: each.basis && page.say(cite(each.basis)),
    })),
    next: service.next(reading.answers, errand.context).map((text) => page.say(text)),
    step: reading.steps.length + attachmentsOf(errand).length + 1,
  };
  show(res, 'pages/summary', model, status);
}

/** Who logs in by a number that was changed since is told which one the case will stand under. */
const isByFormerNumber = (
  identity: Pick<CitizenIdentity, 'cpr'> | undefined,
  applicant: Pick<Person, 'cpr'> | undefined,
): boolean => identity !== undefined && applicant !== undefined && identity.cpr !== applicant.cpr;

/** Sends. One case however often it is pressed; whatever stands in the way is said, and no answer is lost. */
export function send(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    const visit = visitOf(res);
    const { errand, identity } = visit;
    const { service, draft } = errand;
    const body = rawOf(req);
    const summary = `/self-service/${service.id}/summary`;
    const action = one(body, 'action');
    const { needed } = service.law.mitId;
    if (csrfState(req) !== 'ok')
      return identity === undefined && needed
        ? showSessionEnded(res, summary)
        : res.redirect(303, summary);
    if (draft === undefined) return res.redirect(303, summary);
    const language = languages.find((each) => action === `language:${each}`);
    const largePrint = one(body, 'largePrint') === 'yes';
    const other = otherAction(action, { service: service.id, path: summary }, res, deps);
    if (other !== undefined) {
      const change = { largePrint, ...(language && { language }), ...codeFor(action, draft) };
      const kept = await keepDraft(visit, res, deps, undefined, change);
      const help = language && identity && typedHelp(body);
      if (!help || kept.sentAs !== undefined) return res.redirect(303, other);
      // A code is kept nowhere: what was typed goes on within this answer.
      switchLanguage(res, language, deps.settings.secure);
      res.locals['visit'] = { ...visit, errand: { ...errand, draft: kept } } satisfies Visit;
      return drawSummary(req, res, help, largePrint);
    }
    if (identity === undefined && needed) return admit(req, res, next);
    if (one(body, 'draft') !== draft.id || one(body, 'version') !== String(draft.version))
      return res.redirect(303, `${summary}?changed=answers`);
    const said = await readHelper(res, body, deps);
    if ('form' in said)
      return drawSummary(
        req,
        res,
        said.form,
        largePrint,
        said.form.problem === 'tooOften' ? 429 : 422,
      );
    // The summary that was read named today's rules already: then they are no surprise.
    const read = one(body, 'law') === errand.decision.lawVersion;
    const agreed =
      read && draft.lawVersion !== errand.decision.lawVersion
        ? await keepDraft(visit, res, deps, undefined, { lawVersion: errand.decision.lawVersion })
        : draft;
    const result = await submit(
      service,
      { ...agreed, largePrint },
      identity,
      visit.core,
      said.helper,
    ).catch(unlessDocumentsChanged);
    if (result === 'documents-changed') return res.redirect(303, `${summary}?changed=answers`);
    switch (result.kind) {
      case 'sent':
        // Nobody logged in: this browser is all that knows whose receipt it is.
        if (identity === undefined) handOverSlip(res, result.row.reference, deps);
        clearAttempt(res, deps.settings);
        return res.redirect(303, `/receipt/${result.row.reference}`);
      case 'unfinished':
        return res.redirect(303, `/self-service/${service.id}/${result.step.id}`);
      case 'law-changed':
        await keepDraft(visit, res, deps, undefined, {
          lawVersion: result.lawVersion,
          largePrint,
        });
        return res.redirect(303, `${summary}?changed=law`);
      case 'not-acting':
        return res.redirect(303, forWhomPath(service, result.why));
      default: {
        const { decision } = result;
        // Accepted, and still nobody knows whose it is: a register is silent, and the answers wait.
        const where = nextPage({ ...errand, decision }, summary) ?? `${summary}?changed=nothing`;
        return res.redirect(303, where);
      }
    }
  };
}

/** The very draft in this form was sent before, by a double click or a tab that was left open: leads to its receipt. */
export function sentBefore(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    const { owner } = visitOf(res);
    const body = rawOf(req);
    const draft =
      owner && one(body, 'action').startsWith('send')
        ? await deps.drafts.byId(owner, one(body, 'draft'))
        : undefined;
    if (owner === undefined || draft?.sentAs === undefined) return next();
    const reference = parseReference(draft.sentAs);
    // Its answer may have been lost, and the slip with it: the draft's cookie shows whose it is.
    if (owner.kind === 'cookie' && reference !== undefined) handOverSlip(res, reference, deps);
    res.redirect(303, `/receipt/${draft.sentAs}`);
  };
}

/** The draft was sent and none is open: says so, and leads to the receipt or a new start. */
export const alreadySent: RequestHandler = (_req, res, next) => {
  const { errand, sentAs } = visitOf(res);
  if (sentAs === undefined || errand.draft !== undefined) return next();
  showSent(res, sentAs);
};

function showSent(res: Response, reference: string): void {
  const page = pageOf(res);
  const { errand } = visitOf(res);
  show(res, 'pages/already-sent', {
    title: page.t('service:sentTitle'),
    service: errand.service,
    reference,
    shown: showReference(reference as Parameters<typeof showReference>[0]),
  });
}
