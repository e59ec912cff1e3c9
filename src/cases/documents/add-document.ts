import { newId } from '../../domain/ids.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { applyEvent } from '../case.ts';
import { takesDocuments } from '../case-documents.ts';
import type { Core } from '../core.ts';
import type { Actor, CaseEvent } from '../events.ts';
import type { KeptDocument } from '../ports/attachments.ts';
import { type CaseRow, type Commit, StoreUnavailable } from '../ports/case-store.ts';
import { seenFirstFor } from '../see-first.ts';
import { toldOfAct } from '../told-of-act.ts';

const attempts = 5;

/** A document that lies in a basket of its own, to be laid with a case. */
export interface Added {
  readonly basket: string;
  readonly document: KeptDocument;
  readonly by: Actor;
  readonly note?: string;
  readonly log?: Commit['log'];
}

/**
 * Lays a document with a case that still takes any; the case has it in the same commit. `over` where nobody works on it
 * any more. Whose case it is, the caller has looked at. Throws StoreUnavailable.
 */
export async function addDocument(
  { cases, clock, registers: { authorities } }: Pick<Core, 'cases' | 'clock' | 'registers'>,
  row: CaseRow,
  { basket, document, by, note, log = [] }: Added,
): Promise<Result<CaseRow, 'over'>> {
  const key = `document:${document.id}`;
  let now: CaseRow | undefined = row;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (now === undefined || !takesDocuments(now)) return failed('over');
    const at = clock.now();
    // oxlint-disable-next-line no-await-in-loop -- somebody acted meanwhile: again on what is there now
    const known: readonly CaseEvent[] = await cases.events(now.id);
    const [birth] = known;
    const event: CaseEvent = {
      id: newId(at),
      seq: now.version + 1,
      v: 1,
      at: at.toString(),
      by,
      ...(birth?.onBehalfOf && { onBehalfOf: birth.onBehalfOf }),
      kind: 'document-added',
      document,
      ...(note !== undefined && { note }),
    };
    const seeFirst = seenFirstFor(now, [...known, event]).length > 0;
    const said: CaseEvent = seeFirst === now.attention ? event : { ...event, seeFirst };
    // oxlint-disable-next-line no-await-in-loop -- as above
    const result = await cases.commit({
      key,
      expectedVersion: now.version,
      events: [said],
      row: applyEvent(now, said),
      outbox: toldOfAct(authorities, now, birth, said),
      log,
      documents: { basket, ids: [document.id] },
    });
    if (result.ok) return ok(result.value);
    if (result.error.kind === 'already') return ok(result.error.row);
    // oxlint-disable-next-line no-await-in-loop -- as above
    now = await cases.byReference(now.reference);
  }
  throw new StoreUnavailable('the case kept changing');
}
