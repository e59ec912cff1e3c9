import { parseReference, type Reference } from '../domain/reference.ts';

/** What a receipt says of itself: which case, and the hash of what was sent. */
export interface ReceiptMark {
  readonly reference: Reference;
  /** 64 signs, hexadecimal, in small letters. */
  readonly hash: string;
}

/** As it stands in the PDF's own data, so that the file alone can be checked. */
export const receiptMark = (reference: Reference, hash: string): string =>
  `skranken-receipt ${reference} ${hash}`;

/** The mark in the bytes of a file; undefined where there is none. */
export function markIn(file: Buffer): ReceiptMark | undefined {
  const [, reference = '', hash = ''] =
    /skranken-receipt ([0-9A-Z]{10}) ([0-9a-f]{64})/.exec(file.toString('latin1')) ?? [];
  return readMark(reference, hash);
}

/** A mark as people type it from paper: blanks, hyphens and capitals forgiven; undefined where it cannot be one. */
export function readMark(reference: string, hash: string): ReceiptMark | undefined {
  const known = parseReference(reference);
  const clean = hash.toLowerCase().replaceAll(/[\s-]/g, '');
  return known !== undefined && /^[0-9a-f]{64}$/.test(clean)
    ? { reference: known, hash: clean }
    : undefined;
}
