import { sql } from 'kysely';
import { legalDay } from '../domain/dates.ts';
import { forgetLeftBehind } from './attachment-sweep.ts';
import type { Connection } from './connection.ts';
import { patience } from './outbox-patience.ts';
import { sqlFor, statement } from './statements.ts';

/** How many rows of each kind had expired. */
export interface Swept {
  readonly drafts: number;
  readonly sessions: number;
  readonly values: number;
  readonly documents: number;
}

/**
 * Deletes what has expired; a draft's key goes with it, and what is counted of it is the step where it ended. Letters whose next try lies further ahead than any pause were
 * put off by a clock that was wrong: they are due now. Call inside a transaction.
 */
export function sweepExpired(connection: Connection, at: Temporal.Instant): Swept {
  const now = at.epochMilliseconds;
  const latest = now + patience.longestPauseMilliseconds + patience.leaseMilliseconds;
  connection.run(recall, { latest });
  connection.run(countEndings, { now, year: legalDay(at).year });
  return {
    drafts: connection.run(drafts, { now }),
    sessions: connection.run(sessions, { now }),
    values: connection.run(values, { now }),
    documents: forgetLeftBehind(connection, at),
  };
}

const recall = statement<{ latest: number }>()((p) =>
  sqlFor
    .updateTable('outbox')
    .set({ next_at: sql.lit(0) })
    .where('state', '=', sql.lit('waiting'))
    .where('next_at', '>', p.latest),
);
const countEndings = statement<{ now: number; year: number }>()((p) =>
  sqlFor
    .insertInto('draft_endings')
    .columns(['year', 'service', 'step', 'sent', 'n'])
    .expression((from) =>
      from
        .selectFrom('drafts')
        .select((row) => [
          sql<number>`${p.year}`.as('year'),
          'service',
          row.fn.coalesce('step', sql.lit('')).as('step'),
          sql<number>`sent_as is not null`.as('sent'),
          row.fn.countAll<number>().as('n'),
        ])
        .where('expires_at', '<=', p.now)
        .groupBy([sql`2`, sql`3`, sql`4`]),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['year', 'service', 'step', 'sent'])
        .doUpdateSet({ n: sql<number>`draft_endings.n + excluded.n` }),
    ),
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
