import type { Connection } from './connection.ts';
import { sqlFor, statement } from './statements.ts';

/** How many rows of each kind had expired. */
export interface Swept {
  readonly drafts: number;
  readonly sessions: number;
  readonly values: number;
}

/** Deletes what has expired; a draft's key goes with it. Call inside a transaction. */
export function sweepExpired(connection: Connection, at: Temporal.Instant): Swept {
  const now = at.epochMilliseconds;
  return {
    drafts: connection.run(drafts, { now }),
    sessions: connection.run(sessions, { now }),
    values: connection.run(values, { now }),
  };
}

const drafts = statement<{ now: number }>()((p) =>
  sqlFor.deleteFrom('drafts').where('expires_at', '<=', p.now),
);
const sessions = statement<{ now: number }>()((p) =>
  sqlFor.deleteFrom('sessions').where('expires_at', '<=', p.now),
);
const values = statement<{ now: number }>()((p) =>
  sqlFor.deleteFrom('expiring').where('expires_at', '<=', p.now),
);
