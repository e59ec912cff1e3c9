import type { RequestHandler } from 'express';
import { earlierAnswers, type EarlierAnswers } from '../../cases/earlier-answers.ts';
import { showDay } from '../../domain/dates.ts';
import { csrfState } from '../csrf.ts';
import { alert } from '../components/alert.ts';
import { button } from '../components/buttons.ts';
import { csrfField, forWhomField } from '../components/csrf-field.ts';
import { html, type Markup } from '../components/html.ts';
import type { Deps } from '../deps.ts';
import { type Visit, visitOf } from '../gate.ts';
import type { Page } from '../page.ts';
import { pathOf } from './draw-step.ts';
import { keepDraft } from './keep-draft.ts';

/** What this visitor may have filled in: their own answers, as long as nothing was answered here. */
export async function earlierHere({
  errand,
  identity,
  core,
}: Visit): Promise<EarlierAnswers | undefined> {
  // What somebody wrote on paper for themself is not for whoever acts for them to read.
  if (identity === undefined || errand.said.actsFor || hasAnswers(errand.draft)) return undefined;
  return earlierAnswers(errand, identity.cpr, core);
}

/** "Use what you wrote on paper (received on …)": a button, so that nothing is filled in unasked. */
export function earlierOffer(page: Page, service: string, earlier: EarlierAnswers): Markup {
  const { t, language, csrf } = page;
  const day = showDay(earlier.receivedOn, language);
  return html`<form method="post" action="/self-service/${service}/earlier-answers">${csrfField(
    csrf,
  )}${forWhomField(page)}${alert(page, {
    kind: 'info',
    heading: t('earlier:title'),
    paragraphs: [
      t('earlier:text'),
      button({ text: t(`earlier:use.${earlier.way}`, { day }), kind: 'secondary' }),
    ],
  })}</form>`;
}

/** Fills in the form with them: each step is shown, and read anew by the same schema as what is typed. */
export function takeEarlierAnswers(deps: Deps): RequestHandler {
  return async (req, res) => {
    const visit = visitOf(res);
    const { service } = visit.errand;
    const earlier = csrfState(req) === 'ok' ? await earlierHere(visit) : undefined;
    if (earlier === undefined) return res.redirect(303, `/self-service/${service.id}`);
    const { raw, resolved } = earlier.typed;
    await keepDraft(visit, res, deps, { names: Object.keys(raw), raw, resolved });
    res.redirect(303, pathOf(visit.errand, service.steps[0].id));
  };
}

const hasAnswers = (draft: Visit['errand']['draft']): boolean =>
  Object.values(draft?.raw ?? {}).some((value) => value.length > 0);
