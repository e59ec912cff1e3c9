import { Router } from 'express';
import { checkCodeOf } from '../../cases/check-code.ts';
import { contactOn } from '../../domain/authority.ts';
import { legalDay, showDay, showInstant } from '../../domain/dates.ts';
import { parseReference, showReference } from '../../domain/reference.ts';
import { cite } from '../../eligibility/cite.ts';
import type { Deps } from '../deps.ts';
import { pageOf } from '../page.ts';
import { localPath } from '../return-to.ts';
import { citizenOf } from '../session.ts';
import { show } from '../show.ts';
import { reasonsOf } from './decision-words.ts';

/** The receipt, for the person whose case it is; for everybody else the page does not exist. */
export function receiptRoutes(deps: Deps): Router {
  const router = Router();
  router.get('/receipt/:reference', async (req, res, next) => {
    const identity = citizenOf(req);
    if (identity === undefined) {
      const returnTo = localPath(req.path, '/my-cases');
      return res.redirect(303, `/login?${new URLSearchParams({ returnTo }).toString()}`);
    }
    const reference = parseReference(req.params.reference);
    const row = reference && (await deps.cases.byReference(reference));
    if (!row || row.principal !== identity.cpr) return next();
    const submitted = (await deps.cases.events(row.id)).find((event) => event.kind === 'submitted');
    if (submitted?.kind !== 'submitted') return next();
    const service = deps.services.find((each) => each.id === row.service);
    const authority = deps.registers.authorities.find(row.authorityId);
    const page = pageOf(res);
    show(res, 'pages/receipt', {
      title: page.t('receipt:title'),
      serviceTitle: service ? page.say(service.title) : row.service,
      reference: showReference(row.reference),
      code: checkCodeOf(row.reference, deps.secrets).replaceAll(/(.{4})(?=.)/g, '$1-'),
      arrived: showInstant(row.arrivedAt, page.language),
      due: showDay(row.due, page.language),
      authority: authority && {
        name: page.say(authority.name),
        contact: contactOn(authority, legalDay(deps.clock.now())) ?? {},
      },
      next: (submitted.next ?? []).map((text) => page.say(text)),
      advice: submitted.advice.map((each) => ({
        text: page.say(each.text),
        basis: each.basis && page.say(cite(each.basis)),
      })),
      sheet: submitted.sheet.map((each) => ({
        label: page.say(each.question),
        value: page.say(each.answer),
      })),
      explanation:
        service &&
        reasonsOf(
          { ...submitted.decision, facts: { on: String(submitted.decision.facts.on) } },
          service.law,
          page,
        ),
      followUps: (service?.followUps ?? []).map((id) => followUp(id, deps, page)),
    });
  });
  return router;
}

/** An errand that follows: a link where this portal has it, else its name with the way on. */
function followUp(id: string, deps: Deps, page: ReturnType<typeof pageOf>) {
  const service = deps.services.find((each) => each.id === id);
  return service
    ? { text: page.say(service.title), href: `/self-service/${id}` }
    : { text: page.t(`receipt:followUps.${id}`), href: 'https://www.borger.dk' };
}
