import { createHash } from 'node:crypto';
import type { Clock } from '../domain/dates.ts';
import { newId } from '../domain/ids.ts';
import type { NonEmpty } from '../domain/language.ts';
import type { Reference } from '../domain/reference.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { applyEvent, stateAfter } from './case.ts';
import type { Lack } from './channel-outcome.ts';
import type { Lacking } from './charge.ts';
import type { CaseEvent, EventBody } from './events.ts';
import {
  type AccessLogEntry,
  type CaseRow,
  type CaseState,
  type CaseStore,
  type Commit,
  StoreUnavailable,
} from './ports/case-store.ts';
import type { Outbox, OutboxItem } from './ports/dispatch.ts';
import type { StaffIdentity, StaffRole } from './ports/identity.ts';

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

export type WorkProblem =
  /** There is none, or another authority has it: nobody can tell which. */
  | { readonly kind: 'unknown-case' }
  | { readonly kind: 'not-possible'; readonly state: CaseState }
  /** Somebody else acted after the form was shown; `since` says who did what. */
  | { readonly kind: 'changed'; readonly since: readonly CaseEvent[] }
  | { readonly kind: 'not-held' }
  /** The letter is not one that could not be sent, or no longer. */
  | { readonly kind: 'not-failed' }
  /** A letter could not be sent, and nobody has dealt with it: that closes nothing. */
  | { readonly kind: 'letter-failed' }
  /** Paragraph, amount or complaint guidance is not known and confirmed for the day: no fee may be demanded. */
  | { readonly kind: 'not-confirmed'; readonly lacks: Lacking }
  /** Not the amount that the law sets. */
  | { readonly kind: 'other-amount' }
  /** Nobody knows who has to pay: a decision that nobody is told of is none. */
  | { readonly kind: 'nobody-to-tell' }
  /** Before the demand, or still to come. */
  | { readonly kind: 'not-that-day' }
  /** A no, or half a one, rests on a paragraph, and the case knows none that was chosen. */
  | { readonly kind: 'no-basis' }
  /** Complaint guidance is not known, or nobody has confirmed it and the paragraphs: nothing may be refused. */
  | { readonly kind: 'may-not-refuse'; readonly lacks: Exclude<Lacking, 'amount'> }
  /** Somebody was asked, and the day to answer by has not passed. */
  | { readonly kind: 'still-waiting' }
  /** The letter on the decision has not left yet. */
  | { readonly kind: 'letter-not-sent' }
  /** Too few days to answer in. */
  | { readonly kind: 'too-soon' }
  /** Neither taken nor rejected yet: something of the guard, of the law or of what registers know is lacking. */
  | { readonly kind: 'way-is-open'; readonly lacks: readonly Lack[] }
  /** There is no ground on which it could be taken. */
  | { readonly kind: 'no-ground' }
  /** There is a ground, so it is taken. */
  | { readonly kind: 'there-is-a-ground' }
  /** Whoever proposed it cannot be the second person. */
  | { readonly kind: 'own-proposal' }
  /** The case has no fee that is open, or has one already. */
  | { readonly kind: 'no-open-fee' };

/** What must hold of the case besides its state. */
type Guard = (row: CaseRow) => Promise<WorkProblem | undefined>;

/** Letters that go with the event, in the same commit. */
type Letters = (row: CaseRow, at: Temporal.Instant) => readonly OutboxItem[];

const attempts = 5;

/** What one act comes to: one event, or several that belong together. */
type Bodies = EventBody | NonEmpty<EventBody>;

/** Appends what staff did to a case of their own authority, all of it or nothing. Throws StoreUnavailable. */
export async function appendWork(
  desk: Desk,
  request: WorkRequest,
  body: Bodies,
  guard: Guard = async () => undefined,
  letters: Letters = () => [],
): Promise<Result<CaseRow, WorkProblem>> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const outcome = await tryOnce(desk, request, body, guard, letters);
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
): Promise<Result<CaseRow, WorkProblem> | 'again'> {
  const row = await cases.byReferenceFor(request.staff.authorityId, request.reference);
  if (row === undefined) return failed({ kind: 'unknown-case' });
  const done = await cases.byKey(keyOf(row, request, body));
  if (done !== undefined) return ok(done);

  const since = await changesSince(cases, row, request.expectedVersion);
  if (since.length > 0) return failed({ kind: 'changed', since });
  if (stateAfter(row.state, firstOf(body).kind) === undefined)
    return failed({ kind: 'not-possible', state: row.state });
  const problem = await guard(row);
  if (problem !== undefined) return failed(problem);

  const at = clock.now();
  const [birth] = await cases.events(row.id);
  const commit = commitOf(at, row, request, body, birth);
  const result = await cases.commit({ ...commit, outbox: letters(row, at) });
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
  const events = await cases.events(row.id);
  return events.filter((event) => event.seq > version && event.by.kind !== 'system');
}

/** Whom a parent filed for stands on every event, as it does on the first. */
function commitOf(
  at: Temporal.Instant,
  row: CaseRow,
  request: WorkRequest,
  body: Bodies,
  birth: CaseEvent | undefined,
): Omit<Commit, 'outbox'> {
  const { staff, role } = request;
  const events = [body].flat().map(
    (each, index): CaseEvent => ({
      id: newId(at),
      seq: row.version + 1 + index,
      v: 1,
      at: at.toString(),
      by: { kind: 'staff', id: staff.id, name: staff.name, role },
      ...(birth?.onBehalfOf && { onBehalfOf: birth.onBehalfOf }),
      ...each,
    }),
  );
  return {
    key: keyOf(row, request, body),
    expectedVersion: row.version,
    events,
    row: events.reduce(applyEvent, row),
    log: [{ ...logAs(request, at, firstOf(body).kind), caseId: row.id }],
  };
}

const firstOf = (body: Bodies): EventBody => ('kind' in body ? body : body[0]);

/** The form's nonce never leaves the digest, so the words behind it cannot be guessed from the stored key. */
function keyOf(row: CaseRow, { staff, nonce }: WorkRequest, body: Bodies): string {
  const act = JSON.stringify([row.id, staff.id, nonce, body]);
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
  role,
  action: 'act',
  authorityId: staff.authorityId,
  purpose,
});
