import type { RequestHandler, Response } from 'express';
import { beyondForm, type Errand } from '../../cases/errand.ts';
import { refer } from '../../cases/refer.ts';
import type { Raw } from '../../cases/ports/drafts.ts';
import { languages } from '../../domain/language.ts';
import { newId } from '../../domain/ids.ts';
import { found } from '../../domain/result.ts';
import { whenExempt } from '../../eligibility/when-exempt.ts';
import { type Attempt, attemptOf, clearAttempt } from '../attempt-cookie.ts';
import { csrfState } from '../csrf.ts';
import type { Deps } from '../deps.ts';
import { visitOf } from '../gate.ts';
import { pageOf } from '../page.ts';
import { rawOf } from '../set-up-body.ts';
import { switchLanguage } from '../set-up-language.ts';
import { show } from '../show.ts';
import { type AnotherWayErrors, readAnotherWay } from './another-way-form.ts';
import { keptIn, toKeep } from './another-way-kept.ts';
import { one } from './form-body.ts';
import { keepDraft } from './keep-draft.ts';
import { otherAction } from './leave-form.ts';
import { municipalityOptions } from './municipality-options.ts';
import { handOverSlip } from './slip-cookie.ts';
import { dutyOf, firstStep } from './start-page.ts';

/** "I cannot or will not do this digitally": no login, no session, no question about which ground. */
export const showAnotherWay =
  (deps: Deps): RequestHandler =>
  (_req, res) =>
    draw(res, deps, keptIn(visitOf(res).errand.draft), {});

/** Makes the referral, or goes on digitally where the citizen would rather; a mistake is shown with everything kept. */
export function takeAnotherWay(deps: Deps): RequestHandler {
  return async (req, res) => {
    const visit = visitOf(res);
    const { errand, identity } = visit;
    const { service } = errand;
    const raw = rawOf(req);
    const action = one(raw, 'action');
    const path = `/self-service/${service.id}/another-way`;
    const language = languages.find((each) => action === `language:${each}`);
    if (language !== undefined) {
      switchLanguage(res, language, deps.settings.secure);
      return draw(res, deps, raw, {});
    }
    if (action === 'log-in') await keepDraft(visit, res, deps, toKeep(raw));
    const other = otherAction(action, { service: service.id, path }, res, deps);
    if (other !== undefined) return res.redirect(303, other);
    const { answers, errors } = readAnotherWay(raw, knownOf(res, deps));
    if (csrfState(req) !== 'ok') return draw(res, deps, raw, errors);
    if (action === 'digital') {
      const exempt = answers.exempt ? ({ exempt: 'says-so' } as const) : {};
      await keepDraft(visit, res, deps, undefined, { wish: 'digital', ...exempt });
      return res.redirect(303, firstStep(service));
    }
    const nonce = deps.secrets.open('referral-form', one(raw, 'nonce'));
    if (nonce === undefined || Object.keys(errors).length > 0)
      return draw(res, deps, raw, errors, nonce === undefined ? 200 : 422);
    const attempt = attemptOf(req, deps) ?? attemptWhileSilent(visit.errand, deps);
    const result = await refer(
      {
        service,
        said: {
          ...(identity && { identity }),
          ...(errand.said.actsFor && { actsFor: errand.said.actsFor }),
          exempt: answers.exempt || errand.said.exempt,
          circumstance: answers.circumstance,
          noMitId: answers.noMitId,
          municipality: answers.municipality,
          // As long as it lasts the form is closed to everybody who tried.
          ...(attempt && lasts(attempt, deps) && { notForForm: true }),
        },
        ...(attempt && { attempt }),
        contact: answers.contact,
        needs: answers.needs,
        promise: answers.promise,
        ...(errand.draft && { draft: errand.draft }),
        carry: answers.carry,
        language: pageOf(res).language,
        key: keyOf(nonce, { answers, cpr: identity?.cpr, draft: errand.draft?.version }, deps),
      },
      visit.core,
    );
    const kept = Object.keys(keptIn(errand.draft)).length > 0;
    if (kept) await keepDraft(visit, res, deps, toKeep({}));
    if (!result.ok) return res.redirect(303, `/self-service/${service.id}`);
    if (attempt) clearAttempt(res, deps.settings);
    handOverSlip(res, result.value.reference, deps);
    res.redirect(303, `/referral/${result.value.reference}`);
  };
}

/** A pause counts by itself, as long as it lasts, for everybody. */
const lasts = ({ outage }: Attempt, { outages }: Pick<Deps, 'outages'>): boolean =>
  outages.now().some((each) => each === outage);

/** Whoever is logged in and of whom the register says nothing has tried just now. */
const attemptWhileSilent = (
  { known, said, at }: Errand,
  { outages }: Pick<Deps, 'outages'>,
): Attempt | undefined =>
  said.identity && known.person.state === 'unknown' && outages.now().includes('register')
    ? { at: at.toString(), outage: 'register' }
    : undefined;

/** A double click is one referral; going back to change something makes another, so that no change is lost. */
const keyOf = (nonce: string, said: object, { secrets }: Pick<Deps, 'secrets'>): string =>
  `referral:${nonce}:${secrets.digest('referral', JSON.stringify(said))}`;

/** What need not be asked: the municipality from the answers or the register, and whether a letter finds the person. */
function knownOf(res: Response, deps: Deps) {
  const { errand } = visitOf(res);
  const codes = deps.registers.authorities.all().flatMap((each) => each.municipality ?? []);
  const person = found(errand.known.person);
  const ofLaw = errand.decision.responsible;
  const code =
    errand.said.municipality ??
    (ofLaw === 'municipality-of-residence' ? person?.municipality : undefined);
  const asked = ofLaw !== 'udbetaling-danmark' && (code === undefined || !codes.includes(code));
  return {
    ...(asked ? {} : { municipality: code ?? '' }),
    reachable: person?.address !== undefined,
    municipalities: codes,
  };
}

function draw(res: Response, deps: Deps, raw: Raw, errors: AnotherWayErrors, status = 200): void {
  const page = pageOf(res);
  const { errand } = visitOf(res);
  const { service, context } = errand;
  const known = knownOf(res, deps);
  const beyond = beyondForm(errand);
  const last = beyond
    ? beyond.lastDay
    : service.lastDay?.(errand.reading.answers, context.today)?.text;
  const list = (name: string): readonly string[] => {
    const value = raw[name] ?? [];
    return typeof value === 'string' ? [value] : value;
  };
  show(
    res,
    'pages/another-way',
    {
      title: page.t('otherway:title'),
      formId: 'other',
      errors: Object.entries(errors).map(([name, code]) => ({
        href: `#${name}`,
        text: page.t(`otherway:errors.${code}`),
      })),
      fieldErrors: Object.fromEntries(
        Object.entries(errors).map(([name, code]) => [name, page.t(`otherway:errors.${code}`)]),
      ),
      service,
      why: beyond && page.say(beyond.why),
      changeHref: firstStep(service),
      exempt: whenExempt(service.law, context.today),
      duty: dutyOf(service.law, context.today, page),
      lastDay: last && page.say(last),
      askMunicipality: known.municipality === undefined,
      municipalityLabel: beyond
        ? page.say(beyond.municipality)
        : page.t(`otherway:municipality.${errand.decision.responsible}`),
      municipalities: municipalityOptions(deps, page),
      hasAnswers: Object.keys(errand.reading.answers).length > 0,
      knowsPerson: known.reachable,
      canDigital:
        errand.said.notForForm !== true &&
        errand.pause === undefined &&
        errand.decision.outcome !== 'contact-authority',
      grounds: list('ground'),
      needs: list('need'),
      typed: Object.fromEntries(
        ['municipality', 'name', 'phone', 'email', 'address', 'interpreter'].map((name) => [
          name,
          one(raw, name),
        ]),
      ),
      promise: one(raw, 'promise') || 'come',
      carry: raw['nonce'] === undefined || one(raw, 'carry') === 'yes',
      nonce: deps.secrets.seal('referral-form', newId(errand.at)),
    },
    status,
  );
}
