import { randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { type Filing, openFiling, registerFiling } from '../../cases/register-filing.ts';
import type { OpenReferral } from '../../cases/from-referral.ts';
import type { Raw } from '../../cases/ports/drafts.ts';
import type { Cpr } from '../../domain/cpr.ts';
import { legalDay } from '../../domain/dates.ts';
import { languages, type Text } from '../../domain/language.ts';
import type { SelfService } from '../../self-services/define.ts';
import { askOnce } from '../../cases/ask-once.ts';
import type { Core } from '../../cases/core.ts';
import { one } from '../citizen/form-body.ts';
import type { Deps } from '../deps.ts';
import { pageOf } from '../page.ts';
import { rawOf } from '../set-up-body.ts';
import { switchLanguage } from '../set-up-language.ts';
import { drawRegisterForm, type Shown } from './draw-register-form.ts';
import { readEarlierDay } from './earlier-day.ts';
import { filledIn, openCasesOf, referralOf } from './intake.ts';
import {
  type Arrival,
  control,
  readArrival,
  type RegisterErrors,
  withCpr,
} from './register-form.ts';
import { gone, told } from './register-problems.ts';
import { accessBy, type Worker, workerOf } from './require-staff.ts';

/** All questions of the self-service on one page: empty, or filled in from the referral that the address names. */
export function showRegister(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    const service = serviceOf(req, deps);
    if (service === undefined) return next();
    const today = legalDay(deps.clock.now());
    const worker = workerOf(res);
    const referral = await referralOf(req, {}, deps, worker);
    if (referral !== undefined && referral.open === undefined)
      return res.redirect(303, `/caseworker/cases/${referral.row.reference}`);
    const raw: Raw = {
      ...(referral?.open && filledIn(referral.open)),
      [control('receivedOn.day')]: String(today.day),
      [control('receivedOn.month')]: String(today.month),
      [control('receivedOn.year')]: String(today.year),
    };
    const { arrival } = readArrival(raw, service, { today, demo: deps.settings.demo });
    if (arrival.cpr !== undefined) await logSearch(deps, worker, arrival.cpr);
    const request = { ...asked(service, raw, arrival, []), staff: worker.staff };
    const filing = await openFiling(request, coreOf(deps));
    const beside = await besideOf(deps, worker, service, arrival.cpr, referral?.open);
    drawForm(deps, res, { filing, raw, errors: {}, showsErrors: false, ...beside });
  };
}

/** Looks up, or makes it a case. What is missing or wrong is shown at its question; nothing typed is lost. */
export function takeRegister(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    const service = serviceOf(req, deps);
    if (service === undefined) return next();
    const sent = rawOf(req);
    const action = one(sent, 'action');
    const language = languages.find((each) => action === `language:${each}`);
    if (language !== undefined) switchLanguage(res, language, deps.settings.secure);
    const worker = workerOf(res);
    const now = deps.clock.now();
    const read = readArrival(sent, service, { today: legalDay(now), demo: deps.settings.demo });
    const raw = withCpr(sent, service, read.arrival);
    const core = coreOf(deps);
    if (read.arrival.cpr !== undefined) await logSearch(deps, worker, read.arrival.cpr);
    const referral = await referralOf(req, sent, deps, worker);
    const earlier = readEarlierDay(sent, referral?.open, read.arrival.receivedOn);
    const beside = await besideOf(deps, worker, service, read.arrival.cpr, referral?.open);
    const allTheSame = action === 'all-the-same';
    const { errors, missing } = weigh({ ...read.errors, ...earlier.errors }, allTheSame);
    const request = {
      ...asked(service, raw, { ...read.arrival, ...earlier.day }, missing),
      ...(referral?.open && { referral: referral.open }),
      ...worker,
      allTheSame,
    };
    if (action !== 'register' && !allTheSame) {
      const filing = await openFiling(request, core);
      const unknown = {
        ...notInRegister(filing, read.arrival),
        ...ofSomebodyElse(referral?.open, read.arrival),
      };
      return drawForm(deps, res, { filing, raw, errors: unknown, showsErrors: false, ...beside });
    }
    const filing = await openFiling(request, core);
    if (referral !== undefined && referral.open === undefined)
      return drawForm(
        deps,
        res,
        { filing, raw, errors: {}, showsErrors: false, problem: gone(referral.row, pageOf(res)) },
        409,
      );
    const stopping = {
      ...errors,
      ...(allTheSame ? {} : notInRegister(filing, read.arrival)),
      ...ofSomebodyElse(referral?.open, read.arrival),
    };
    if (Object.keys(stopping).length > 0)
      return drawForm(
        deps,
        res,
        { filing, raw, errors: stopping, showsErrors: true, ...beside },
        422,
      );
    const nonce = one(raw, 'nonce').slice(0, 64);
    const done = await registerFiling({ ...request, nonce }, core);
    if (done.kind === 'registered') {
      res.redirect(303, `/caseworker/cases/${done.row.reference}?done=1`);
      return;
    }
    const { problem, status } = told(done, pageOf(res));
    const showsErrors = done.kind === 'unfinished';
    return drawForm(
      deps,
      res,
      { filing, raw, errors: {}, showsErrors, problem, ...beside },
      status,
    );
  };
}

const drawForm = (deps: Deps, res: Response, shown: Shown, status = 200): void =>
  drawRegisterForm(deps, res, shown, randomBytes(18).toString('base64url'), status);

/** A missing number never stops what is to be registered all the same: it is asked for like the rest. */
function weigh(
  errors: RegisterErrors,
  allTheSame: boolean,
): { readonly errors: RegisterErrors; readonly missing: readonly Text[] } {
  const { cpr, ...others } = errors;
  return allTheSame && cpr !== undefined
    ? { errors: others, missing: [cprNumber] }
    : { errors, missing: [] };
}

const logSearch = (deps: Deps, worker: Worker, about: Cpr): Promise<void> => {
  const look = { action: 'search', purpose: 'register-filing', about } as const;
  return deps.cases.log([accessBy(worker, deps.clock.now(), look)]);
};

/** What is seen beside the form: the referral that it came of, and open cases about the same. */
async function besideOf(
  deps: Deps,
  worker: Worker,
  service: SelfService,
  cpr: Cpr | undefined,
  referral: OpenReferral | undefined,
): Promise<Pick<Shown, 'referral' | 'openCases'>> {
  const openCases = await openCasesOf(deps, worker, service.id, cpr, referral?.row);
  return { openCases, ...(referral && { referral }) };
}

const cprNumber: Text = { da: 'CPR-nummer', en: 'CPR number' };

/** One person's referral does not end in another's case, nor do their answers. */
const ofSomebodyElse = (referral: OpenReferral | undefined, { cpr }: Arrival): RegisterErrors =>
  cpr !== undefined && referral?.row.principal !== undefined && referral.row.principal !== cpr
    ? { cpr: 'otherThanReferral' }
    : {};

const notInRegister = (filing: Filing, { cpr }: Arrival): RegisterErrors =>
  cpr !== undefined && filing.known.person.state === 'none' ? { cpr: 'notInRegister' } : {};

const asked = (service: SelfService, raw: Raw, arrival: Arrival, missing: readonly Text[]) => ({
  ...arrival,
  service,
  raw,
  missing,
  allTheSame: false,
});

const serviceOf = (req: Request, { services }: Deps): SelfService | undefined =>
  services.find(({ id }) => id === req.params['service']);

const coreOf = (deps: Deps): Core => ({ ...deps, registers: askOnce(deps.registers) });
