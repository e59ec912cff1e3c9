import type { IsoDate } from '../domain/dated.ts';
import { legalDay, startOf } from '../domain/dates.ts';
import type { Flag } from '../self-services/define.ts';
import { handlingDue } from './deadlines.ts';
import type { CaseEvent, StoredDecision } from './events.ts';
import { lookAfter } from './notices-due.ts';
import type { CaseRow, CaseState } from './ports/case-store.ts';
import { transitions } from './transitions.ts';

type EventKind = CaseEvent['kind'];
type BirthKind = 'submitted' | 'referred' | 'filed';
type Birth = Extract<CaseEvent, { kind: BirthKind }>;

/** What a new case knows besides its first event. */
export type NewCase = Pick<
  CaseRow,
  | 'id'
  | 'reference'
  | 'authorityId'
  | 'service'
  | 'arrivedAt'
  | 'due'
  | 'principal'
  | 'principalName'
  | 'findable'
  | 'filer'
>;

/** The row of a case that has only its first event. Throws on any other event. */
export function openRow(fresh: NewCase, event: CaseEvent): CaseRow {
  if (!isBirth(event)) throw new Error(`a case cannot begin with ${event.kind}`);
  const { facts, outcome } = event.decision;
  const standing = 'standing' in event.decision ? event.decision.standing : undefined;
  const row: CaseRow = {
    ...fresh,
    state: bornAs(event),
    way: event.kind === 'filed' ? event.way : facts.way,
    outcome,
    ...(standing === undefined ? {} : { standing }),
    claim: claimOf(facts),
    attention:
      event.kind !== 'referred' && (isBound(event) || (event.flags ?? []).some(isSeenFirst)),
    version: event.seq,
  };
  return { ...row, ...lookAfter(row, event) };
}

/** The row after one more event; whoever ends a case has seen it. Throws where `stateAfter` has no answer: such a history is damaged. */
export function applyEvent(row: CaseRow, event: CaseEvent): CaseRow {
  const state = opensWay(event) ? 'referred' : stateAfter(row.state, event.kind);
  if (state === undefined) throw new Error(`${event.kind} cannot follow ${row.state}`);
  const { lookOn, appeal, ...rest } = row;
  const attention = attentionAfter(row, event, state);
  const moved: CaseRow = {
    ...rest,
    state,
    attention,
    ...(appealAfter(appeal, event) && { appeal: true }),
    version: event.seq,
  };
  const after = { ...moved, ...lookAfter(moved, event, lookOn, row.state) };
  if (event.kind === 'assigned') return { ...after, assignedTo: event.to };
  if (event.kind === 'unassigned') return nobodys(after);
  if (event.kind === 'transferred')
    return { ...nobodys(after), authorityId: event.to, due: event.due };
  if (event.kind === 'reopened')
    return { ...after, due: opensWay(event) ? notPast(row.due, event) : dueOnceReopened(event) };
  if (event.kind === 'arrival-corrected')
    return { ...after, arrivedAt: startOfDay(event.receivedOn), due: event.due };
  if (event.kind === 'channel-accepted')
    return { ...decided(after, event), due: dueOnceTaken(row, event) };
  return event.kind === 'channel-rejected' ? decided(after, event) : after;
}

function nobodys(row: CaseRow): CaseRow {
  const { assignedTo: _, ...rest } = row;
  return rest;
}

/** As long as for any errand, from the day that it was taken up again: its own day has been kept, or missed, before. */
const dueOnceReopened = ({ at }: CaseEvent): CaseRow['due'] =>
  handlingDue(legalDay(Temporal.Instant.from(at))).toString();

const appealAfter = (before: true | undefined, { kind }: CaseEvent): boolean =>
  kind === 'appeal-received' || (before === true && kind !== 'appeal-ended');

/** The row as the way in was decided on in the end. */
function decided(
  before: CaseRow,
  { decision }: Extract<CaseEvent, { kind: 'channel-accepted' | 'channel-rejected' }>,
): CaseRow {
  const { standing: _, ...row } = before;
  return { ...row, outcome: decision.outcome, claim: claimOf(decision.facts) };
}

/** Handled within the same days as any errand that came that day; nobody is given a day that has passed. */
function dueOnceTaken({ arrivedAt }: CaseRow, { at }: CaseEvent): CaseRow['due'] {
  return notPast(handlingDue(legalDay(Temporal.Instant.from(arrivedAt))).toString(), { at });
}

function notPast(due: CaseRow['due'], { at }: Pick<CaseEvent, 'at'>): CaseRow['due'] {
  const today = legalDay(Temporal.Instant.from(at)).toString();
  return due < today ? today : due;
}

/** Nothing was decided on a filing that was withdrawn while its way in was looked into. */
const opensWay = (event: CaseEvent): boolean => event.kind === 'reopened' && event.wayOpen === true;

/** The state that an event leads to; undefined where it may not happen in this state. */
export const stateAfter = (state: CaseState, kind: EventKind): CaseState | undefined =>
  transitions[kind][state];

type Arrival = Extract<CaseEvent, { kind: 'submitted' | 'filed' }>;

/**
 * The event by which the errand itself came in, digitally or by staff's hand, with the day that it came as it was
 * corrected since; a referral has none.
 */
export function arrivalOf(events: readonly CaseEvent[]): Arrival | undefined {
  const came = events.find((event) => event.kind === 'submitted' || event.kind === 'filed');
  const corrected = events.findLast((event) => event.kind === 'arrival-corrected');
  if (came?.kind !== 'filed' || corrected === undefined) return came;
  const { receivedOn, flags, advice, next, charge } = corrected;
  const { facts, ...decision } = (corrected.decision ?? came.decision) as StoredDecision;
  return {
    ...came,
    receivedOn,
    decision: { ...decision, facts: { ...facts, on: receivedOn } },
    ...(flags && { flags }),
    ...(advice && { advice }),
    ...(next && { next }),
    ...(charge && { charge }),
  };
}

const startOfDay = (day: IsoDate): string => startOf(Temporal.PlainDate.from(day)).toString();

/** Whether somebody still has something to do on the case. */
export const isOpen = (state: CaseState): boolean => state !== 'closed' && state !== 'withdrawn';

/** Protected people, and whatever leaves it unknown whether somebody is protected or where they move to. */
const seenFirst: readonly Flag[] = [
  'protected',
  'unknown-address',
  'register-down',
  'unknown-household',
];

/** Whether such a case is seen before others. */
export const isSeenFirst = (flag: Flag): boolean => seenFirst.includes(flag);

/**
 * As the event says, where whoever appended it knew the whole case. Else: whoever was not contacted or looked after in
 * time comes first until they are, and a referral has nothing else to be seen first for. Whoever ends a case has seen it,
 * but for a complaint.
 */
function attentionAfter(row: CaseRow, event: CaseEvent, state: CaseState): boolean {
  const { kind } = event;
  if (event.seeFirst !== undefined) return event.seeFirst;
  if (kind === 'contact-overdue' || kind === 'day-passed' || kind === 'document-infected')
    return true;
  if (kind === 'contacted' && row.way === 'self-service') return false;
  return row.attention && (isOpen(state) || !isOpen(row.state) || row.appeal === true);
}

/** The errand has a last day of its own, and nobody has decided yet whether it is taken. */
const isBound = (event: Birth): boolean =>
  event.kind === 'filed' && event.errandsLastDay !== undefined;

const isBirth = (event: CaseEvent): event is Birth =>
  event.kind === 'submitted' || event.kind === 'referred' || event.kind === 'filed';

function bornAs(event: Birth): CaseState {
  if (event.kind !== 'filed') return event.kind;
  if (event.decision.outcome === 'reject') return 'closed';
  return event.decision.outcome === 'refer' ? 'referred' : 'submitted';
}

function claimOf(facts: Birth['decision']['facts']): CaseRow['claim'] {
  if (facts.exempt !== 'unsaid') return 'exempt';
  return facts.circumstanceClaimed ? 'circumstance' : 'none';
}
