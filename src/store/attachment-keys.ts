import type { AttachmentRow } from './attachment-queries.ts';
import { caseKey } from './case-keys.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { type Place, seal, unseal } from './seal.ts';

export const attachmentKeyPlace = (id: string): Place => ['attachments', id, 'wrapped'];
export const attachmentBodyPlace = (id: string): Place => ['attachments', id, 'body'];
export const chunkPlace = (id: string, no: number): Place => ['attachment_chunks', id, no];

/** The file's own key. Throws where it went with the case's key, or with a master that is not configured. */
export function attachmentKey(
  connection: Connection,
  keyring: Keyring,
  { id, case_id, master, wrapped }: Pick<AttachmentRow, 'id' | 'case_id' | 'master' | 'wrapped'>,
): Buffer {
  const place = attachmentKeyPlace(id);
  if (master !== null) return keyring.unwrap({ master, wrapped }, place);
  if (case_id === null) throw new Error('A document without a case and without a key');
  return unseal(caseKey(connection, keyring, case_id), wrapped, place);
}

/** The file's own key as its case keeps it. */
export const underCase = (ofCase: Buffer, id: string, key: Buffer): Buffer =>
  seal(ofCase, key, attachmentKeyPlace(id));
