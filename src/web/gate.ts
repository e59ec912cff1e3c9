import type { Request, RequestHandler, Response } from 'express';
import { askOnce } from '../cases/ask-once.ts';
import { ask } from '../cases/ask-register.ts';
import type { Core } from '../cases/core.ts';
import { type Errand, openErrand } from '../cases/errand.ts';
import { newsSince } from '../cases/news-since.ts';
import type { ActsFor, NotActing } from '../cases/acting.ts';
import type { Draft, DraftOwner } from '../cases/ports/drafts.ts';
import type { CitizenIdentity } from '../cases/ports/identity.ts';
import { decide } from '../eligibility/decide.ts';
import type { Decision } from '../eligibility/decision.ts';
import type { Hindrance, Step } from '../self-services/define.ts';
import { choiceIn, draftFor, keyOf } from './acting-choice.ts';
import type { Deps } from './deps.ts';
import { draftOwner } from './draft-owner.ts';
import { sayNews, sayOutages, sayNotLookedUp } from './frame.ts';
import { type ActingForName, pageOf } from './page.ts';
import { citizenOf } from './session.ts';

/** A citizen's visit to one self-service: the errand as decided, and whose draft it is. */
export interface Visit {
  readonly errand: Errand;
  /** What this request decides with: each register is asked once. */
  readonly core: Core;
  readonly identity?: CitizenIdentity;
  /** Undefined as long as nothing was typed and nobody logged in. */
  readonly owner?: DraftOwner;
  /** Nobody was ever chosen to act for here. */
  readonly openChoice?: boolean;
  /** A form came that says for whom it is, and nobody knows whom it means: shown again, not saved. */
  readonly unclear?: boolean;
  /** The newest draft became a case and none is open: its reference. */
  readonly sentAs?: string;
}

/** What the gate found out for this request. Throws where a route was mounted without the gate. */
export function visitOf(res: Response): Visit {
  const visit = res.locals['visit'] as Visit | undefined;
  if (visit === undefined) throw new Error('a self-service route without the gate');
  return visit;
}

/**
 * First in the self-service router: opens the errand and decides on the way in before any route runs. An unknown
 * service is a page that does not exist.
 */
export function gate(deps: Deps): RequestHandler {
  return async function eligibilityGate(req, res, next) {
    const service = deps.services.find((each) => each.id === req.params['service']);
    if (service === undefined) return next('router');
    const identity = citizenOf(req);
    const choice = identity && (await choiceIn(req, identity, service.id, deps));
    const owner = identity && choice ? draftFor(identity, choice) : draftOwner(req, deps.settings);
    const newest = owner && (await deps.drafts.current(owner, service.id));
    const draft = newest?.sentAs === undefined ? newest : undefined;
    const core: Core = { ...deps, registers: askOnce(deps.registers) };
    const errand = await openErrand(
      service,
      {
        ...said(draft),
        ...(identity && { identity }),
        ...(choice?.actsFor && { actsFor: choice.actsFor }),
      },
      draft,
      core,
    );
    if (choice?.actsFor) sayForWhom(req, res, choice.actsFor, errand, deps);
    noteRegister(errand, deps, res);
    sayNews(res, newsSince(errand));
    res.locals['visit'] = {
      errand,
      core,
      ...(identity && { identity }),
      ...(owner && { owner }),
      ...(choice && { openChoice: choice.open, unclear: choice.unclear }),
      ...(newest?.sentAs !== undefined && { sentAs: newest.sentAs }),
    } satisfies Visit;
    next();
  };
}

/** Every page of the form says for whom it is, and every form of it. */
function sayForWhom(
  req: Request,
  res: Response,
  { cpr, name, as }: ActsFor,
  { service, notActing }: Errand,
  deps: Deps,
): void {
  const acting: ActingForName = {
    name,
    as,
    key: keyOf(req, cpr, deps),
    change: forWhomPath(service),
    ...(notActing && { ended: true }),
  };
  res.locals['page'] = Object.defineProperties(
    { acting },
    Object.getOwnPropertyDescriptors(pageOf(res)),
  );
}

/** Remembers whether the register of persons answered this request, and says what did not: asked about nobody, none does. */
function noteRegister(errand: Errand, { outages }: Deps, res: Response) {
  const {
    known,
    gathered,
    said: { identity },
  } = errand;
  if (identity === undefined) return;
  sayNotLookedUp(res, [
    ...(known.digitalPost === 'unknown' ? (['digitalPost'] as const) : []),
    ...(gathered.facts.decisionsUnknown === true ? (['decisions'] as const) : []),
  ]);
  if (known.person.state !== 'unknown') return outages.works('register');
  outages.failed('register');
  sayOutages(res, outages);
}

const said = (draft: Draft | undefined) =>
  ({
    wish: draft?.wish ?? 'unsaid',
    exempt: draft?.exempt === 'says-so',
    circumstance: false,
    noMitId: false,
  }) as const;

/** Where somebody says for whom they act. */
export const forWhomPath = ({ id }: Pick<Errand['service'], 'id'>, why?: NotActing): string =>
  `/self-service/${id}/for-whom${why === 'old' ? '?why=old' : ''}`;

/** Lets only those in whom the decision accepts; everybody else gets the page that says why and names the ways in. */
export const admit: RequestHandler = async (req, res, next) => {
  const visit = visitOf(res);
  const { errand } = visit;
  if (await mustChoose(visit)) return res.redirect(303, forWhomPath(errand.service));
  const step = errand.service.steps.find((each) => each.id === req.params['step']);
  const where = nextPage(errand, req.originalUrl, step);
  if (where === undefined) next();
  else res.redirect(303, where);
};

/** Whoever could act for somebody says for whom before the first question; once they have, or have answered, no more. */
async function mustChoose({ errand, identity, core, openChoice }: Visit): Promise<boolean> {
  const hasAnswered = Object.keys(errand.draft?.raw ?? {}).length > 0;
  if (identity === undefined || openChoice !== true || hasAnswered) return false;
  const { held = [], unreadable = false } = identity.mandates ?? {};
  if (held.length > 0 || unreadable) return true;
  const wards = await ask(() => core.registers.persons.wardsOf(identity.cpr));
  return wards.state === 'found' && wards.value.length > 0;
}

/**
 * Where a decision leads: undefined means on to the form. The start page shows choices, referrals and why. `step` is the
 * one that is asked for: only what was answered before it counts, so that a wrong answer can still be changed there.
 */
export function nextPage(errand: Errand, wanted: string, step?: Step): string | undefined {
  const { service } = errand;
  if (errand.notActing !== undefined) return forWhomPath(service);
  if (hindranceOf(errand) !== undefined) return `/self-service/${service.id}`;
  const answers = answersBefore(step, errand);
  // The authority may be the one that pauses only by an answer that does not count here.
  if (errand.pause !== undefined && pointsThere(answers, errand))
    return `/self-service/${service.id}`;
  if (service.referWhen?.(answers) !== undefined) return `/self-service/${service.id}/another-way`;
  const { outcome } = decisionOn(answers, errand);
  if (outcome === 'accept') return undefined;
  if (outcome !== 'step-up') return `/self-service/${service.id}`;
  const returnTo = wanted.replace(/\?.*/, '');
  const level = service.law.mitId.assurance;
  return `/login?${new URLSearchParams({ returnTo, level }).toString()}`;
}

/** What makes the form pointless for this person, as their first page says; undefined as long as nobody knows them. */
export const hindranceOf = ({ service, context }: Errand): Hindrance | undefined =>
  service.hindrance?.(context);

type Answers = Readonly<Record<string, unknown>>;

function answersBefore(step: Step | undefined, { service, reading }: Errand): Answers {
  if (step === undefined) return reading.answers;
  const before = service.steps.slice(0, service.steps.indexOf(step));
  const keys = new Set(before.flatMap(({ fields }) => fields.map(({ key }) => key)));
  return Object.fromEntries(Object.entries(reading.answers).filter(([key]) => keys.has(key)));
}

/** The decision, without the authority where that only follows from an answer not counted here. */
function decisionOn(answers: Answers, errand: Errand): Decision {
  const { gathered, decision } = errand;
  if (pointsThere(answers, errand)) return decision;
  return decide({ ...gathered.facts, authority: 'served' }, gathered.law);
}

/** Whether these answers alone point to the authority that all of them point to. */
const pointsThere = (answers: Answers, { service, reading }: Errand): boolean =>
  service.municipality?.(answers) === service.municipality?.(reading.answers);
