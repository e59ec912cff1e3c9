import type { Request, RequestHandler } from 'express';
import type { Core } from '../../cases/core.ts';
import type { Errand } from '../../cases/errand.ts';
import { search } from '../../cases/read-address.ts';
import {
  type FieldReadings,
  lookUpFields,
  readStep,
  type StepReading,
} from '../../cases/read-answers.ts';
import { languages } from '../../domain/language.ts';
import type { Step } from '../../self-services/define.ts';
import { controlNames, visibleSteps } from '../../self-services/fields.ts';
import { csrfState } from '../csrf.ts';
import type { Deps } from '../deps.ts';
import { nextPage, type Visit, visitOf } from '../gate.ts';
import { pageOf } from '../page.ts';
import { rawOf } from '../set-up-body.ts';
import { afterSteps } from './attachment-path.ts';
import { pathOf, stepDrawer } from './draw-step.ts';
import { earlierHere, earlierOffer } from './earlier-answers.ts';
import { one, pick } from './form-body.ts';
import { keepDraft } from './keep-draft.ts';
import { askedIn } from './known-in-form.ts';
import { otherAction } from './leave-form.ts';
import { codeFor } from './saved-page.ts';
import { showSessionEnded } from './session-ended.ts';
import type { StepForm } from './step-form.ts';

/** Shows a step with what was typed; a later step than the first unfinished one leads back to that. */
export function showStep(deps: Deps): RequestHandler {
  const drawStep = stepDrawer(deps);
  return async (req, res, next) => {
    const visit = visitOf(res);
    const { errand, core } = visit;
    const step = stepOf(req, errand);
    if (step === undefined) return next();
    const unfinished = errand.reading.unfinished?.step;
    if (unfinished !== undefined && isBefore(errand, unfinished, step))
      return res.redirect(303, pathOf(errand, unfinished.id));
    const raw = errand.draft?.raw ?? {};
    const resolved = errand.draft?.resolved ?? {};
    const found = await lookUpFields(step, raw, resolved, errand.context, core.registers);
    const earlier = step === errand.service.steps[0] && (await earlierHere(visit));
    drawStep(res, {
      step,
      raw,
      errors: {},
      found,
      ...(earlier && { earlier: earlierOffer(pageOf(res), errand.service.id, earlier) }),
    });
  };
}

/** Saves what was typed, then does what the pressed button says. Wrong answers are shown again beside their message. */
export function takeStep(deps: Deps): RequestHandler {
  const drawStep = stepDrawer(deps);
  return async (req, res, next) => {
    const visit = visitOf(res);
    const { errand } = visit;
    const step = errand.service.steps.find((each) => each.id === req.params['step']);
    if (step === undefined) return next();
    const body = rawOf(req);
    const action = one(body, 'action') || 'next';
    const asked = askedIn(step, errand.context);
    const names = asked.flatMap((field) => [...controlNames(field), ...extras(field)]);
    const raw = pick(body, names);
    const reading = await read(step, raw, visit);
    const stale = csrfState(req) !== 'ok' || visit.unclear === true;
    if (stale && visit.identity !== undefined) {
      // Somebody else may have logged in meanwhile: shown again, not saved, until this person presses the button.
      return drawStep(res, {
        step,
        raw,
        errors: {},
        found: reading.found,
        again: true,
      });
    }
    const language = languages.find((each) => action === `language:${each}`);
    const draft = await keepDraft(
      visit,
      res,
      deps,
      { names, raw, resolved: reading.resolved },
      { step: step.id, ...(language && { language }), ...codeFor(action, errand.draft) },
    );
    if (draft.sentAs !== undefined) return res.redirect(303, `/self-service/${errand.service.id}`);
    const here = { service: errand.service.id, path: pathOf(errand, step.id) };
    if (stale && !errand.service.law.mitId.needed) return res.redirect(303, here.path);
    if (stale) return showSessionEnded(res, here.path);
    const other = otherAction(action, here, res, deps);
    if (other !== undefined) return res.redirect(303, other);
    if (action === 'find') {
      const found = await find(step, raw, reading, visit.core);
      return drawStep(res, { step, raw, errors: searchErrors(found), found });
    }
    const elsewhere = nextPage(errand, here.path, step);
    if (elsewhere !== undefined) return res.redirect(303, elsewhere);
    if (Object.keys(reading.errors).length > 0) {
      const form = { step, raw, errors: reading.errors, found: reading.found };
      return drawStep(res, form, 422);
    }
    res.redirect(303, after(errand, step, { ...errand.reading.answers, ...reading.answers }));
  };
}

function stepOf(req: Request, errand: Errand): Step | undefined {
  return errand.reading.steps.find((step) => step.id === req.params['step']);
}

/** The hidden control that tells for which search text the hits were shown. */
const extras = (field: { readonly kind: string; readonly key: string }): readonly string[] =>
  field.kind === 'address' ? [`${field.key}.asked`] : [];

const read = (step: Step, raw: StepForm['raw'], { errand, core }: Visit): Promise<StepReading> =>
  readStep(
    errand.service,
    step,
    raw,
    { answers: errand.reading.answers, resolved: errand.draft?.resolved ?? {} },
    errand.context,
    core.registers,
  );

/** A search for addresses forgets what was chosen; practices are listed by their search already. */
async function find(
  step: Step,
  raw: StepForm['raw'],
  reading: StepReading,
  core: Core,
): Promise<FieldReadings> {
  const fields = step.fields.filter((field) => field.kind === 'address');
  const searched = await Promise.all(
    fields.map(async ({ key }) => {
      const query = one(raw, `${key}.query`).trim();
      return [key, await search(query, core.registers.addresses)] as const;
    }),
  );
  return { ...reading.found, ...Object.fromEntries(searched) };
}

/** Hits are no error: only a search for an address that found nothing is, and says what to do. */
const searchErrors = (found: FieldReadings): StepForm['errors'] =>
  Object.fromEntries(
    Object.entries(found).flatMap(([key, reading]) =>
      reading.hits.length === 0 && reading.error !== undefined && !('search' in reading)
        ? [[key, reading.error]]
        : [],
    ),
  );

const isBefore = (errand: Errand, first: Step, second: Step): boolean =>
  errand.service.steps.indexOf(first) < errand.service.steps.indexOf(second);

/** The next step that the new answers make visible, the summary after the last, or the counter for what no form carries. */
function after(errand: Errand, step: Step, answers: Readonly<Record<string, unknown>>): string {
  if (errand.service.referWhen?.(answers) !== undefined) return pathOf(errand, 'another-way');
  const visible = visibleSteps(errand.service, answers, errand.context);
  const next = visible.find((each) => isBefore(errand, step, each));
  return next ? pathOf(errand, next.id) : afterSteps(errand, answers);
}
