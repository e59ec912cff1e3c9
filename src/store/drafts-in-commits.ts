import type { Connection } from './connection.ts';
import { sqlFor, statement } from './statements.ts';
import type { Reference } from '../domain/reference.ts';

/** The reference of the case that the draft became, if it was sent. */
export const sentAs = (connection: Connection, draftId: string): Reference | undefined =>
  (connection.get(find, { id: draftId })?.sent_as ?? undefined) as Reference | undefined;

/** Closes the draft: from now on it leads to the case. Call inside the case's transaction. */
export function markSent(connection: Connection, draftId: string, reference: Reference): void {
  connection.run(mark, { id: draftId, sent_as: reference });
}

const find = statement<{ id: string }>()((p) =>
  sqlFor.selectFrom('drafts').select('sent_as').where('id', '=', p.id),
);
const mark = statement<{ id: string; sent_as: string }>()((p) =>
  sqlFor
    .updateTable('drafts')
    .set({ sent_as: p.sent_as })
    .where('id', '=', p.id)
    .where('sent_as', 'is', null),
);
