import type { PurgedCount } from '../../cases/ports/purges.ts';
import { termFor, type Terms } from '../../cases/retention/terms.ts';
import { legalDay } from '../../domain/dates.ts';
import type { Connection } from '../connection.ts';
import { sqlFor, statement } from '../statements.ts';

/** Drafts, logins and small values that have expired and were not swept yet: each ends at an instant of its own. */
export function expiredCounts(
  connection: Connection,
  terms: Terms,
  at: Temporal.Instant,
): readonly PurgedCount[] {
  const now = at.epochMilliseconds;
  const today = legalDay(at);
  const drafted = connection.all(drafts, { now }).map(({ service, first, last, n }) => {
    const term = termFor(terms, { kind: 'draft', service, authorityId: '' }, today);
    const { days, source } = term ?? { days: 0, source: 'the service is gone' };
    return { kind: 'draft' as const, service, days, source, first, last, n };
  });
  const others = (['session', 'value'] as const).map((kind) => ({
    kind,
    service: '',
    days: 0,
    source: kind === 'session' ? 'SESSION_MINUTES' : 'each its own minutes',
    ...(connection.get(kind === 'session' ? sessions : values, { now }) ?? nothing),
  }));
  return [...drafted, ...others]
    .filter(({ n }) => n > 0)
    .map((each) => ({
      ...each,
      authorityId: '',
      first: dayOf(each.first),
      last: dayOf(each.last),
    }));
}

const nothing = { n: 0, first: 0, last: 0 };

const dayOf = (milliseconds: number | null) =>
  legalDay(Temporal.Instant.fromEpochMilliseconds(milliseconds ?? 0)).toString();

const drafts = statement<{ now: number }>()((p) =>
  sqlFor
    .selectFrom('drafts')
    .select((row) => [
      'service',
      row.fn.countAll<number>().as('n'),
      row.fn.min('expires_at').as('first'),
      row.fn.max('expires_at').as('last'),
    ])
    .where('expires_at', '<=', p.now)
    .groupBy('service'),
);
const expired = (table: 'sessions' | 'expiring') =>
  statement<{ now: number }>()((p) =>
    sqlFor
      .selectFrom(table)
      .select((row) => [
        row.fn.countAll<number>().as('n'),
        row.fn.min('expires_at').as('first'),
        row.fn.max('expires_at').as('last'),
      ])
      .where('expires_at', '<=', p.now),
  );
const sessions = expired('sessions');
const values = expired('expiring');
