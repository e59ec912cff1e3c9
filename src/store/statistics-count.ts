import {
  countedKinds,
  countsOf,
  type CountedCase,
  type CountedEvent,
} from '../cases/statistics/count-case.ts';
import type { IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import type { Connection } from './connection.ts';
import { sqlFor, statement } from './statements.ts';
import { addCount, countedColumns, type CountRow, toRow } from './statistics-in-commits.ts';

/** Cases that are read at once. */
const batch = 500;

/**
 * Counts all cases anew from their events, and adds what purged ones counted for: in clear columns alone, a few hundred at each step: iterate it, and do
 * something else in between where others wait. Returns the counts and how many cases there are.
 */
export function* countAllCases(
  connection: Connection,
): Generator<number, { readonly counts: ReadonlyMap<string, CountRow>; readonly cases: number }> {
  const counts = new Map<string, CountRow>();
  const dayOf = daysByHour();
  let cases = 0;
  for (let after = 0; ; ) {
    const rows = connection.all(clearCases, { after, limit: batch });
    const last = rows.at(-1);
    if (last === undefined) {
      for (const { n, ...row } of connection.all(ofPurged, {})) add(counts, row, n);
      return { counts, cases };
    }
    const events = eventsOf(connection, { after, until: last.no });
    for (const row of rows) {
      for (const count of countsOf(row, events.get(row.id) ?? [], dayOf)) add(counts, toRow(count));
    }
    cases += rows.length;
    after = last.no;
    yield cases;
  }
}

/** Counts everything anew, in place of whatever is counted now. Call inside a transaction. */
export function rebuildStatistics(connection: Connection): void {
  const counting = countAllCases(connection);
  let step = counting.next();
  while (step.done !== true) step = counting.next();
  connection.run(forgetAll, {});
  for (const count of step.value.counts.values()) addCount(connection, count);
}

/** What has to be added to the counts as they are kept, so that they are those given. */
export function differencesTo(
  connection: Connection,
  counts: ReadonlyMap<string, CountRow>,
): readonly CountRow[] {
  const kept = new Map(connection.all(all, {}).map((row) => [keyOf(row), row]));
  return [...new Set([...kept.keys(), ...counts.keys()])].flatMap((key) => {
    const row = counts.get(key) ?? kept.get(key);
    const n = (counts.get(key)?.n ?? 0) - (kept.get(key)?.n ?? 0);
    return row === undefined || n === 0 ? [] : [{ ...row, n }];
  });
}

function eventsOf(
  connection: Connection,
  range: { readonly after: number; readonly until: number },
): ReadonlyMap<string, readonly CountedEvent[]> {
  const events = new Map<string, CountedEvent[]>();
  for (const { case_id, kind, at, on } of connection.all(clearEvents, range)) {
    const known = events.get(case_id);
    if (known === undefined) events.set(case_id, [{ kind, at, on }]);
    else known.push({ kind, at, on });
  }
  return events;
}

function add(counts: Map<string, CountRow>, row: Omit<CountRow, 'n'>, n = 1): void {
  const key = keyOf(row);
  counts.set(key, { ...row, n: (counts.get(key)?.n ?? 0) + n });
}

const keyOf = (row: Omit<CountRow, 'n'>): string =>
  [row.authority_id, row.year, row.measure, row.service, row.month, row.value].join('\n');

/** The legal day changes on the hour: each hour is worked out once, however many cases came in it. */
function daysByHour(): (at: string) => IsoDate {
  const days = new Map<string, IsoDate>();
  return (at) => {
    const hour = at.slice(0, 'YYYY-MM-DDTHH'.length);
    const known = days.get(hour);
    if (known !== undefined) return known;
    const day = legalDay(Temporal.Instant.from(`${hour}:00:00Z`)).toString();
    days.set(hour, day);
    return day;
  };
}

const clearCases = statement<{ after: number; limit: number }>()((p) =>
  sqlFor
    .selectFrom('cases')
    .select(['cases.no', 'cases.id', ...countedColumns])
    .where('cases.no', '>', p.after)
    .orderBy('cases.no')
    .limit(p.limit),
) satisfies { readonly __row?: CountedCase };
const clearEvents = statement<{ after: number; until: number }>()((p) =>
  sqlFor
    .selectFrom('cases')
    .innerJoin('case_events', 'case_events.case_id', 'cases.id')
    .select([
      'case_events.case_id',
      'case_events.kind',
      'case_events.at',
      'case_events.on_day as on',
    ])
    .where('cases.no', '>', p.after)
    .where('cases.no', '<=', p.until)
    .where((row) =>
      row.or([row('case_events.kind', 'in', countedKinds), row('case_events.seq', '=', 1)]),
    )
    .orderBy('cases.no')
    .orderBy('case_events.seq'),
);
const ofPurged = statement()(() => sqlFor.selectFrom('statistics_purged').selectAll());
const all = statement()(() => sqlFor.selectFrom('statistics').selectAll());
const forgetAll = statement()(() => sqlFor.deleteFrom('statistics'));
