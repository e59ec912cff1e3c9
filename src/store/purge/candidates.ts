import { sql } from 'kysely';
import { leastDays, type Terms } from '../../cases/retention/terms.ts';
import type { AuthorityId } from '../../domain/authority.ts';
import { legalDay } from '../../domain/dates.ts';
import type { Connection } from '../connection.ts';
import { sqlFor, statement } from '../statements.ts';

/** Cases looked at in one step: some ten milliseconds. */
const pageOfCases = 500;

/** A case whose last event lies so far back that some term of its service is over. */
export interface Candidate {
  readonly no: number;
  readonly id: string;
}

/** A step of the way through all cases: who may be due, and the number to go on from; undefined at the end. */
export interface CandidatePage {
  readonly due: readonly Candidate[];
  readonly last: number;
}

/** The next page after a number, by clear columns alone. No case is opened for it. */
export function candidatesAfter(
  connection: Connection,
  after: number,
  terms: Terms,
  today: Temporal.PlainDate,
): CandidatePage | undefined {
  const rows = connection.all(page, { after, limit: pageOfCases });
  const last = rows.at(-1);
  if (last === undefined) return undefined;
  const daysOf = rememberedDays(terms, today);
  const due = rows.filter(
    ({ authority_id, service, last_at }) =>
      last_at !== null && hasPassed(last_at, daysOf(service, authority_id), today),
  );
  return { due: due.map(({ no, id }) => ({ no, id })), last: last.no };
}

function rememberedDays(terms: Terms, today: Temporal.PlainDate) {
  const known = new Map<string, number>();
  return (service: string, authorityId: AuthorityId): number => {
    const key = `${authorityId} ${service}`;
    const days =
      known.get(key) ??
      (terms.services.some(({ id }) => id === service)
        ? leastDays(terms, { service, authorityId }, today)
        : daysUntilTold);
    known.set(key, days);
    return days;
  };
}

/** A case of a service that nobody knows any more is told of once it is this old, and kept. */
const daysUntilTold = 365;

const hasPassed = (at: string, days: number, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(legalDay(Temporal.Instant.from(at)).add({ days }), today) < 0;

const page = statement<{ after: number; limit: number }>()((p) =>
  sqlFor
    .selectFrom('cases')
    .select((row) => [
      'no',
      'id',
      'authority_id',
      'service',
      row
        .selectFrom('case_events')
        .select((event) => event.fn.max(sql<string>`case_events.at`).as('at'))
        .whereRef('case_events.case_id', '=', 'cases.id')
        .as('last_at'),
    ])
    .where('no', '>', p.after)
    .orderBy('no')
    .limit(p.limit),
);
