import type { Cpr } from '../domain/cpr.ts';
import type { CaseEvent } from '../cases/events.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { sqlFor, statement } from './statements.ts';
import type { Schema } from './schema.ts';
import { selectCases } from './case-rows.ts';

/** Whom a case asks to sign it: found by a keyed hash of their number. */
export interface SignersTable {
  case_id: string;
  /** The id that its events name. */
  signer: string;
  /** Number of the key that the hash was made with. */
  index_key: number;
  person: Buffer;
}

/**
 * Notes who is asked to sign, so that they find the case; whose number is in doubt finds nothing. Call inside the commit's
 * transaction.
 */
export function noteSigners(
  connection: Connection,
  keyring: Keyring,
  caseId: string,
  event: CaseEvent,
): void {
  if (event.kind === 'signature-waived')
    connection.run(remove, { case_id: caseId, signer: event.signer });
  if (event.kind !== 'signatures-asked') return;
  for (const { id, cpr, unclear } of event.signers)
    if (unclear !== true)
      connection.run(insert, {
        case_id: caseId,
        signer: id,
        index_key: keyring.index,
        person: signerDigest(keyring, cpr),
      });
}

/** What the cases that ask somebody to sign are found by. */
export const signerDigest = (keyring: Keyring, cpr: Cpr): Buffer => keyring.digest('signer', cpr);

/** The cases that ask this person to sign, the newest first. */
export const casesToSign = statement<{ person: Buffer }>()((p) =>
  selectCases()
    .innerJoin('case_signers', 'case_signers.case_id', 'cases.id')
    .where('case_signers.person', '=', p.person)
    .orderBy('cases.no', 'desc')
    .limit(100),
);

const insert = statement<Schema['case_signers']>()((p) =>
  sqlFor
    .insertInto('case_signers')
    .values({ case_id: p.case_id, signer: p.signer, index_key: p.index_key, person: p.person }),
);
const remove = statement<{ case_id: string; signer: string }>()((p) =>
  sqlFor.deleteFrom('case_signers').where('case_id', '=', p.case_id).where('signer', '=', p.signer),
);
