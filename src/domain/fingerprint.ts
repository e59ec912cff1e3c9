import { createHash } from 'node:crypto';

/** Twelve hexadecimal digits that change when the data does. Not a secret, not a signature. */
export const fingerprint = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 12);
