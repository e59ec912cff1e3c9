import { hold } from '../cases/working-on.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { Clock } from '../domain/dates.ts';
import type { Connection } from '../store/connection.ts';
import { createExpiringStore } from '../store/expiring-store.ts';
import type { Keyring } from '../store/keys.ts';
import { directWriter } from '../store/load/direct-writer.ts';
import { sqlFor, statement } from '../store/statements.ts';
import { staffAt } from './staff-there.ts';

/** Cases that somebody has open at the end of the seeding, in each authority. */
const most = 4;

/**
 * Lets colleagues be at work on some of their open cases, as long as that lasts: whoever opens one at once sees who has it.
 * Call inside a transaction.
 */
export async function letWorkOnSome(
  connection: Connection,
  keyring: Keyring,
  clock: Clock,
  authorities: readonly AuthorityId[],
): Promise<void> {
  const locks = createExpiringStore({
    connection,
    keyring,
    clock,
    writer: directWriter(connection),
  });
  const now = clock.now();
  const holds = authorities.flatMap((authorityId) =>
    staffAt(authorityId)
      .flatMap((one) =>
        connection
          .all(theirs, { authority_id: authorityId, assigned_to: one.id })
          .map(({ id }) => ({ id, one })),
      )
      .slice(-most),
  );
  // oxlint-disable-next-line no-await-in-loop -- inside one transaction, one after the other
  for (const { id, one } of holds) await hold(locks, { id }, one, now);
}

const theirs = statement<{ authority_id: AuthorityId; assigned_to: string }>()((p) =>
  sqlFor
    .selectFrom('cases')
    .select('id')
    .where('authority_id', '=', p.authority_id)
    .where('assigned_to', '=', p.assigned_to)
    .where('state', '=', 'in-progress')
    .orderBy('due')
    .limit(2),
);
