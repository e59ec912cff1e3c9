import { decisionIn } from '../../cases/decide-case.ts';
import { isOpen } from '../../cases/case.ts';
import { wantsLargePrint } from '../../cases/case-letter.ts';
import { checkCodeOf } from '../../cases/check-code.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { openRequest } from '../../cases/open-questions.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { contactOn } from '../../domain/authority.ts';
import { legalDay, showArrival, showDay } from '../../domain/dates.ts';
import { showReference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import { restsOn } from '../rests-on.ts';
import { exemptionIn, nextSince, stateWords } from './case-state.ts';
import { chargeSince } from './charge-of.ts';
import { reasonsOf } from './decision-words.ts';

/** A case that came in, as its receipt tells it. */
export interface Received {
  readonly row: CaseRow;
  readonly events: readonly CaseEvent[];
  readonly submitted: Extract<CaseEvent, { kind: 'submitted' | 'filed' }>;
}

/** What the receipt says, in the page's language: the same on the screen and in print. */
export function receiptModel(page: Page, { row, events, submitted }: Received, deps: Deps) {
  const service = deps.services.find((each) => each.id === row.service);
  const authority = deps.registers.authorities.find(row.authorityId);
  // Whatever somebody at the desk has made of it: what was said at sending no longer holds.
  const decided = exemptionIn(events) ?? decisionIn(events);
  const asked = openRequest(row, events);
  return {
    title: page.t('receipt:title'),
    print: wantsLargePrint(events) ? ('large' as const) : ('plain' as const),
    serviceTitle: service ? page.say(service.title) : row.service,
    // No day runs while the case waits for the citizen, or once it is decided.
    due:
      row.state !== 'awaiting-payment' &&
      isOpen(row.state) &&
      decided === undefined &&
      asked === undefined &&
      showDay(row.due, page.language),
    decided: (decided ?? asked) && stateWords(page, row, events),
    notIdentified:
      decided === undefined &&
      isOpen(row.state) &&
      (submitted.flags ?? []).includes('not-identified'),
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
  };
}

/** What the case is known by, and for whom it is. */
function numbersOf(
  row: CaseRow,
  submitted: CaseEvent,
  { secrets, registers }: Deps,
  page: Page,
): readonly { readonly label: string; readonly value: string | readonly string[] }[] {
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
