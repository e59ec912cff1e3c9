import { Router } from 'express';
import { legalDay } from '../../domain/dates.ts';
import { inForce } from '../../domain/dated.ts';
import { cite } from '../../eligibility/explain.ts';
import { responsibleOn } from '../../eligibility/responsible.ts';
import { responsibleWords } from '../../eligibility/texts/headlines.ts';
import { whenExempt } from '../../eligibility/when-exempt.ts';
import type { SelfService } from '../../self-services/define.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { show } from '../show.ts';
import { pausedAt } from './pause-words.ts';

/** `/`: every self-service, with what the law asks today. */
export function catalogueRoutes(deps: Deps): Router {
  return Router().get('/', (_req, res) => {
    const page = pageOf(res);
    const today = legalDay(deps.clock.now());
    show(res, 'pages/catalogue', {
      title: page.t('catalogue:title'),
      services: deps.services.map((service) => ({
        ...entry(service, today, page),
        paused: pausedWords(service, deps, page),
      })),
    });
  });
}

function entry(service: SelfService, today: Temporal.PlainDate, page: Page) {
  const { t, say } = page;
  return {
    href: `/self-service/${service.id}`,
    title: say(service.title),
    summary: say(service.summary),
    duty: dutyWords(service, today, page),
    responsible: capital(say(responsibleWords[responsibleOn(service.law, today)])),
    mitId: t(service.law.mitId.needed ? 'catalogue:mitIdNeeded' : 'catalogue:mitIdNotNeeded'),
    minutes: t('catalogue:minutes', { minutes: service.minutes }),
  };
}

/** Who takes nothing digitally for it just now. */
function pausedWords({ id }: SelfService, deps: Deps, { t, say }: Page): string | undefined {
  const authorities = pausedAt(id, deps).map(({ authority }) => say(authority.name));
  return authorities.length === 0
    ? undefined
    : t('catalogue:paused', { authorities: authorities.join(', ') });
}

function dutyWords(service: SelfService, today: Temporal.PlainDate, { t, say }: Page): string {
  const duty = inForce(service.law.duty, today)?.value;
  if (duty === undefined) return t('catalogue:optionalUncited');
  const law = say(cite(duty.basis));
  const exempt = whenExempt(service.law, today);
  return exempt === 'free'
    ? t('catalogue:optional', { law })
    : t(`catalogue:${duty.basis.certainty === 'inferred' ? 'expected' : 'mandatory'}.${exempt}`, {
        law,
      });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
