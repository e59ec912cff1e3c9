import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Reference } from '../domain/reference.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { sqlFor, statement } from './statements.ts';

/** What is kept of a check code: a keyed hash that holds for one reference only. */
export const checkCodeDigest = (keyring: Keyring, reference: Reference, code: string): Buffer =>
  keyring.digest('check-code', `${reference} ${code}`);

/**
 * Whether the code opens the case. An unknown reference, what is no reference at all, or a case without a code costs the
 * same work.
 */
export function fitsCheckCode(
  connection: Connection,
  keyring: Keyring,
  asked: Reference | undefined,
  code: string,
): boolean {
  const reference = asked ?? noReference;
  const given = checkCodeDigest(keyring, reference, code);
  const next = connection.get(atOrAfter, { reference });
  const kept = next?.reference === reference ? next.check_code : undefined;
  return timingSafeEqual(given, kept ?? noCode);
}

/** No case has it: too short by all its signs. */
const noReference = '' as Reference;

/** Never the digest of anything. */
const noCode = randomBytes(32);

/** Reads a row whether there is such a case or not: its own, or the next in the order of the references. */
const atOrAfter = statement<{ reference: Reference }>()((p) =>
  sqlFor
    .selectFrom('cases')
    .select(['reference', 'check_code'])
    .where('reference', '>=', p.reference)
    .orderBy('reference')
    .limit(1),
);
