import { decisionIn } from '../../cases/decide-case.ts';
import { isOpen } from '../../cases/case.ts';
import { documentsAwaited } from '../../cases/case-documents.ts';
import { wantsLargePrint } from '../../cases/case-letter.ts';
import { checkCodeOf } from '../../cases/check-code.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { openRequest } from '../../cases/open-questions.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { representedIn } from '../../cases/principals.ts';
import { reopenedIn } from '../../cases/reopen-case.ts';
import { isHandedOver } from '../../cases/transfer-case.ts';
import { wayDecision, type WayIn, wayInOf } from '../../cases/way-in.ts';
import { legalDay, showArrival, showDay } from '../../domain/dates.ts';
import { showReference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';
import { maskedAnswer } from '../masked-answer.ts';
import type { Page } from '../page.ts';
import { restsOn } from '../rests-on.ts';
import { exemptionIn, movedWords, nextSince, stateWords } from './case-state.ts';
import { chargeSince } from './charge-of.ts';
import { reasonsOf } from './decision-words.ts';
import { reachOf } from './reach-of.ts';
import { wayInWords } from './way-in-words.ts';

/** A case that came in, as its receipt tells it. */
export interface Received {
  readonly row: CaseRow;
  readonly events: readonly CaseEvent[];
  readonly submitted: Extract<CaseEvent, { kind: 'submitted' | 'filed' }>;
  /** Over what was sent, hexadecimal. */
  readonly hash: string;
}

/** What the receipt says, in the page's language: the same on the screen and in print. */
export function receiptModel(page: Page, received: Received, deps: Deps) {
  const { row, events, submitted, hash } = received;
  const service = deps.services.find((each) => each.id === row.service);
  const authority = deps.registers.authorities.find(row.authorityId);
  // Whatever somebody at the desk has made of it: what was said at sending no longer holds.
  const decided =
    reopenedIn(events) === undefined ? (exemptionIn(events) ?? decisionIn(events)) : undefined;
  const asked = openRequest(row, events);
  const wayIn = wayInOf(row, events);
  const isRejected = wayIn === 'rejected' || wayIn === 'fallen';
  const words = wayInWords(page, row, events, deps);
  const next = nextSince(page, row, events) ?? (submitted.next ?? []).map((text) => page.say(text));
  const { decision } = wayDecision(events) ?? submitted;
  return {
    title: page.t(isRejected ? 'receipt:titleRejected' : 'receipt:title'),
    tone: words?.goesOn === false ? ('info' as const) : ('success' as const),
    print: wantsLargePrint(events) ? ('large' as const) : ('plain' as const),
    serviceTitle: service ? page.say(service.title) : row.service,
    // No day runs while the case waits for the citizen, or once it is decided.
    due:
      row.state !== 'awaiting-payment' &&
      isOpen(row.state) &&
      wayIn !== 'looked-into' &&
      decided === undefined &&
      !isHandedOver(events) &&
      asked === undefined &&
      showDay(row.due, page.language),
    decided:
      (decided !== undefined ||
        row.state === 'withdrawn' ||
        isHandedOver(events) ||
        asked !== undefined ||
        words?.goesOn === false) &&
      stateWords(page, row, events),
    notIdentified:
      decided === undefined &&
      isOpen(row.state) &&
      (submitted.flags ?? []).includes('not-identified'),
    numbers: numbersOf(row, submitted, deps, page),
    // In groups that can be read out.
    hash: hash.replaceAll(/(.{8})(?=.)/g, '$1 '),
    charge: isRejected ? undefined : chargeSince(events),
    waits: row.state === 'awaiting-payment',
    authority: authority && reachOf(authority, legalDay(deps.clock.now()), page, service),
    next:
      words?.goesOn === false
        ? words.lines
        : [...movedWords(page, events), ...(words?.lines ?? []), ...next],
    awaited: documentsAwaited(row, events).map(({ label }) => page.say(label)),
    missing: (submitted.kind === 'filed' && !isRejected ? (submitted.missing ?? []) : []).map(
      (text) => page.say(text),
    ),
    whyTitle: page.t(`receipt:${whyTitle(submitted, wayIn)}`),
    advice: (isRejected ? [] : (submitted.advice ?? [])).map((each) => ({
      text: page.say(each.text),
      basis: each.basis && restsOn(page, each.basis),
    })),
    sheet: submitted.sheet.map((each) => ({
      label: page.say(each.question),
      value: maskedAnswer(page.say(each.answer)),
    })),
    explanation:
      service &&
      reasonsOf({ ...decision, facts: { on: String(decision.facts.on) } }, service.law, page),
  };
}

function whyTitle({ kind }: Received['submitted'], wayIn: WayIn | undefined): string {
  if (kind === 'submitted') return 'why';
  if (wayIn === 'looked-into') return 'whyLookedInto';
  return wayIn === 'rejected' || wayIn === 'fallen' ? 'whyRejected' : 'whyFiled';
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
    ...sentBy(submitted, page),
  ];
}

/** Who acted for a grown-up, and on what footing. */
function sentBy({ by, onBehalfOf }: CaseEvent, { t }: Page) {
  const basis = representedIn({ onBehalfOf: onBehalfOf ?? [] })?.basis;
  return basis === undefined || by.kind !== 'citizen'
    ? []
    : [{ label: t('acting:sentByLabel'), value: t(`acting:sentBy.${basis}`, { name: by.name }) }];
}

/** Everybody the case is for, where that is not only the person who sent it. */
function forWhom(row: CaseRow, { onBehalfOf = [] }: CaseEvent, page: Page): readonly string[] {
  const others = onBehalfOf.map(({ name }) => name);
  if (others.length === 0 || row.filer !== undefined) return others;
  return [page.t('receipt:yourself'), ...others];
}
