import type { AuthorityId } from '../domain/authority.ts';
import type { CaseEvent } from './events.ts';

/** What staff wrote for each other, and what leads to a decision before it is one (forvaltningsloven § 12, stk. 1). */
export const isInternal = ({ kind }: Pick<CaseEvent, 'kind'>): boolean => internal.includes(kind);

const internal: readonly CaseEvent['kind'][] = [
  'noted',
  'rejection-proposed',
  'rejection-sent-back',
];

/** Who had the case and why it changed hands is words among staff, though that it did is not. */
export const isAmongStaff = ({ kind }: Pick<CaseEvent, 'kind'>): boolean =>
  kind === 'assigned' || kind === 'unassigned';

/**
 * What that authority reads of a case that another had before: all that happened, without the words that the other's
 * staff wrote for each other. Given to an outsider they would be internal no more (forvaltningsloven § 12, stk. 2).
 */
export function readBy(
  authorityId: AuthorityId,
  events: readonly CaseEvent[],
): readonly CaseEvent[] {
  const read: CaseEvent[] = [];
  let had = events.findLast((event) => event.kind === 'transferred')?.to ?? authorityId;
  for (const event of events.toReversed()) {
    if (event.kind === 'transferred') had = event.from;
    const isOthers = had !== authorityId;
    if (isOthers && isInternal(event)) continue;
    read.push(isOthers && isAmongStaff(event) ? withoutWhy(event) : event);
  }
  return read.toReversed();
}

function withoutWhy(event: CaseEvent): CaseEvent {
  if (event.kind !== 'assigned' && event.kind !== 'unassigned') return event;
  const { why: _, ...rest } = event;
  return rest;
}
