import { randomBytes } from 'node:crypto';
import type { Response } from 'express';
import { ask } from '../../cases/ask-register.ts';
import { stateAfter } from '../../cases/case.ts';
import type { AnswerSheet, CaseEvent } from '../../cases/events.ts';
import { feeAmount, mayDemand, openFee } from '../../cases/fee.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { OutboxState } from '../../cases/ports/dispatch.ts';
import { isPostWaiting } from '../../cases/unopened-post.ts';
import { showReference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { show } from '../show.ts';
import { actWarnings } from './act-warnings.ts';
import { actForm, errorWords, type Prepared, type Sent, typedWords } from './act-form.ts';
import { caseFacts, personFacts, personOn, referralFacts, responsible } from './case-facts.ts';
import { decisionFacts } from './case-decision.ts';
import { historyEntry, historyOf } from './case-history.ts';
import { chargeFacts } from './case-charge.ts';
import { caseLetters } from './case-letters.ts';
import { caseMarks } from './case-marks.ts';
import { prepareExemption } from './exemption-form.ts';
import { filingFacts } from './filing-facts.ts';
import {
  eventOf,
  isHolding,
  type NextStep,
  nextStep,
  suitsService,
  type Verb,
  verbs,
} from './next-step.ts';
import { roleFor, type Worker, workerOf } from './require-staff.ts';
import { stateBadge } from './state-badge.ts';

/** Why an act that was sent is shown again, and what happened meanwhile. */
export interface Refusal {
  readonly sent: Sent;
  readonly problem?:
    | 'changed'
    | 'notPossible'
    | 'notHeld'
    | 'notConfirmed'
    | 'amountUnknown'
    | 'limitUnknown'
    | 'otherAmount'
    | 'nobodyToTell'
    | 'notThatDay'
    | 'noOpenFee'
    | 'incomplete';
  readonly since?: readonly CaseEvent[];
}

/** Shows a case. The access log must have it already. `done` is the event that a redirect confirms. */
export async function showCase(
  deps: Deps,
  res: Response,
  row: CaseRow,
  options: { readonly done?: number; readonly refusal?: Refusal; readonly status?: number } = {},
): Promise<void> {
  const page = pageOf(res);
  const worker = workerOf(res);
  const [events, letters] = await Promise.all([
    deps.cases.events(row.id),
    deps.outbox.ofCase(row.id),
  ]);
  const cpr = personOn(row, events);
  const person = await ask(async () =>
    cpr === undefined ? { state: 'none' } : deps.registers.persons.find(cpr),
  );
  const warnings = await actWarnings(page, events, letters, deps.registers.digitalPost);
  const service = deps.services.find((each) => each.id === row.service);
  const next = nextStep(row, events, letters, worker.staff.id, service);
  const offered = offeredActs(worker, row, events, letters).filter((verb) =>
    suitsService(verb, service),
  );
  const sent = options.refusal?.sent;
  const prepared: Partial<Record<Verb, Prepared>> = {
    'carry-out': { values: { system: service?.system ?? '' }, hints: {}, hidden: [] },
    ...(offered.includes('demand') && { demand: prepareDemand(page, service, events) }),
    ...(offered.includes('decide-exemption') && {
      'decide-exemption': await prepareExemption(page, deps, row, events, sent),
    }),
  };
  const on = { state: row.state, letters, postWaiting: isPostWaiting(events) };
  const form = (verb: Verb) => actForm(page, verb, on, warnings, sent, prepared[verb]);
  const mayNext = next.verb !== undefined && offered.includes(next.verb);
  show(
    res,
    'caseworker/case',
    {
      title: page.t('desk:caseTitle', { reference: showReference(row.reference) }),
      errors: fieldErrors(page, sent),
      action: `/caseworker/cases/${row.reference}`,
      version: row.version,
      nonce: randomBytes(18).toString('base64url'),
      badge: stateBadge(page, row),
      done: confirmation(page, worker, events, options.done),
      refusal: refusalWords(page, options.refusal, offered),
      next: nextWords(page, next, events, mayNext),
      nextForm: mayNext && next.verb !== undefined ? form(next.verb) : undefined,
      forms: offered.filter((verb) => !mayNext || verb !== next.verb).map(form),
      marks: caseMarks(page, row, events, letters),
      facts: [
        ...personFacts(page, row, cpr, person, deps.clock.now()),
        ...caseFacts(page, row, events, service ? page.say(service.title) : row.service),
      ],
      filing: filingFacts(page, events),
      referral: referralFacts(page, events),
      steps: bySteps(page, events),
      decision: decisionFacts(page, events, service?.law),
      charge: chargeFacts(page, events),
      letters: caseLetters(page, letters),
      history: historyOf(page, events),
    },
    options.status,
  );
}

/** With the amount that the law has for the case; no other can be demanded. */
function prepareDemand(
  { t }: Page,
  service: Deps['services'][number] | undefined,
  events: readonly CaseEvent[],
): Prepared {
  const kroner = feeAmount(service, events)?.kroner;
  return kroner === undefined
    ? { values: {}, hints: { kroner: t('desk:charge.amountUnknown') }, hidden: [] }
    : {
        values: { kroner: String(kroner) },
        hints: { kroner: t('desk:charge.amountByLaw', { kroner }) },
        hidden: [],
      };
}

/** The acts that this person, with their roles, can do on the case as it is now. */
function offeredActs(
  { staff }: Worker,
  row: CaseRow,
  events: readonly CaseEvent[],
  letters: readonly OutboxState[],
): readonly Verb[] {
  return verbs.filter(
    (verb) =>
      roleFor(staff, verb) !== undefined &&
      stateAfter(row.state, eventOf[verb]) !== undefined &&
      !(verb === 'take' && row.assignedTo === staff.id) &&
      !(verb === 'release' && !isHolding(letters)) &&
      !(verb === 'demand' && !mayDemand(events)) &&
      !(verb === 'waive' && openFee(events) === 'none'),
  );
}

function nextWords(
  { t }: Page,
  next: NextStep,
  events: readonly CaseEvent[],
  may: boolean,
): string {
  const words = t(`desk:next.${next.text}`, { name: responsible(events) ?? '' });
  return may || next.verb === undefined ? words : `${words} ${t('desk:notYours')}`;
}

/** What just succeeded, if it was this person who did it. */
function confirmation(
  page: Page,
  { staff }: Worker,
  events: readonly CaseEvent[],
  done: number | undefined,
): string | undefined {
  const event = events.find((each) => each.seq === done);
  if (event?.by.kind !== 'staff' || event.by.id !== staff.id) return undefined;
  return historyEntry(page, event).what;
}

const fieldErrors = (page: Page, sent: Sent | undefined) =>
  Object.entries(sent?.errors ?? {}).map(([key, error]) => ({
    href: `#${key}`,
    text: errorWords(page, error),
  }));

/** Tells what stood in the way; words whose form is no longer there are shown, so that none are lost. */
function refusalWords(page: Page, refusal: Refusal | undefined, offered: readonly Verb[]) {
  if (refusal?.problem === undefined) return undefined;
  return {
    text: page.t(`desk:problem.${refusal.problem}`),
    since: (refusal.since ?? []).map((event) => historyEntry(page, event)),
    typed: offered.includes(refusal.sent.verb) ? [] : typedWords(page, refusal.sent),
  };
}

/** The answer sheet, or what was carried to the counter, step by step. */
function bySteps(page: Page, events: readonly CaseEvent[]) {
  const [first] = events;
  const sheet: AnswerSheet = first !== undefined && 'sheet' in first ? first.sheet : [];
  return [...Map.groupBy(sheet, (row) => page.say(row.step))].map(([title, rows]) => ({
    title,
    rows: rows.map((row) => ({ label: page.say(row.question), value: page.say(row.answer) })),
  }));
}
