import { sql } from 'kysely';
import type { Connection } from './connection.ts';
import { patience } from './outbox-patience.ts';
import { sqlFor, statement } from './statements.ts';

/** How many rows of each kind had expired. */
export interface Swept {
  readonly drafts: number;
  readonly sessions: number;
  readonly values: number;
}

/**
 * Deletes what has expired; a draft's key goes with it. Letters whose next try lies further ahead than any pause were
 * put off by a clock that was wrong: they are due now. Call inside a transaction.
 */
export function sweepExpired(connection: Connection, at: Temporal.Instant): Swept {
  const now = at.epochMilliseconds;
  const latest = now + patience.longestPauseMilliseconds + patience.leaseMilliseconds;
  connection.run(recall, { latest });
  return {
    drafts: connection.run(drafts, { now }),
    sessions: connection.run(sessions, { now }),
    values: connection.run(values, { now }),
  };
}

const recall = statement<{ latest: number }>()((p) =>
  sqlFor
    .updateTable('outbox')
    .set({ next_at: sql.lit(0) })
    .where('state', '=', sql.lit('waiting'))
    .where('next_at', '>', p.latest),
);
const drafts = statement<{ now: number }>()((p) =>
  sqlFor.deleteFrom('drafts').where('expires_at', '<=', p.now),
);
const sessions = statement<{ now: number }>()((p) =>
  sqlFor.deleteFrom('sessions').where('expires_at', '<=', p.now),
);
const values = statement<{ now: number }>()((p) =>
  sqlFor.deleteFrom('expiring').where('expires_at', '<=', p.now),
);
