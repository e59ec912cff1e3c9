import type { Commit } from '../cases/ports/case-store.ts';
import { DocumentsChanged } from '../cases/ports/attachments.ts';
import { attachmentKey, underCase } from './attachment-keys.ts';
import * as attachments from './attachment-queries.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';

/**
 * Gives documents of a basket to the case, each under the case's own key from now on. Call inside the case's transaction.
 * Throws DocumentsChanged where one of them is not there any more: the case is not written then either.
 */
export function takeDocuments(
  connection: Connection,
  keyring: Keyring,
  to: { readonly caseId: string; readonly key: Buffer },
  { basket, ids }: NonNullable<Commit['documents']>,
): void {
  for (const id of ids) {
    const row = connection.get(attachments.find, { id });
    if (row?.basket !== basket) throw new DocumentsChanged();
    const wrapped = underCase(to.key, id, attachmentKey(connection, keyring, row));
    const bound = connection.run(attachments.bind, { id, basket, case_id: to.caseId, wrapped });
    if (bound !== 1) throw new DocumentsChanged();
  }
}
