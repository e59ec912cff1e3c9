import type { AuthorityId } from '../domain/authority.ts';
import type { Cpr } from '../domain/cpr.ts';
import type { CaseEvent, EventBody } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';

/** How a complaint can end: the decision stands, falls, or whoever complained took it back. */
export const appealResults = [
  'upheld',
  'overturned',
  'withdrawn',
] as const satisfies readonly Extract<EventBody, { kind: 'appeal-ended' }>['result'][];

/** What has been decided on a case and can be complained of (forvaltningsloven § 25). */
const complainable: readonly CaseEvent['kind'][] = [
  'channel-rejected',
  'decided',
  'payment-demanded',
  'exemption-decided',
  'exception-withdrawn',
];

/** Whether a complaint has come that nobody has decided yet. */
export const appealIsPending = (events: readonly CaseEvent[]): boolean =>
  lastWord(events)?.kind === 'appeal-received';

/** What fell when the last complaint was upheld, as long as nobody has decided it anew; else undefined. */
export function overturnedIn(events: readonly CaseEvent[]): CaseEvent | undefined {
  const last = lastWord(events);
  if (last?.kind !== 'appeal-ended' || last.result !== 'overturned') return undefined;
  if (events.some(({ seq, kind }) => seq > last.seq && takesUp.includes(kind))) return undefined;
  const fell = complainedOf(last, events);
  return fell !== undefined && isGrantedSince(fell, events) ? undefined : fell;
}

/** While the complaint ran the authority said yes to all of it. */
const isGrantedSince = ({ seq }: CaseEvent, events: readonly CaseEvent[]): boolean =>
  events.some((event) => event.seq > seq && event.kind === 'decided' && event.result === 'granted');

/** The decision that a complaint which has ended was about. */
export function complainedOf(
  ended: CaseEvent,
  events: readonly CaseEvent[],
): CaseEvent | undefined {
  const received = events.findLast(
    ({ kind, seq }) => kind === 'appeal-received' && seq < ended.seq,
  );
  return decisionBefore(received, events);
}

/** Where, and for whom, the way in is what a complaint is about. */
export interface WayComplaint {
  readonly cpr: Cpr | undefined;
  readonly authorityId: AuthorityId;
  /** Absent: every area, as an exemption from Digital Post reaches them all. */
  readonly service?: string;
}

/**
 * What way in the complaint that runs on the case is about: a rejection, an exception that was taken back, an exemption
 * that ended. Undefined where none runs, or one about anything else.
 */
export function wayComplaintIn(
  { authorityId, service, principal, filer }: CaseRow,
  events: readonly CaseEvent[],
): WayComplaint | undefined {
  const received = lastWord(events);
  if (received?.kind !== 'appeal-received') return undefined;
  const decision = decisionBefore(received, events);
  const here = { authorityId, service };
  switch (decision?.kind) {
    case 'filed':
    case 'channel-rejected':
      return { cpr: filer ?? principal, ...here };
    case 'exception-withdrawn': {
      const granted = events.findLast(
        (event) => event.kind === 'exception-granted' && event.seq < decision.seq,
      );
      const area = granted?.kind === 'exception-granted' ? granted.area : undefined;
      return { cpr: decision.cpr, ...(area ?? here) };
    }
    case 'exemption-decided':
      return decision.exempt ? undefined : { cpr: decision.cpr, authorityId };
    default:
      return undefined;
  }
}

/** Whether the case has a decision that a complaint can be about, and none is running. */
export const canBeAppealed = (events: readonly CaseEvent[]): boolean =>
  !appealIsPending(events) && events.some(isDecision);

/** The newest decision that a complaint can be about; undefined where nothing was decided. */
export const decisionToAppeal = (events: readonly CaseEvent[]): CaseEvent | undefined =>
  events.findLast(isDecision);

const takesUp: readonly CaseEvent['kind'][] = [
  'channel-accepted',
  'decided',
  'payment-waived',
  'exemption-decided',
  'exception-granted',
];

/** What was last heard of a complaint: that it came, or how it ended. */
export const lastWord = (events: readonly CaseEvent[]) =>
  events.findLast((event) => event.kind === 'appeal-received' || event.kind === 'appeal-ended');

const decisionBefore = (
  received: CaseEvent | undefined,
  events: readonly CaseEvent[],
): CaseEvent | undefined =>
  events.findLast((event) => event.seq < (received?.seq ?? 0) && isDecision(event));

const isDecision = (event: CaseEvent): boolean =>
  complainable.includes(event.kind) ||
  (event.kind === 'filed' && event.decision.outcome === 'reject');
