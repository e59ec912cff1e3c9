import { createHash } from 'node:crypto';
import type { Clock } from '../domain/dates.ts';
import { newId } from '../domain/ids.ts';
import type { NonEmpty } from '../domain/language.ts';
import type { Reference } from '../domain/reference.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { readBy } from './among-staff.ts';
import { applyEvent, stateAfter } from './case.ts';
import type { CaseEvent, EventBody } from './events.ts';
import {
  type AccessLogEntry,
  type CaseRow,
  type CaseStore,
  type Commit,
  StoreUnavailable,
} from './ports/case-store.ts';
import type { Outbox, OutboxItem } from './ports/dispatch.ts';
import type { StaffIdentity, StaffRole } from './ports/identity.ts';
import { watchedForLapse } from './protection-lapse.ts';
import { seenFirstFor } from './see-first.ts';
import type { WorkProblem } from './work-problem.ts';

export type { WorkProblem } from './work-problem.ts';

export interface Desk {
  readonly cases: CaseStore;
  readonly outbox: Outbox;
  readonly clock: Clock;
}

/** One act from one shown form: who, on which case, as it looked when the form was drawn. */
export interface WorkRequest {
  readonly staff: StaffIdentity;
  /** The role that allows the act. */
  readonly role: StaffRole;
  readonly reference: Reference;
  readonly expectedVersion: number;
  /** Random, made with the form: the same form sent twice acts once. */
  readonly nonce: string;
}

/** What must hold of the case besides its state. */
type Guard = (row: CaseRow) => Promise<WorkProblem | undefined>;

/** Letters that go with the event, the first where there are several, in the same commit. */
type Letters = (
  row: CaseRow,
  at: Temporal.Instant,
  event: Pick<CaseEvent, 'id'>,
) => readonly OutboxItem[];

/** What else the commit carries; `log` instead of the usual line. */
type Extra = Pick<Commit, 'addresses'> & { readonly log?: readonly AccessLogEntry[] };

const attempts = 5;

/** What one act comes to: one event, or several that belong together; the first tells whether it was done before. */
type Bodies = EventBody | NonEmpty<EventBody>;

/** Appends what staff did to a case of their own authority, all of it or nothing. Throws StoreUnavailable. */
export async function appendWork(
  desk: Desk,
  request: WorkRequest,
  body: Bodies,
  guard: Guard = async () => undefined,
  letters: Letters = () => [],
  extra: Extra = {},
): Promise<Result<CaseRow, WorkProblem>> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const outcome = await tryOnce(desk, request, body, guard, letters, extra);
    if (outcome === 'again') continue;
    if (!outcome.ok) await logRefusal(desk, request, firstOf(body).kind);
    return outcome;
  }
  throw new StoreUnavailable('the case kept changing');
}

async function tryOnce(
  { cases, clock }: Desk,
  request: WorkRequest,
  body: Bodies,
  guard: Guard,
  letters: Letters,
  { log, ...sealed }: Extra,
): Promise<Result<CaseRow, WorkProblem> | 'again'> {
  const row = await cases.byReferenceFor(request.staff.authorityId, request.reference);
  if (row === undefined) return failed({ kind: 'unknown-case' });
  const done = await cases.byKey(keyOf(row, request, body));
  if (done !== undefined) return ok(done);
  // No form that we drew has a version that the case has not had.
  if (request.expectedVersion > row.version) return failed({ kind: 'changed', since: [] });
  const since = await changesSince(cases, row, request.expectedVersion);
  if (since.length > 0) return failed({ kind: 'changed', since });
  if (stateAfter(row.state, firstOf(body).kind) === undefined)
    return failed({ kind: 'not-possible', state: row.state });
  const problem = await guard(row);
  if (problem !== undefined) return failed(problem);

  const at = clock.now();
  const known = (await cases.events(row.id)).slice(0, row.version);
  const commit = commitOf(at, row, request, body, known);
  const [first] = commit.events;
  const result = await cases.commit({
    ...commit,
    ...sealed,
    ...(log && { log: log.map((entry) => ({ ...entry, caseId: row.id })) }),
    outbox: letters(row, at, first),
  });
  if (result.ok) return result;
  return result.error.kind === 'already' ? ok(result.error.row) : 'again';
}

/** What people did after that version. Letters on their way change nothing that a caseworker decided on. */
async function changesSince(
  cases: CaseStore,
  row: CaseRow,
  version: number,
): Promise<readonly CaseEvent[]> {
  if (row.version <= version) return [];
  const events = readBy(row.authorityId, await cases.events(row.id));
  return events.filter((event) => event.seq > version && event.by.kind !== 'system');
}

/** Whom a parent filed for stands on every event, as it does on the first. */
function commitOf(
  at: Temporal.Instant,
  row: CaseRow,
  request: WorkRequest,
  body: Bodies,
  known: readonly CaseEvent[],
): Omit<Commit, 'outbox'> & { readonly events: NonEmpty<CaseEvent> } {
  const { staff, role } = request;
  const eventOf = (each: EventBody, index: number): CaseEvent => ({
    id: newId(at),
    seq: row.version + 1 + index,
    v: 1,
    at: at.toString(),
    by: { kind: 'staff', id: staff.id, name: staff.name, role },
    ...(known[0]?.onBehalfOf && { onBehalfOf: known[0].onBehalfOf }),
    ...each,
  });
  const [first, ...others] = 'kind' in body ? ([body] as const) : body;
  const made: NonEmpty<CaseEvent> = [
    eventOf(first, 0),
    ...others.map((each, index) => eventOf(each, index + 1)),
  ];
  const events = sayingWhatIsSeenFirst(row, known, made);
  return {
    key: keyOf(row, request, body),
    expectedVersion: row.version,
    events,
    row: watchedForLapse(events.reduce(applyEvent, row), [...known, ...events]),
    log: [{ ...logAs(request, at, firstOf(body).kind), caseId: row.id }],
  };
}

/** What a case was seen first for may have been dealt with by this act, which only its whole history tells. */
function sayingWhatIsSeenFirst(
  row: CaseRow,
  known: readonly CaseEvent[],
  made: NonEmpty<CaseEvent>,
): NonEmpty<CaseEvent> {
  const after = made.reduce(applyEvent, row);
  const seeFirst = seenFirstFor(after, [...known, ...made]).length > 0;
  if (seeFirst === after.attention) return made;
  const [first, ...others] = made;
  return [{ ...first, seeFirst }, ...others.map((event) => ({ ...event, seeFirst }))];
}

const firstOf = (body: Bodies): EventBody => ('kind' in body ? body : body[0]);

/** The form's nonce never leaves the digest, so the words behind it cannot be guessed from the stored key. */
function keyOf(row: CaseRow, { staff, nonce }: WorkRequest, body: Bodies): string {
  const act = JSON.stringify([row.id, staff.id, nonce, firstOf(body)]);
  return `work:${createHash('sha256').update(act).digest('base64url')}`;
}

async function logRefusal(
  { cases, clock }: Desk,
  request: WorkRequest,
  kind: EventBody['kind'],
): Promise<void> {
  const row = await cases.byReferenceFor(request.staff.authorityId, request.reference);
  const entry = logAs(request, clock.now(), `${kind} refused`);
  await cases.log([row === undefined ? entry : { ...entry, caseId: row.id }]);
}

const logAs = (
  { staff, role }: WorkRequest,
  at: Temporal.Instant,
  purpose: string,
): AccessLogEntry => ({
  at: at.toString(),
  who: `${staff.name} (${staff.id})`,
  staffId: staff.id,
  role,
  action: 'act',
  authorityId: staff.authorityId,
  purpose,
});
