import { newId } from '../domain/ids.ts';
import { newReference } from '../domain/reference.ts';
import type { NonEmpty } from '../domain/language.ts';
import { applyEvent, type NewCase, openRow } from './case.ts';
import { checkCodeOf } from './check-code.ts';
import type { Core } from './core.ts';
import type { Actor, CaseEvent, EventBody, OnBehalf } from './events.ts';
import type { AccessLogEntry, CaseRow, Commit } from './ports/case-store.ts';
import type { OutboxItem } from './ports/dispatch.ts';
import { seenFirstFor } from './see-first.ts';

/** A new case before it has an id and a reference. */
export interface Opening {
  /** Makes a retry the same case. */
  readonly key: string;
  readonly by: Actor;
  readonly event: EventBody;
  /** Events that follow from the first at once, by the system. */
  readonly followedBy?: readonly EventBody[];
  readonly onBehalfOf?: readonly OnBehalf[];
  readonly row: Omit<NewCase, 'id' | 'reference' | 'arrivedAt'>;
  readonly draftId?: string;
  /** Documents that come with it. */
  readonly documents?: NonNullable<Commit['documents']>;
  /** Where it came before it was written down, as paper does. */
  readonly arrivedAt?: Temporal.Instant;
  readonly log?: readonly AccessLogEntry[];
  /** Another case that ends in this one. */
  readonly linked?: (reference: CaseRow['reference']) => NonNullable<Commit['linked']>;
  readonly letters: (ids: {
    caseId: string;
    reference: CaseRow['reference'];
  }) => readonly OutboxItem[];
}

/** Somebody else acted on the case that was to end in the new one; nothing was written. */
export class LinkedCaseChanged extends Error {}

/**
 * Stores a new case with its first event and its letters in one commit; a retry with the same key gives the first case
 * back. Throws StoreUnavailable or LinkedCaseChanged; nothing is written then.
 */
export async function openCase(
  opening: Opening,
  at: Temporal.Instant,
  core: Core,
): Promise<CaseRow> {
  const id = newId(at);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const reference = newReference();
    const arrivedAt = (opening.arrivedAt ?? at).toString();
    const fresh = { ...opening.row, id, reference, arrivedAt };
    const { row, events } = opened(fresh, eventsOf(opening, at));
    const result = await core.cases.commit({
      key: opening.key,
      expectedVersion: 0,
      events,
      row,
      outbox: opening.letters({ caseId: id, reference }),
      log: (opening.log ?? []).map((entry) => ({ ...entry, caseId: id })),
      checkCode: checkCodeOf(reference, core.secrets),
      ...(opening.draftId === undefined ? {} : { draftId: opening.draftId }),
      ...(opening.documents && { documents: opening.documents }),
      ...(opening.linked && { linked: opening.linked(reference) }),
    });
    if (result.ok) return result.value;
    if (result.error.kind === 'already') return result.error.row;
    if (result.error.kind === 'linked-changed') throw new LinkedCaseChanged();
  }
  throw new Error('no free reference after five tries');
}

/** The case with all that happens to it at once; what of that is to be seen first stands on the last of it. */
function opened(
  fresh: NewCase,
  [first, ...others]: NonEmpty<CaseEvent>,
): { readonly row: CaseRow; readonly events: NonEmpty<CaseEvent> } {
  const row = others.reduce(applyEvent, openRow(fresh, first));
  const last = others.at(-1);
  const events: NonEmpty<CaseEvent> = [first, ...others];
  if (last === undefined || row.attention || seenFirstFor(row, events).length === 0)
    return { row, events };
  return {
    row: { ...row, attention: true },
    events: [first, ...others.slice(0, -1), { ...last, seeFirst: true }],
  };
}

function eventsOf(opening: Opening, at: Temporal.Instant): NonEmpty<CaseEvent> {
  const frame = (seq: number, by: Actor) => ({ id: newId(at), seq, v: 1, at: at.toString(), by });
  const behalf = opening.onBehalfOf && { onBehalfOf: opening.onBehalfOf };
  return [
    { ...frame(1, opening.by), ...behalf, ...opening.event },
    ...(opening.followedBy ?? []).map((body, index) => ({
      ...frame(index + 2, { kind: 'system', name: 'skranken' }),
      ...behalf,
      ...body,
    })),
  ];
}
