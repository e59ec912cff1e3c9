import { createHmac, hkdfSync } from 'node:crypto';

/**
 * SHA-256 of the words, keyed (HMAC) with a secret that is made from the case's own data key: 64 signs hexadecimal. The
 * data key is random, kept sealed, and stays the same when the master key is replaced. Without it nobody can try out
 * which of a few answers a printed hash belongs to.
 */
export const contentHash = (caseKey: Buffer, words: string): string =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', caseKey, '', purpose, 32)))
    .update(words)
    .digest('hex');

/** Printed receipts rest on it: it never changes. */
const purpose = 'skranken content hash 1';
