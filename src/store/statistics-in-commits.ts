import { sql } from 'kysely';
import { countsOf, type CountedCase, type CountedEvent } from '../cases/statistics/count-case.ts';
import type { CaseEvent } from '../cases/events.ts';
import type { CaseRow } from '../cases/ports/case-store.ts';
import type { CaseCount } from '../cases/ports/statistics.ts';
import { onDayOf } from './case-events.ts';
import type { Connection } from './connection.ts';
import type { Schema } from './schema.ts';
import { sqlFor, statement } from './statements.ts';

/** A case as it counted before a commit. */
export interface CountedBefore {
  readonly row: CountedCase;
  readonly events: readonly CountedEvent[];
}

/** How the case counts as it stands. Read it before anything of the commit is written; undefined for a new case. */
export function countedBefore(connection: Connection, caseId: string): CountedBefore | undefined {
  const row = connection.get(clearRow, { id: caseId });
  return row && { row, events: connection.all(clearEvents, { case_id: caseId }) };
}

/** Brings the counts in line with a commit: what the case counted for is taken out, what it counts for now put in. */
export function countCommit(
  connection: Connection,
  row: CaseRow,
  events: readonly CaseEvent[],
  before: CountedBefore | undefined,
): void {
  const added = events.map((event) => ({ kind: event.kind, at: event.at, on: onDayOf(event) }));
  const now = countsOf(row, [...(before?.events ?? []), ...added]).map(toRow);
  const then = before === undefined ? [] : countsOf(before.row, before.events).map(toRow);
  for (const count of then) if (!now.some(isSame(count))) addCount(connection, { ...count, n: -1 });
  for (const count of now) if (!then.some(isSame(count))) addCount(connection, { ...count, n: 1 });
}

/** Adds to one count; where nothing is left of it, its row goes. Call inside a transaction. */
export function addCount(connection: Connection, count: CountRow): void {
  connection.run(add, count);
  if (count.n < 0) connection.run(forgetEmpty, count);
}

/** A count as its row, without how many. */
export const toRow = (count: CaseCount): Omit<CountRow, 'n'> => ({
  authority_id: count.authorityId,
  year: count.year,
  measure: count.measure,
  service: count.service,
  month: count.month,
  value: count.value,
});

export type CountRow = Schema['statistics'];

/** A case counts for each measure at most once. */
const isSame =
  (one: Omit<CountRow, 'n'>) =>
  (other: Omit<CountRow, 'n'>): boolean =>
    one.measure === other.measure &&
    one.value === other.value &&
    one.year === other.year &&
    one.month === other.month &&
    one.service === other.service &&
    one.authority_id === other.authority_id;

/** The clear columns of cases that count, under the core's names. */
export const countedColumns = [
  'cases.authority_id as authorityId',
  'cases.service',
  'cases.way',
  'cases.outcome',
  'cases.standing',
  'cases.state',
  'cases.arrived_at as arrivedAt',
] as const;

const clearRow = statement<{ id: string }>()((p) =>
  sqlFor.selectFrom('cases').select(countedColumns).where('id', '=', p.id),
);
const clearEvents = statement<{ case_id: string }>()((p) =>
  sqlFor
    .selectFrom('case_events')
    .select(['kind', 'at', 'on_day as on'])
    .where('case_id', '=', p.case_id)
    .orderBy('seq'),
);
const add = statement<CountRow>()((p) =>
  sqlFor
    .insertInto('statistics')
    .values({
      authority_id: p.authority_id,
      year: p.year,
      measure: p.measure,
      service: p.service,
      month: p.month,
      value: p.value,
      n: p.n,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'year', 'measure', 'service', 'month', 'value'])
        .doUpdateSet({ n: sql<number>`statistics.n + excluded.n` }),
    ),
);
const forgetEmpty = statement<Omit<CountRow, 'n'>>()((p) =>
  sqlFor
    .deleteFrom('statistics')
    .where('authority_id', '=', p.authority_id)
    .where('year', '=', p.year)
    .where('measure', '=', p.measure)
    .where('service', '=', p.service)
    .where('month', '=', p.month)
    .where('value', '=', p.value)
    .where('n', '=', 0),
);
