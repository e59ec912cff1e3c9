import { createHash } from 'node:crypto';
import type { Clock } from '../domain/dates.ts';
import { newId } from '../domain/ids.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { isAmongStaff, isInternal } from './among-staff.ts';
import { applyEvent } from './case.ts';
import type { CaseEvent, EventBody } from './events.ts';
import { type CaseRow, type CaseStore, StoreUnavailable } from './ports/case-store.ts';
import type { OutboxItem } from './ports/dispatch.ts';
import type { CitizenIdentity } from './ports/identity.ts';
import type { AuthorityRegister } from './ports/registers.ts';
import { capacityOf, isTheirs } from './principals.ts';
import { toldOfAct } from './told-of-act.ts';
import { seenFirstFor } from './see-first.ts';

export interface OwnDesk {
  readonly cases: CaseStore;
  readonly clock: Clock;
  readonly registers: { readonly authorities: Pick<AuthorityRegister, 'find'> };
}

/** Who acts: whose case it is, or whoever filed it for them. */
export type Own = Pick<CitizenIdentity, 'cpr' | 'name'>;

/** One act from one shown form. */
export interface OwnAct {
  readonly body: EventBody;
  /** Random, made with the form: the same form sent twice acts once. */
  readonly nonce: string;
  /** By somebody whose case it is not, who signs for themself: the guard says whether they may. */
  readonly asSigner?: true;
}

/** Why the case as it is now does not allow the act; undefined where it does. */
export type OwnGuard<Problem> = (
  row: CaseRow,
  events: readonly CaseEvent[],
) => Problem | undefined | Promise<Problem | undefined>;

const attempts = 5;

/**
 * Appends what a citizen does on a case of theirs, in one commit with its letters. Sent twice it stands once; `gone` where
 * the case is not theirs any more. Throws StoreUnavailable.
 */
export async function actOnOwn<Problem extends string>(
  { cases, clock, registers: { authorities } }: OwnDesk,
  row: CaseRow,
  who: Own,
  { body, nonce, asSigner }: OwnAct,
  guard: OwnGuard<Problem>,
  letters: (row: CaseRow, at: Temporal.Instant) => readonly OutboxItem[] = () => [],
): Promise<Result<CaseRow, Problem | 'gone'>> {
  const key = keyOf(row, who.cpr, nonce, body);
  let now: CaseRow | undefined = row;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    // oxlint-disable-next-line no-await-in-loop -- somebody acted meanwhile: again on what is there now
    const done = await cases.byKey(key);
    if (done !== undefined) return ok(done);
    if (now === undefined || !(asSigner || isTheirs(now, who.cpr))) return failed('gone');
    // oxlint-disable-next-line no-await-in-loop -- as above
    const events: readonly CaseEvent[] = await cases.events(now.id);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const problem: Problem | undefined = await guard(now, events);
    if (problem !== undefined) return failed(problem);
    const at = clock.now();
    const event = eventOf(now, events, who, { body, ...(asSigner && { asSigner }) }, at);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const result = await cases.commit({
      key,
      expectedVersion: now.version,
      events: [event],
      row: applyEvent(now, event),
      // Whoever acts for another does nothing on the case that the other is not told.
      outbox: [...letters(now, at), ...toldOfAct(authorities, now, events[0], event)],
      log: [],
    });
    if (result.ok) return ok(result.value);
    if (result.error.kind === 'already') return ok(result.error.row);
    // oxlint-disable-next-line no-await-in-loop -- as above
    now = await cases.byReference(now.reference);
  }
  throw new StoreUnavailable('the case kept changing');
}

/**
 * Whether something that a citizen can see happened after that version of the case. What staff write for each other is
 * not told by a conflict either.
 */
export const hasChanged = (events: readonly CaseEvent[], version: number): boolean =>
  versionSeen(events) > version;

/** The version that a citizen's form carries: of letters that left for others, and of staff's own words, it tells nothing. */
export const versionSeen = (events: readonly CaseEvent[]): number =>
  events.findLast(
    (event) => event.by.kind !== 'system' && !isInternal(event) && !isAmongStaff(event),
  )?.seq ?? 0;

/** Whom a parent filed for stands on every event of theirs; and whether the case is seen before others from here on. */
function eventOf(
  row: CaseRow,
  events: readonly CaseEvent[],
  { cpr, name }: Own,
  { body, asSigner }: Pick<OwnAct, 'body' | 'asSigner'>,
  at: Temporal.Instant,
): CaseEvent {
  const onBehalfOf = asSigner ? undefined : events[0]?.onBehalfOf;
  const event: CaseEvent = {
    id: newId(at),
    seq: row.version + 1,
    v: 1,
    at: at.toString(),
    by: { kind: 'citizen', cpr, name, as: asSigner ? 'self' : capacityOf(row, events[0], cpr) },
    ...(onBehalfOf && { onBehalfOf }),
    ...body,
  };
  const after = applyEvent(row, event);
  const seeFirst = seenFirstFor(after, [...events, event]).length > 0;
  return seeFirst === after.attention ? event : { ...event, seeFirst };
}

/** The form's nonce never leaves the digest, so the words behind it cannot be guessed from the stored key. */
const keyOf = ({ id }: CaseRow, cpr: string, nonce: string, body: EventBody): string =>
  `own:${createHash('sha256')
    .update(JSON.stringify([id, cpr, nonce, body]))
    .digest('base64url')}`;
