import { randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import {
  type Filing,
  openFiling,
  registerFiling,
  type Registered,
} from '../../cases/register-filing.ts';
import type { Raw } from '../../cases/ports/drafts.ts';
import { legalDay } from '../../domain/dates.ts';
import { languages, type Text } from '../../domain/language.ts';
import type { SelfService } from '../../self-services/define.ts';
import { askOnce } from '../../cases/ask-once.ts';
import type { Core } from '../../cases/core.ts';
import { one } from '../citizen/form-body.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { rawOf } from '../set-up-body.ts';
import { switchLanguage } from '../set-up-language.ts';
import { show } from '../show.ts';
import { drawRegisterForm, type Shown } from './draw-register-form.ts';
import {
  type Arrival,
  control,
  readArrival,
  type RegisterErrors,
  withCpr,
} from './register-form.ts';
import { accessBy, workerOf } from './require-staff.ts';

/** Which errand has come: every self-service can come another way too. */
export function chooseRegister(deps: Deps): RequestHandler {
  return (_req, res) => {
    const page = pageOf(res);
    show(res, 'caseworker/register', {
      title: page.t('register:title'),
      services: deps.services.map((service) => ({
        href: `/caseworker/register/${service.id}`,
        title: page.say(service.title),
        summary: page.say(service.summary),
      })),
    });
  };
}

/** An empty form: all questions of the self-service on one page. */
export function showRegister(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    const service = serviceOf(req, deps);
    if (service === undefined) return next();
    const today = legalDay(deps.clock.now());
    const raw: Raw = {
      [control('receivedOn.day')]: String(today.day),
      [control('receivedOn.month')]: String(today.month),
      [control('receivedOn.year')]: String(today.year),
    };
    const { arrival } = readArrival(raw, service, { today, demo: deps.settings.demo });
    const { staff } = workerOf(res);
    const filing = await openFiling({ ...asked(service, raw, arrival, []), staff }, coreOf(deps));
    drawForm(deps, res, { filing, raw, errors: {}, showsErrors: false });
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
    if (read.arrival.cpr !== undefined) {
      const { cpr: about } = read.arrival;
      const look = { action: 'search', purpose: 'register-filing', about } as const;
      await deps.cases.log([accessBy(worker, now, look)]);
    }
    const allTheSame = action === 'all-the-same';
    const { errors, missing } = weigh(read.errors, allTheSame);
    const request = { ...asked(service, raw, read.arrival, missing), ...worker, allTheSame };
    if (action !== 'register' && !allTheSame) {
      const filing = await openFiling(request, core);
      const unknown = notInRegister(filing, read.arrival);
      return drawForm(deps, res, { filing, raw, errors: unknown, showsErrors: false });
    }
    const filing = await openFiling(request, core);
    const stopping = { ...errors, ...(allTheSame ? {} : notInRegister(filing, read.arrival)) };
    if (Object.keys(stopping).length > 0)
      return drawForm(deps, res, { filing, raw, errors: stopping, showsErrors: true }, 422);
    const nonce = one(raw, 'nonce').slice(0, 64);
    const done = await registerFiling({ ...request, nonce }, core);
    if (done.kind === 'registered') {
      res.redirect(303, `/caseworker/cases/${done.row.reference}?done=1`);
      return;
    }
    const { problem, status } = told(done, pageOf(res));
    const showsErrors = done.kind === 'unfinished';
    return drawForm(deps, res, { filing, raw, errors: {}, showsErrors, problem }, status);
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

const cprNumber: Text = { da: 'CPR-nummer', en: 'CPR number' };

const notInRegister = (filing: Filing, { cpr }: Arrival): RegisterErrors =>
  cpr !== undefined && filing.known.person.state === 'none' ? { cpr: 'notInRegister' } : {};

function told(done: Exclude<Registered, { kind: 'registered' }>, page: Page) {
  switch (done.kind) {
    case 'already':
      return {
        status: 409,
        problem: {
          text: page.t('register:already'),
          link: {
            href: `/caseworker/cases/${done.row.reference}`,
            text: page.t('register:seeCase'),
          },
        },
      };
    case 'other-authority': {
      const authority = page.say(done.authority.name);
      return { status: 422, problem: { text: page.t('register:otherAuthority', { authority }) } };
    }
    case 'not-here':
      return { status: 422, problem: { text: page.t('register:notHere') } };
    default:
      return { status: 422 };
  }
}

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
