import { createHash } from 'node:crypto';

/**
 * The next link of a hash chain: over the link before and the row as stored, ciphertext included. A row that is
 * changed, removed or moved breaks every link after it.
 */
export const link = (
  before: Buffer | undefined,
  row: readonly (string | number | null)[],
  body: Buffer,
) =>
  createHash('sha256')
    .update(before ?? '')
    .update(JSON.stringify(row))
    .update(body)
    .digest();
