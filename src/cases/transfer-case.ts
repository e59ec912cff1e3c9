import type { Authority, AuthorityId } from '../domain/authority.ts';
import { legalDay } from '../domain/dates.ts';
import { showReference } from '../domain/reference.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { caseTitle } from '../self-services/case-title.ts';
import type { SelfService } from '../self-services/define.ts';
import { handOverLetter, transferLetter } from '../self-services/moved-letters.ts';
import { appendWork, type WorkProblem, type WorkRequest } from './append-work.ts';
import { arrivalOf } from './case.ts';
import { type DraftLetter, draftLetter, quoted, sendDraft, whomToTell } from './case-letter.ts';
import { handlingDue } from './deadlines.ts';
import type { Till } from './demand.ts';
import type { CaseEvent, EventBody } from './events.ts';
import { isLookedInto } from './guard.ts';
import { letterAuthority } from './letter-authority.ts';
import type { AccessLogEntry, CaseRow } from './ports/case-store.ts';
import { isFailed, type OutboxState } from './ports/dispatch.ts';

/** Where a case belongs, and why. */
export interface Transfer {
  readonly to: AuthorityId;
  /** In Danish, for the citizen to read. */
  readonly why: string;
  readonly whyEnglish?: string | undefined;
}

/** Whether another authority has the errand now, elsewhere. */
export const isHandedOver = (events: readonly CaseEvent[]): boolean =>
  events.some(({ kind }) => kind === 'handed-over');

interface DraftedMove {
  readonly body: Extract<EventBody, { kind: 'transferred' | 'handed-over' }>;
  /** Absent where nobody knows whose errand it is. */
  readonly letter?: DraftLetter;
}

/**
 * Sends a case to the authority that it belongs to, and tells the citizen who has it (forvaltningsloven § 7, stk. 2). One
 * that is served here has it at once, and only that one reads it from then on; the logs of both say so. To another it is
 * handed over, which is written down.
 */
export async function transferCase(
  desk: Till,
  request: WorkRequest,
  transfer: Transfer,
): Promise<Result<CaseRow, WorkProblem>> {
  const row = await desk.cases.byReferenceFor(request.staff.authorityId, request.reference);
  if (row === undefined) return failed({ kind: 'unknown-case' });
  const drafted = await draftTransfer(desk, row, transfer);
  if (!drafted.ok) return drafted;
  const { body, letter } = drafted.value;
  return appendWork(
    desk,
    request,
    body,
    async (now) =>
      keepsHere(now, await desk.cases.events(now.id), await desk.outbox.ofCase(now.id), body.kind),
    // Whoever sends it away writes, though the case is another's by then.
    (_, at) =>
      letter === undefined ? [] : [{ ...sendDraft(letter, row, at), authorityId: row.authorityId }],
    { log: logOf(desk, request, row, body) },
  );
}

/** The event and its letter as they would be stored now. Stores nothing. */
export async function draftTransfer(
  desk: Till,
  row: CaseRow,
  { to: id, why: reason, whyEnglish: english }: Transfer,
): Promise<Result<DraftedMove, WorkProblem>> {
  const on = legalDay(desk.clock.now());
  const events = await desk.cases.events(row.id);
  const { authorities } = desk.registers;
  const [from, to] = [authorities.find(row.authorityId), authorities.find(id)];
  if (to === undefined || id === row.authorityId) return failed({ kind: 'unknown-authority' });
  const isServed = authorities.serves(id);
  const kind = isServed ? 'transferred' : 'handed-over';
  const keeps = keepsHere(row, events, await desk.outbox.ofCase(row.id), kind);
  if (keeps !== undefined) return failed(keeps);
  const service = desk.services.find((each) => each.id === row.service);
  const reader = await whomToTell(desk, row, events);
  if (service === undefined || from === undefined) return failed({ kind: 'nobody-to-tell' });
  // A referral without login names nobody who could be written to: whoever has it now calls as was promised.
  if (reader === undefined && !isNobodys(row, events)) return failed({ kind: 'nobody-to-tell' });
  const why = quoted(from, reason, { english });
  const body = moveOf(from, to, isServed, why, dueThere(row, events, service));
  if (reader === undefined) return ok({ body });
  const letter = (isServed ? transferLetter : handOverLetter)({
    to: letterAuthority(to, on),
    why,
    reference: showReference(row.reference),
    serviceTitle: caseTitle(service),
    authority: letterAuthority(from, on),
  });
  const draft = draftLetter({ notice: 'transfer', letter }, reader, from, events);
  return ok({ body, letter: draft });
}

/** Sent by somebody who told no number. */
const isNobodys = ({ filer, principal }: CaseRow, [first]: readonly CaseEvent[]): boolean =>
  first?.by.kind === 'anonymous' && filer === undefined && principal === undefined;

function moveOf(
  from: Authority,
  to: Authority,
  isServed: boolean,
  why: DraftedMove['body']['why'],
  due: CaseRow['due'],
): DraftedMove['body'] {
  if (!isServed) return { kind: 'handed-over', to: to.id, toName: to.name, why };
  return {
    kind: 'transferred',
    from: from.id,
    fromName: from.name,
    to: to.id,
    toName: to.name,
    why,
    due,
  };
}

/** The citizen has waited since it came, wherever that was: nobody's day moves back. */
function dueThere(
  row: CaseRow,
  events: readonly CaseEvent[],
  service: SelfService,
): CaseRow['due'] {
  if (arrivalOf(events) === undefined || isLookedInto(row, events)) return row.due;
  const due = handlingDue(legalDay(Temporal.Instant.from(row.arrivedAt)), service).toString();
  return due < row.due ? due : row.due;
}

/**
 * What keeps a case from leaving: a letter in this authority's name that is still on its way; a way in that nobody else
 * could decide on.
 */
function keepsHere(
  row: CaseRow,
  events: readonly CaseEvent[],
  letters: readonly OutboxState[],
  kind: DraftedMove['body']['kind'],
): WorkProblem | undefined {
  // Whoever has it elsewhere decides by rules that are not kept here: it must not end without a decision.
  if (kind === 'handed-over' && isLookedInto(row, events))
    return { kind: 'not-possible', state: row.state };
  return letters.some(isUnderWay) ? { kind: 'letters-open' } : undefined;
}

const isUnderWay = (letter: OutboxState): boolean =>
  letter.state === 'waiting' || letter.state === 'held' || isFailed(letter);

/** Each authority's log names the other: the one that it went to, the one that it came from. */
function logOf(
  { clock }: Till,
  { staff, role }: WorkRequest,
  { authorityId: from }: CaseRow,
  body: DraftedMove['body'],
): readonly AccessLogEntry[] {
  const entry = (authorityId: AuthorityId, purpose: string): AccessLogEntry => ({
    at: clock.now().toString(),
    who: `${staff.name} (${staff.id})`,
    staffId: staff.id,
    role,
    action: 'act',
    authorityId,
    purpose,
  });
  return [
    entry(from, `${body.kind} to=${inOne(body.toName.da)}`),
    ...(body.kind === 'transferred'
      ? [entry(body.to, `transferred from=${inOne(body.fromName.da)}`)]
      : []),
  ];
}

/** A purpose is parted at its blanks. */
const inOne = (name: string): string => name.replaceAll(' ', '\u00a0');
