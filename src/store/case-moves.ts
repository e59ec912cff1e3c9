import type { MovedCase } from '../cases/ports/case-store.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { Reference } from '../domain/reference.ts';
import { readEvents } from './case-events.ts';
import { caseByReference } from './case-reads.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';

/** Where the authority sent a case that it has no more. Whoever never had it, or has it, learns nothing. */
export function movedFrom(
  connection: Connection,
  keyring: Keyring,
  authorityId: AuthorityId,
  reference: Reference,
): MovedCase | undefined {
  const row = caseByReference(connection, keyring, reference);
  if (row === undefined || row.authorityId === authorityId) return undefined;
  const moved = readEvents(connection, keyring, row.id).findLast(
    (event) => event.kind === 'transferred' && event.from === authorityId,
  );
  return moved?.kind === 'transferred'
    ? { id: row.id, toName: moved.toName, at: moved.at }
    : undefined;
}
