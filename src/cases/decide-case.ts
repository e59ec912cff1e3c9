import { inForce } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import { isInForce, type LegalBasis } from '../domain/legal-basis.ts';
import { showReference } from '../domain/reference.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { isConfirmed } from '../eligibility/conditions.ts';
import type { ServiceLaw } from '../eligibility/law.ts';
import { caseTitle } from '../self-services/case-title.ts';
import { decisionLetter, type DecisionResult } from '../self-services/decision-letter.ts';
import type { Cited, SelfService } from '../self-services/define.ts';
import { overturnedIn } from './appeals.ts';
import { appendWork, type WorkProblem, type WorkRequest } from './append-work.ts';
import { answerOr } from './ask-register.ts';
import { arrivalOf } from './case.ts';
import { draftLetter, type DraftLetter, quoted, sendDraft, whomToTell } from './case-letter.ts';
import { complaintOn, namesLimit } from './charge.ts';
import type { Till } from './demand.ts';
import type { CaseEvent, EventBody } from './events.ts';
import { letterAuthority } from './letter-authority.ts';
import { stillAsked } from './open-questions.ts';
import type { CaseRow } from './ports/case-store.ts';
import { othersToTell } from './tell-others.ts';

/** What a caseworker decides. */
export interface CaseDecision {
  readonly result: DecisionResult;
  /** In Danish, for the citizen to read. */
  readonly why: string;
  /** The same in English, for an English letter. */
  readonly whyEnglish?: string | undefined;
  /** Keys of `basisKey`; one at least unless everything is granted. */
  readonly bases: readonly string[];
}

/** An act with the letter that tells of it, before either is stored. */
export interface Drafted<Kind extends EventBody['kind']> {
  readonly body: Extract<EventBody, { kind: Kind }>;
  readonly letter: DraftLetter;
  /** Those to others who were written to about it. */
  readonly others?: readonly DraftLetter[];
}

/**
 * Decides an errand and writes to whoever filed it, in one commit (forvaltningsloven §§ 22-25). A no, or half a one, only
 * where paragraph and complaint guidance are known and confirmed; otherwise nothing is stored.
 */
export async function decideCase(
  desk: Till,
  request: WorkRequest,
  decision: CaseDecision,
): Promise<Result<CaseRow, WorkProblem>> {
  const row = await desk.cases.byReferenceFor(request.staff.authorityId, request.reference);
  if (row === undefined) return failed({ kind: 'unknown-case' });
  const drafted = await draftDecision(desk, row, decision);
  if (!drafted.ok) return drafted;
  const { body, letter, others = [] } = drafted.value;
  return appendWork(
    desk,
    request,
    body,
    async (now) => {
      const events = await desk.cases.events(now.id);
      if (!mayDecide(now, events)) return { kind: 'not-possible', state: now.state };
      // A letter may have come back since the decision was drafted.
      const letters = await desk.outbox.ofCase(now.id);
      return stillAsked(now, events, letters, legalDay(desk.clock.now()));
    },
    (_, at) => [letter, ...others].map((each) => sendDraft(each, row, at)),
  );
}

/** The decision and its letter as they would be stored now. Stores nothing. */
export async function draftDecision(
  desk: Till,
  row: CaseRow,
  { result, why, whyEnglish, bases }: CaseDecision,
): Promise<Result<Drafted<'decided'>, WorkProblem>> {
  const on = legalDay(desk.clock.now());
  const events = await desk.cases.events(row.id);
  const letters = await desk.outbox.ofCase(row.id);
  const waits = stillAsked(row, events, letters, on);
  if (waits !== undefined) return failed(waits);
  const service = desk.services.find(({ id }) => id === row.service);
  const authority = desk.registers.authorities.find(row.authorityId);
  const to = await whomToTell(desk, row, events);
  if (service === undefined || authority === undefined || to === undefined)
    return failed({ kind: 'nobody-to-tell' });
  const rests = decisionBases(service, events)
    .map(({ basis }) => basis)
    .filter((basis) => bases.includes(basisKey(basis)));
  const complaint = result === 'granted' ? undefined : complaintOn(service.law, on);
  if (result !== 'granted') {
    const confirmations = await answerOr(() => desk.confirmations.of(service.id), []);
    const problem = keepsFromRefusing(rests, on, { ...service.law, confirmations });
    if (problem !== undefined) return failed(problem);
  }
  const before = replacedBy(events);
  const body = {
    kind: 'decided',
    result,
    why: quoted(authority, why, { english: whyEnglish }),
    bases: rests,
    ...(complaint && { complaint }),
    ...(before && { insteadOf: legalDay(Temporal.Instant.from(before.at)).toString() }),
  } as const;
  const words = service.decided?.[result];
  const about = {
    reference: showReference(row.reference),
    authority: letterAuthority(authority, on),
  };
  const letter = decisionLetter({
    ...body,
    ...about,
    ...(words && { words }),
    serviceTitle: caseTitle(service),
  });
  // What is no complaint to whoever got a yes may be one to a party who did not want it.
  const theirs = { ...body, ...about, complaint: complaintOn(service.law, on) };
  return ok({
    body,
    letter: draftLetter({ notice: 'decision', letter }, to, authority, events),
    others: othersToTell(service, theirs, letters, events),
  });
}

/** Once it is decided, only where a complaint over that very decision was upheld. */
export const mayDecide = (
  { state }: Pick<CaseRow, 'state'>,
  events: readonly CaseEvent[],
): boolean => !settled.includes(state) || overturnedIn(events)?.kind === 'decided';

const settled: readonly CaseRow['state'][] = ['decided', 'carried-out', 'closed'];

/** The paragraphs that a decision on the errand can rest on: those in force on the day that it came, each once. */
export function decisionBases(
  { law, cites = [] }: Pick<SelfService, 'law' | 'cites'>,
  events: readonly CaseEvent[],
): readonly Cited[] {
  const arrival = arrivalOf(events);
  if (arrival === undefined) return [];
  const on = Temporal.PlainDate.from(arrival.decision.facts.on);
  const duty = inForce(law.duty, on)?.value.basis;
  const all = [...cites, ...(duty ? [{ what: digitally, basis: duty }] : [])];
  const inForceThen = all.filter(({ basis }) => isInForce(basis, on));
  return [...new Map(inForceThen.map((each) => [basisKey(each.basis), each])).values()];
}

/** What was decided on the errand, if anything was. */
export const decisionIn = (events: readonly CaseEvent[]): Drafted<'decided'>['body'] | undefined =>
  events.findLast((event) => event.kind === 'decided');

/** The decision that a new one takes the place of: what stood when the case was taken up again, or a complaint was upheld. */
function replacedBy(events: readonly CaseEvent[]): CaseEvent | undefined {
  const again = events.findLast(
    (event) =>
      event.kind === 'reopened' || (event.kind === 'appeal-ended' && event.result === 'overturned'),
  );
  return events.findLast(({ kind, seq }) => kind === 'decided' && seq < (again?.seq ?? 0));
}

/** What a form calls a paragraph by. */
export const basisKey = ({ act, section }: LegalBasis): string => `${act.da} ${section}`;

const digitally = { da: 'Sådan sendes sagen', en: 'How the case is sent' } as const;

/** A no can be complained of, so whom to and how long has to be known, and an administrator's word has to be on it. */
function keepsFromRefusing(
  bases: readonly LegalBasis[],
  on: Temporal.PlainDate,
  law: ServiceLaw,
): WorkProblem | undefined {
  if (bases.length === 0) return { kind: 'no-basis' };
  const appeal = inForce(law.appeal, on);
  if (appeal === undefined || !namesLimit(appeal.value))
    return { kind: 'may-not-refuse', lacks: 'limit' };
  const isSure =
    isConfirmed(
      'legal-basis',
      { on },
      law,
      bases.map(({ from }) => from),
    ) && isConfirmed('complaint-guidance', { on }, law, [appeal.from]);
  return isSure ? undefined : { kind: 'may-not-refuse', lacks: 'confirmation' };
}
