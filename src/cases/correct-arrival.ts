import type { IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { firstDay } from '../eligibility/first-day.ts';
import { arrivalCorrectedLetter } from '../self-services/arrival-corrected-letter.ts';
import { appendWork, type WorkProblem, type WorkRequest } from './append-work.ts';
import type { ArrivalCorrected } from './arrival-events.ts';
import { draftLetter, type DraftLetter, quoted, sendDraft, whomToTell } from './case-letter.ts';
import type { ChannelDesk, LookedInto } from './channel-decision.ts';
import {
  type CorrectionEffect,
  effectsOf,
  isBetter,
  isTaken,
  looksAs,
} from './correction-effects.ts';
import { correctedParts } from './corrected-parts.ts';
import { guardDue, handlingDue } from './deadlines.ts';
import type { CaseEvent } from './events.ts';
import { filedCase } from './filed-case.ts';
import type { CaseRow } from './ports/case-store.ts';

/** The day on which a filing came, and why it is another than was typed. */
export interface Correction {
  readonly on: IsoDate;
  /** In Danish, for the citizen to read. */
  readonly why: string;
  readonly whyEnglish?: string | undefined;
}

/** A correction as it would be stored, with its letter where there is somebody to write to, and what it does to the case. */
export interface DraftedCorrection {
  readonly body: ArrivalCorrected;
  readonly letter?: DraftLetter;
  readonly effects: readonly CorrectionEffect[];
}

/**
 * Corrects the day that a filing came; law, deadlines and what was flagged follow from the right one, and whoever filed
 * it is written to. Once a decision has been told, only where that is better for the citizen.
 */
export async function correctArrival(
  desk: ChannelDesk,
  request: WorkRequest,
  correction: Correction,
): Promise<Result<CaseRow, WorkProblem>> {
  const row = await desk.cases.byReferenceFor(request.staff.authorityId, request.reference);
  if (row === undefined) return failed({ kind: 'unknown-case' });
  const drafted = await draftCorrection(desk, row, correction);
  if (!drafted.ok) return drafted;
  const { body, letter } = drafted.value;
  // What was weighed has to be what is written: a decision told meanwhile would forbid it.
  const isAsSeen = async ({ version, state }: CaseRow): Promise<WorkProblem | undefined> =>
    version === row.version ? undefined : { kind: 'not-possible', state };
  return appendWork(desk, request, body, isAsSeen, (_, at) =>
    letter === undefined ? [] : [sendDraft(letter, row, at)],
  );
}

/** The correction as it would be stored now. Stores nothing. */
export async function draftCorrection(
  desk: ChannelDesk,
  row: CaseRow,
  { on, why, whyEnglish: english }: Correction,
): Promise<Result<DraftedCorrection, WorkProblem>> {
  const today = legalDay(desk.clock.now());
  const events = (await desk.cases.events(row.id)).slice(0, row.version);
  const before = await looksAs(desk, row, events);
  if (before === undefined) return failed({ kind: 'not-possible', state: row.state });
  const { filed, authority, service } = before;
  if (on === filed.receivedOn || on > today.toString() || on < firstDay(service.law))
    return failed({ kind: 'no-such-arrival' });
  const plain: ArrivalCorrected = {
    kind: 'arrival-corrected',
    was: filed.receivedOn,
    receivedOn: on,
    why: quoted(authority, why, { english }),
    due: row.due,
  };
  const pretended = [...events, pretend(plain, row, today)];
  const after = await looksAs(desk, row, pretended);
  if (after === undefined) return failed({ kind: 'not-possible', state: row.state });
  const effects = effectsOf(before, after, events, pretended);
  if (isToldAlready(events, before, after) && !isBetter(effects))
    return failed({ kind: 'already-told' });
  const body = {
    ...plain,
    due: dueOf(row, after).toString(),
    ...(await correctedParts(desk, row, events, after)),
  };
  const told = filedCase(desk, row, pretended);
  const to = await whomToTell(desk, row, events);
  if (to === undefined || told === undefined) return ok({ body, effects });
  const letter = arrivalCorrectedLetter({
    ...told,
    was: plain.was,
    why: plain.why,
    isWorse: !isBetter(effects),
  });
  const draft = draftLetter({ notice: 'arrival-corrected', letter }, to, authority, events);
  return ok({ body, effects, letter: draft });
}

/** As if it stood in the case, so that the case is read by it. */
const pretend = (body: ArrivalCorrected, row: CaseRow, today: Temporal.PlainDate): CaseEvent => ({
  id: '',
  seq: row.version + 1,
  v: 1,
  at: `${today.toString()}T12:00:00Z`,
  by: { kind: 'system', name: 'correction' },
  ...body,
});

/** A decision that can be complained of was told; or it was told that it is taken, and would not be taken by the new day. */
const isToldAlready = (
  events: readonly CaseEvent[],
  before: LookedInto,
  after: LookedInto,
): boolean =>
  events.some(({ kind }) => decisions.includes(kind)) ||
  (isTaken(events) && before.outcome.kind === 'accept' && after.outcome.kind !== 'accept');

const decisions: readonly CaseEvent['kind'][] = [
  'channel-rejected',
  'decided',
  'exemption-decided',
  'payment-demanded',
];

/** By the right day, as for any filing; nobody is given a day that has passed, and what is over keeps its own. */
function dueOf(
  { state, due }: CaseRow,
  { service, filed, told, today }: LookedInto,
): Temporal.PlainDate {
  const came = Temporal.PlainDate.from(filed.receivedOn);
  if (state === 'referred' || state === 'contacted')
    return guardDue(came, today, told.lastDay?.day);
  if (state !== 'submitted' && state !== 'in-progress') return Temporal.PlainDate.from(due);
  const handled = handlingDue(came, service);
  return Temporal.PlainDate.compare(handled, today) < 0 ? today : handled;
}
