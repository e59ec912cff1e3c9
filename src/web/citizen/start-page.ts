import type { RequestHandler } from 'express';
import { inForce } from '../../domain/dated.ts';
import { cite } from '../../eligibility/cite.ts';
import { decide } from '../../eligibility/decide.ts';
import type { ServiceLaw } from '../../eligibility/law.ts';
import { rejectsForSure } from '../../eligibility/conditions.ts';
import { whenExempt } from '../../eligibility/when-exempt.ts';
import type { Hindrance, SelfService } from '../../self-services/define.ts';
import { keepAttemptTime } from '../attempt-cookie.ts';
import { csrfState } from '../csrf.ts';
import type { Deps } from '../deps.ts';
import { forWhomPath, hindranceOf, visitOf } from '../gate.ts';
import { pageOf, type Page } from '../page.ts';
import { show } from '../show.ts';
import { reachOf } from './reach-of.ts';
import { reasonsOf } from './decision-words.ts';
import { earlierHere, earlierOffer } from './earlier-answers.ts';
import { keepDraft } from './keep-draft.ts';
import { paperLink } from './paper-form-page.ts';
import { pausesHere } from './pause-words.ts';

/** The first page of a self-service: its law in plain words, what to have ready, and every way in. */
export function showStart(deps: Deps): RequestHandler {
  return async (req, res) => {
    const page = pageOf(res);
    const visit = visitOf(res);
    const { errand, sentAs } = visit;
    const pauses = pausesHere(errand, deps, page);
    // Whoever stands before a closed form has tried, and their errand may have a last day.
    if (pauses.closed) keepAttemptTime(req, res, 'pause', deps);
    const { service, decision, gathered } = errand;
    // Who may choose sees both ways on this page, also after choosing one: they may change their mind.
    const open = decide({ ...gathered.facts, wish: 'unsaid' }, gathered.law);
    const shown = open.outcome === 'offer-choice' ? open : decision;
    const other = decide({ ...gathered.facts, wish: 'alternative' }, gathered.law);
    const hasRight = other.outcome === 'refer' && other.standing === 'right';
    const duty = dutyOf(service.law, errand.context.today, page);
    const hindrance = hindranceOf(errand);
    const canStart =
      hindrance === undefined &&
      pauses.closed === undefined &&
      (decision.outcome === 'accept' || decision.outcome === 'step-up' || shown === open);
    const authority = gathered.authorityId && deps.registers.authorities.find(gathered.authorityId);
    const lastDay = service.lastDay?.({}, errand.context.today)?.text;
    const earlier = canStart ? await earlierHere(visit) : undefined;
    show(res, 'pages/start', {
      title: page.say(service.title),
      service,
      about: (canStart ? (service.about ?? []) : []).map((text) => page.say(text)),
      duty,
      hasRight,
      lastDay: lastDay && page.say(lastDay),
      exempt: whenExempt(service.law, errand.context.today),
      // To whom another way is a right, or the form is closed, the sentence would be false.
      showRejection: duty.mandatory && duty.rejection !== undefined && !hasRight && canStart,
      responsible: page.t(`service:responsible.${decision.responsible}`),
      outcome: shown.outcome,
      hindrance: hindrance && hindranceWords(hindrance, deps, page),
      pauses,
      // Another answer may lead to an authority that takes it.
      mayAnswerElse: errand.draft !== undefined && service.municipality !== undefined,
      explanation: reasonsOf(shown, gathered.law, page),
      authority: authority && reachOf(authority, errand.context.today, page, service),
      waysIn: service.law.waysIn.map((way) => ({
        title: page.say(way.title),
        who: page.say(way.who),
        withoutMitId: way.withoutMitId,
        action: paperLink(page, way.way, service.id),
      })),
      // Nothing has to be asked for twice.
      alreadyExempt:
        service.decides === 'exemption-from-digital-post' && gathered.facts.exempt === 'decided',
      hasDraft: errand.draft !== undefined && Object.keys(errand.draft.raw).length > 0,
      canStart,
      earlier: earlier && earlierOffer(page, service.id, earlier),
      changeHref: firstStep(service),
      forChildrenToo: service.law.who.includes('parent'),
      forOthersToo: service.law.who.includes('mandate') && service.law.mitId.needed,
      forWhom: forWhomPath(service),
      needsLogin: page.citizen === undefined && service.law.mitId.needed,
      sentAs,
    });
  };
}

/** The hindrance, and the errand to do instead where this portal has it. */
function hindranceWords({ title, text, basis, service }: Hindrance, deps: Deps, page: Page) {
  const instead = deps.services.find((each) => each.id === service);
  return {
    title: page.say(title),
    paragraphs: [
      page.say(text),
      ...(basis ? [page.t('service:citation', { citation: page.say(cite(basis)) })] : []),
    ],
    instead: instead && { title: page.say(instead.title), href: `/self-service/${instead.id}` },
  };
}

/**
 * "Start digitally". The wish is kept only where both ways were shown: who is found exempt by the login is shown both
 * first, whatever button they pressed before anybody knew.
 */
export function start(deps: Deps): RequestHandler {
  return async (req, res) => {
    const visit = visitOf(res);
    const { service } = visit.errand;
    if (csrfState(req) !== 'ok') return res.redirect(303, `/self-service/${service.id}`);
    const choseKnowingly =
      visit.identity !== undefined || visit.errand.decision.outcome === 'offer-choice';
    if (choseKnowingly) await keepDraft(visit, res, deps, undefined, { wish: 'digital' });
    res.redirect(303, firstStep(service));
  };
}

/** Path of the first question. */
export const firstStep = (service: SelfService): string =>
  `/self-service/${service.id}/${service.steps[0].id}`;

/** Whether the digital form is a duty today, under which paragraph, and what happens to a filing without a ground. */
export function dutyOf(law: ServiceLaw, on: Temporal.PlainDate, page: Page) {
  const duty = inForce(law.duty, on)?.value;
  const threat = rejectsForSure({ on }, law) ? duty?.rejection : undefined;
  return {
    mandatory: duty?.mandatory ?? false,
    isInferred: duty?.basis.certainty === 'inferred',
    basis: duty && page.say(cite(duty.basis)),
    rejection: threat && page.say(cite(threat)),
    circumstances: duty?.circumstances && page.say(cite(duty.circumstances)),
  };
}
