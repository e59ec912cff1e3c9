import type { Generated } from 'kysely';
import type { ScanState } from '../cases/ports/attachments.ts';

/** The tables of documents that were sent along. */
export interface AttachmentTables {
  attachments: AttachmentsTable;
  attachment_chunks: { attachment: string; no: number; body: Buffer };
  /** Whose pieces are to be cleared away. */
  attachments_gone: { id: string };
}

/** Either in a basket, with its key under the master of that number, or of a case, with its key under the case's own. */
export interface AttachmentsTable {
  id: string;
  basket: string | null;
  case_id: string | null;
  attachment: string | null;
  holder: Buffer;
  created_at: number;
  bytes: number;
  scan: ScanState;
  scanned_at: Generated<string | null>;
  master: number | null;
  wrapped: Buffer;
  body: Buffer | null;
}
