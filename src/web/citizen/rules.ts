import { Router } from 'express';
import { guardGoal } from '../../cases/deadlines.ts';
import { legalDay } from '../../domain/dates.ts';
import { allDeliveryDays } from '../../domain/delivery-days.ts';
import * as acts from '../../eligibility/acts.ts';
import { type DescribedRule, describeRules } from '../../eligibility/describe-rules.ts';
import type { Confirmation } from '../../eligibility/law.ts';
import type { SelfService } from '../../self-services/define.ts';
import { html, type Part } from '../components/html.ts';
import { keptHere } from '../../domain/kept-here.ts';
import { retentionBounds } from '../../domain/retention.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { show } from '../show.ts';
import { lawFacts, paragraphTable, staleness } from './law-facts.ts';
import { valueRows } from './value-rows.ts';

/** GET /rules: the table that decides and every service's law, printed from the code for whoever checks it. */
export function rulesRoutes(deps: Deps): Router {
  return Router().get('/rules', async (_req, res) => {
    const page = pageOf(res);
    const today = legalDay(deps.clock.now());
    const general = Object.entries(acts).map(([name, basis]) => ({
      what: page.t(`rules:for.${name}`),
      basis,
    }));
    show(res, 'pages/rules', {
      title: page.t('rules:title'),
      groups: ruleTables(page),
      generalValues: valueRows(
        [
          ...allDeliveryDays(deps.registers.authorities.all()),
          guardGoal,
          ...retentionBounds,
          ...keptHere,
        ],
        today,
        page,
      ),
      general: paragraphTable(page.t('rules:general'), general, page),
      generalAge: staleness(
        Object.values(acts).map(({ source }) => source.checked),
        today,
        page,
      ),
      services: await Promise.all(
        deps.services.map(async (service) =>
          lawFacts(service, await wordsOn(service, deps), today, page),
        ),
      ),
    });
  });
}

/** A table for each part of the rules; their numbers run on, as the order of all of them decides. */
function ruleTables(page: Page) {
  const numbered = describeRules().map((rule, index) => ({ ...rule, number: index + 1 }));
  const groups = [...new Set(numbered.map(({ group }) => group))];
  return groups.map((group) => {
    const title = page.t(`rules:group.${group}`);
    const rules = numbered.filter((rule) => rule.group === group);
    return { title, table: ruleTable(title, rules, page) };
  });
}

function ruleTable(
  caption: string,
  rules: readonly (DescribedRule & { readonly number: number })[],
  { t, say }: Page,
) {
  return {
    caption,
    captionHidden: true,
    rowHeaders: true,
    columns: [t('rules:rule'), t('rules:applies'), t('rules:gives'), t('rules:basis')],
    rows: rules.map((rule): Part[] => [
      html`${rule.number}. <code>${rule.id}</code> <small>${t('rules:version', { version: rule.version })}</small>`,
      say(rule.condition),
      t(`rules:outcome.${rule.standing ?? rule.outcome}`),
      say(rule.basis),
    ]),
  };
}

/** Undefined where the store does not answer: then nobody can say whether it is confirmed. */
async function wordsOn(
  service: SelfService,
  { confirmations, log }: Deps,
): Promise<readonly Confirmation[] | undefined> {
  try {
    return await confirmations.of(service.id);
  } catch (fault) {
    log.error({ err: fault }, 'confirmations could not be read');
    return undefined;
  }
}
