import { Router } from 'express';
import { arrivalOf, isOpen } from '../../cases/case.ts';
import { checkCodeOf } from '../../cases/check-code.ts';
import type { CaseEvent } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { isTheirs } from '../../cases/principals.ts';
import { contactOn } from '../../domain/authority.ts';
import { legalDay, showDay, showArrival } from '../../domain/dates.ts';
import { parseReference, showReference } from '../../domain/reference.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { restsOn } from '../rests-on.ts';
import { localPath } from '../return-to.ts';
import { citizenOf } from '../session.ts';
import { show } from '../show.ts';
import { exemptionIn, nextSince, stateWords } from './case-state.ts';
import { chargeSince } from './charge-of.ts';
import { reasonsOf } from './decision-words.ts';
import { holdsSlip } from './slip-cookie.ts';

/**
 * The receipt, for the person whose case it is, whoever filed it for them, and the browser that sent it without login;
 * for everybody else the page does not exist.
 */
export function receiptRoutes(deps: Deps): Router {
  const router = Router();
  router.get('/receipt/:reference', async (req, res, next) => {
    const identity = citizenOf(req);
    const reference = parseReference(req.params.reference);
    const row = reference && (await deps.cases.byReference(reference));
    const isHolders = row && !row.principal && holdsSlip(req, row.reference, deps);
    if (identity === undefined && !isHolders) {
      const returnTo = localPath(req.path, '/my-cases');
      return res.redirect(303, `/login?${new URLSearchParams({ returnTo }).toString()}`);
    }
    if (!row || !(isHolders || (identity && isTheirs(row, identity.cpr)))) return next();
    const events = await deps.cases.events(row.id);
    const submitted = arrivalOf(events);
    if (submitted === undefined) return next();
    const service = deps.services.find((each) => each.id === row.service);
    const authority = deps.registers.authorities.find(row.authorityId);
    const page = pageOf(res);
    const decided = exemptionIn(events);
    show(res, 'pages/receipt', {
      title: page.t('receipt:title'),
      serviceTitle: service ? page.say(service.title) : row.service,
      // No day runs while the case waits for the citizen, or once it is decided.
      due:
        row.state !== 'awaiting-payment' &&
        isOpen(row.state) &&
        decided === undefined &&
        showDay(row.due, page.language),
      decided: decided && stateWords(page, row, events),
      notIdentified:
        decided === undefined &&
        isOpen(row.state) &&
        (submitted.flags ?? []).includes('not-identified'),
      loggedIn: identity !== undefined,
      numbers: numbersOf(row, submitted, deps, page),
      charge: chargeSince(events),
      waits: row.state === 'awaiting-payment',
      authority: authority && {
        name: page.say(authority.name),
        contact: contactOn(authority, legalDay(deps.clock.now())) ?? {},
      },
      next: nextSince(page, row, events) ?? (submitted.next ?? []).map((text) => page.say(text)),
      missing: (submitted.kind === 'filed' ? (submitted.missing ?? []) : []).map((text) =>
        page.say(text),
      ),
      whyTitle: page.t(submitted.kind === 'filed' ? 'receipt:whyFiled' : 'receipt:why'),
      advice: (submitted.advice ?? []).map((each) => ({
        text: page.say(each.text),
        basis: each.basis && restsOn(page, each.basis),
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

/** What the case is known by, and for whom it is. */
function numbersOf(
  row: CaseRow,
  submitted: CaseEvent,
  { secrets, registers }: Deps,
  page: Page,
): readonly SummaryRow[] {
  const { t } = page;
  const authority = registers.authorities.find(row.authorityId);
  const names = forWhom(row, submitted, page);
  const code = checkCodeOf(row.reference, secrets).replaceAll(/(.{4})(?=.)/g, '$1-');
  return [
    { label: t('receipt:reference'), value: showReference(row.reference) },
    { label: t('receipt:code'), value: code },
    { label: t('receipt:arrived'), value: showArrival(row.arrivedAt, page.language) },
    { label: t('receipt:authority'), value: authority ? page.say(authority.name) : '' },
    ...(names.length === 0 ? [] : [{ label: t('receipt:for'), value: names }]),
  ];
}

/** Everybody the case is for, where that is not only the person who sent it. */
function forWhom(row: CaseRow, { onBehalfOf = [] }: CaseEvent, page: Page): readonly string[] {
  const others = onBehalfOf.map(({ name }) => name);
  if (others.length === 0 || row.filer !== undefined) return others;
  return [page.t('receipt:yourself'), ...others];
}

/** An errand that follows: a link where this portal has it, else its name with the way on. */
function followUp(id: string, deps: Deps, page: Page) {
  const service = deps.services.find((each) => each.id === id);
  return service
    ? { text: page.say(service.title), href: `/self-service/${id}` }
    : { text: page.t(`receipt:followUps.${id}`), href: 'https://www.borger.dk' };
}
