import type { Flag } from '../self-services/define.ts';
import type { CaseEvent } from './events.ts';
import { lookAfter } from './notices-due.ts';
import type { CaseRow, CaseState } from './ports/case-store.ts';

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
      event.kind !== 'referred' && (event.flags ?? []).some((flag) => seenFirst.includes(flag)),
    version: event.seq,
  };
  return { ...row, ...lookAfter(row, event) };
}

/** The row after one more event; whoever ends a case has seen it. Throws where `stateAfter` has no answer: such a history is damaged. */
export function applyEvent(row: CaseRow, event: CaseEvent): CaseRow {
  const state = stateAfter(row.state, event.kind);
  if (state === undefined) throw new Error(`${event.kind} cannot follow ${row.state}`);
  const { lookOn, ...rest } = row;
  const attention = attentionAfter(row, event, state);
  const after: CaseRow = { ...rest, state, attention, version: event.seq };
  return {
    ...after,
    ...lookAfter(after, event, lookOn),
    ...(event.kind === 'assigned' && { assignedTo: event.to }),
  };
}

/** The state that an event leads to; undefined where it may not happen in this state. */
export const stateAfter = (state: CaseState, kind: EventKind): CaseState | undefined =>
  transitions[kind][state];

/** The event by which the errand itself came in, digitally or by staff's hand; a referral has none. */
export const arrivalOf = (
  events: readonly CaseEvent[],
): Extract<CaseEvent, { kind: 'submitted' | 'filed' }> | undefined =>
  events.find((event) => event.kind === 'submitted' || event.kind === 'filed');

/** Whether somebody still has something to do on the case. */
export const isOpen = (state: CaseState): boolean => state !== 'closed' && state !== 'withdrawn';

/** Protected people, and whatever leaves it unknown whether somebody is protected or where they move to. */
const seenFirst: readonly Flag[] = [
  'protected',
  'unknown-address',
  'register-down',
  'unknown-household',
];

/** Whoever was not contacted in time comes first until they are. A referral has nothing else to be seen first for. */
function attentionAfter(row: CaseRow, { kind }: CaseEvent, state: CaseState): boolean {
  if (kind === 'contact-overdue') return true;
  if (kind === 'contacted' && row.way === 'self-service') return false;
  return row.attention && isOpen(state);
}

const stays = (...states: readonly CaseState[]): Partial<Record<CaseState, CaseState>> =>
  Object.fromEntries(states.map((state) => [state, state]));

const anyState = stays(
  'submitted',
  'referred',
  'contacted',
  'in-progress',
  'awaiting-payment',
  'awaiting-answer',
  'decided',
  'carried-out',
  'withdrawn',
  'closed',
);

const transitions: Record<EventKind, Partial<Record<CaseState, CaseState>>> = {
  submitted: {},
  referred: {},
  filed: {},
  assigned: {
    submitted: 'in-progress',
    ...stays(
      'in-progress',
      'referred',
      'contacted',
      'awaiting-payment',
      'awaiting-answer',
      'decided',
    ),
  },
  noted: anyState,
  contacted: { referred: 'contacted' },
  'became-case': { referred: 'closed', contacted: 'closed' },
  'grounds-asked': stays('referred', 'contacted'),
  'grounds-answered': stays('referred', 'contacted'),
  'help-offered': stays('referred', 'contacted'),
  'extraordinary-considered': stays('referred', 'contacted'),
  'rejection-proposed': stays('referred', 'contacted'),
  'rejection-sent-back': stays('referred', 'contacted'),
  // Also what was rejected before: a ground that emerges, or an appeal that runs, opens it again.
  'channel-accepted': { referred: 'submitted', contacted: 'submitted', closed: 'submitted' },
  'channel-rejected': { referred: 'closed', contacted: 'closed' },
  'exception-granted': anyState,
  'exception-withdrawn': anyState,
  'appeal-received': stays('closed', 'decided', 'carried-out', 'submitted', 'in-progress'),
  'appeal-ended': stays('closed', 'decided', 'carried-out', 'submitted', 'in-progress'),
  'letters-released': stays(
    'submitted',
    'in-progress',
    'awaiting-payment',
    'awaiting-answer',
    'decided',
    'carried-out',
  ),
  'info-requested': { submitted: 'awaiting-answer', 'in-progress': 'awaiting-answer' },
  'info-received': {
    'awaiting-answer': 'in-progress',
    ...stays('submitted', 'in-progress', 'awaiting-payment', 'carried-out'),
  },
  // Whoever was asked and has not answered in time is decided on by what is known.
  decided: { 'in-progress': 'decided', 'awaiting-answer': 'decided' },
  'payment-demanded': { submitted: 'awaiting-payment', 'in-progress': 'awaiting-payment' },
  // Somebody who has not taken the case yet still has to: taking one that is in progress is allowed.
  paid: { 'awaiting-payment': 'in-progress' },
  'payment-waived': { 'awaiting-payment': 'in-progress', ...stays('submitted', 'in-progress') },
  // Whoever sees the citizen's papers at the counter decides at once, also a case that nobody has taken.
  'exemption-decided': { submitted: 'carried-out', 'in-progress': 'carried-out' },
  'carried-out': { 'in-progress': 'carried-out', decided: 'carried-out' },
  withdrawn: {
    submitted: 'withdrawn',
    referred: 'withdrawn',
    contacted: 'withdrawn',
    'in-progress': 'withdrawn',
    'awaiting-payment': 'withdrawn',
    'awaiting-answer': 'withdrawn',
  },
  dispatched: anyState,
  'dispatch-failed': anyState,
  delivered: anyState,
  'not-delivered': anyState,
  'letter-retried': anyState,
  'letter-settled': anyState,
  'contact-overdue': stays('referred'),
  reminded: stays('referred', 'contacted', 'awaiting-answer'),
  // A referral may be closed unheard: the citizen came by themself, or got help and filed digitally.
  closed: { referred: 'closed', contacted: 'closed', decided: 'closed', 'carried-out': 'closed' },
};

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
