import { randomBytes } from 'node:crypto';
import type { Response } from 'express';
import { ask } from '../../cases/ask-register.ts';
import { languagesOf } from '../../cases/case-letter.ts';
import { lookInto } from '../../cases/channel-decision.ts';
import { lacksAddress } from '../../cases/failed-letters.ts';
import { lacksMitId } from '../../cases/decide-channel.ts';
import { isLookedInto } from '../../cases/guard.ts';
import type { AnswerSheet, CaseEvent } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { isPostWaiting } from '../../cases/unopened-post.ts';
import { legalDay } from '../../domain/dates.ts';
import { showReference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { show } from '../show.ts';
import { actWarnings } from './act-warnings.ts';
import { actForm, type Prepared } from './act-form.ts';
import { caseFacts, personFacts, personOn, referralFacts, responsible } from './case-facts.ts';
import { decisionFacts } from './case-decision.ts';
import { historyEntry, historyOf } from './case-history.ts';
import { chargeFacts } from './case-charge.ts';
import { caseClocks } from './case-clocks.ts';
import { caseLetters, draftSheets } from './case-letters.ts';
import { caseMarks } from './case-marks.ts';
import { fieldErrors, type Refusal, refusalWords } from './case-refusal.ts';
import { exceptionChoices, prepareRights } from './exception-choices.ts';
import { prepareExemption } from './exemption-form.ts';
import { failedLetters, isForFailed, prepareFailed } from './failed-letters.ts';
import { prepareDecision, prepareQuestion } from './prepare-letter-acts.ts';
import { filingFacts } from './filing-facts.ts';
import { guardBlock } from './guard-block.ts';
import { prepareGuard } from './guard-prepare.ts';
import { guardStep } from './guard-step.ts';
import { type NextStep, nextStep, type Verb } from './next-step.ts';
import { offeredActs } from './offered-acts.ts';
import { prepareDemand } from './prepare-demand.ts';
import { registerAt } from './intake.ts';
import { type Worker, workerOf } from './require-staff.ts';
import { stateBadge } from './state-badge.ts';

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
  const warnings = await actWarnings(page, events, letters, {
    persons: deps.registers.persons,
    on: legalDay(deps.clock.now()),
  });
  const service = deps.services.find((each) => each.id === row.service);
  const looked = isLookedInto(row, events) ? await lookInto(deps, row, events) : undefined;
  const next =
    looked === undefined
      ? nextStep(row, events, letters, worker.staff.id, service)
      : guardStep(looked, events, worker.staff.id);
  const exception = exceptionChoices(deps, row, legalDay(deps.clock.now()));
  const offered = offeredActs(worker, { row, events, letters, service, looked, exception });
  const sent = options.refusal?.sent;
  const prepared: Partial<Record<Verb, Prepared>> = {
    'carry-out': { values: { system: service?.system ?? '' }, hints: {}, hidden: [] },
    ...prepareFailed(letters),
    ...prepareGuard(legalDay(deps.clock.now()), options.refusal),
    ...(offered.includes('demand') && {
      demand: prepareDemand(page, service, events, previewOf(options.refusal, 'demand')),
    }),
    ...(offered.includes('ask') && {
      ask: prepareQuestion(legalDay(deps.clock.now()), previewOf(options.refusal, 'ask')),
    }),
    ...(offered.includes('decide') && {
      decide: prepareDecision(page, service, events, previewOf(options.refusal, 'decide')),
    }),
    ...prepareRights(page, exception, options.refusal),
    ...(offered.includes('decide-exemption') && {
      'decide-exemption': await prepareExemption(
        page,
        deps,
        row,
        events,
        sent,
        previewOf(options.refusal, 'decide-exemption'),
      ),
    }),
  };
  const on = {
    state: row.state,
    letters,
    postWaiting: isPostWaiting(events),
    lookedInto: looked !== undefined,
    lacksMitId: looked !== undefined && lacksMitId(looked),
    english: languagesOf(events).includes('en'),
    addressLacks: letters.some(lacksAddress),
    exception,
  };
  const form = (verb: Verb) => actForm(page, verb, on, warnings, sent, prepared[verb]);
  const mayNext = next.verb !== undefined && offered.includes(next.verb);
  const preview = options.refusal?.preview;
  const previewed = preview && sent && offered.includes(sent.verb) ? sent.verb : undefined;
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
      // Under the letter that it would write a form stands once.
      nextForm:
        mayNext && next.verb !== undefined && next.verb !== previewed ? form(next.verb) : undefined,
      preview: preview &&
        previewed && {
          letters: preview.letters.map((each) => draftSheets(page, each)),
          form: form(previewed),
        },
      forms: offered
        .filter((verb) => verb !== previewed && !isForFailed(verb))
        .filter((verb) => !mayNext || verb !== next.verb)
        .map(form),
      failed: failedLetters(page, letters, offered.filter(isForFailed).map(form)),
      marks: caseMarks(page, row, events, letters),
      facts: [
        ...personFacts(page, row, cpr, person, deps.clock.now()),
        ...caseFacts(page, row, events, service ? page.say(service.title) : row.service),
      ],
      guard:
        looked &&
        guardBlock(page, looked, events, {
          due: row.due,
          needsSecond: deps.settings.rejectionSecondPerson,
        }),
      clocks: caseClocks(page, row, events),
      filing: filingFacts(page, events),
      referral: referralFacts(page, events),
      registerAt: registerAt(worker, row, events),
      steps: bySteps(page, events),
      decision: decisionFacts(page, events, service?.law),
      charge: chargeFacts(page, events),
      letters: caseLetters(page, letters, events),
      history: historyOf(page, events),
    },
    options.status,
  );
}

const previewOf = (refusal: Refusal | undefined, verb: Verb) =>
  refusal?.sent.verb === verb ? refusal.preview : undefined;

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

/** The answer sheet, or what was carried to the counter, step by step. */
function bySteps(page: Page, events: readonly CaseEvent[]) {
  const [first] = events;
  const sheet: AnswerSheet = first !== undefined && 'sheet' in first ? first.sheet : [];
  return [...Map.groupBy(sheet, (row) => page.say(row.step))].map(([title, rows]) => ({
    title,
    rows: rows.map((row) => ({ label: page.say(row.question), value: page.say(row.answer) })),
  }));
}
