import { sql } from 'kysely';
import type { MovedCase } from '../cases/ports/case-store.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { Reference } from '../domain/reference.ts';
import { openEvent } from './case-events.ts';
import { caseKeyPlace } from './case-keys.ts';
import type { Connection } from './connection.ts';
import { openDecoy } from './decoy.ts';
import type { Keyring } from './keys.ts';
import { sqlFor, statement } from './statements.ts';

/**
 * Where the authority sent a case that it has no more. Whoever never had it, or has it, learns nothing, and not by the
 * time either: one look and something to open, whether there is such a case or not.
 */
export function movedFrom(
  connection: Connection,
  keyring: Keyring,
  authorityId: AuthorityId,
  reference: Reference,
): MovedCase | undefined {
  const transfers = connection.all(elsewhere, { reference, authority_id: authorityId });
  if (transfers.length === 0) openDecoy(keyring);
  for (const { master, wrapped, ...row } of transfers) {
    const key = keyring.unwrap({ master, wrapped }, caseKeyPlace(row.case_id));
    const event = openEvent(key, row.case_id, row);
    if (event.kind === 'transferred' && event.from === authorityId)
      return { id: row.case_id, toName: event.toName, at: event.at };
  }
  return undefined;
}

/** The newest first. What another authority has is told only of what was sent on. */
const elsewhere = statement<{ reference: Reference; authority_id: AuthorityId }>()((p) =>
  sqlFor
    .selectFrom('cases')
    .innerJoin('case_keys', 'case_keys.case_id', 'cases.id')
    .innerJoin('case_events', 'case_events.case_id', 'cases.id')
    .selectAll('case_events')
    .select(['case_keys.master', 'case_keys.wrapped'])
    .where('cases.reference', '=', p.reference)
    .where(sql<string>`+cases.authority_id`, '<>', p.authority_id)
    .where('case_events.kind', '=', sql.lit('transferred'))
    .orderBy('case_events.seq', 'desc'),
);
