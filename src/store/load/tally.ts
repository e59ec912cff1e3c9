import { countsOf } from '../../cases/statistics/count-case.ts';
import type { Connection } from '../connection.ts';
import { addCount, type CountRow, toRow } from '../statistics-in-commits.ts';
import type { Row } from './history.ts';

/** What very many cases count for in the statistics, added up. */
export interface Tally {
  readonly counts: readonly CountRow[];
  /** So many more cases with this row and these events. */
  add(columns: Row, events: readonly Row[], cases: number): void;
}

export function createTally(): Tally {
  const counts = new Map<string, CountRow>();
  return {
    get counts() {
      return [...counts.values()];
    },
    add(columns, events, cases) {
      const counted = countsOf(
        {
          authorityId: String(columns['authority_id']),
          service: String(columns['service']),
          way: columns['way'] as never,
          outcome: columns['outcome'] as never,
          standing: columns['standing'] as never,
          state: columns['state'] as never,
          arrivedAt: String(columns['arrived_at']),
        },
        events.map((event) => ({
          kind: event['kind'] as never,
          at: String(event['at']),
          on: event['on_day'] as string | null,
        })),
      );
      for (const row of counted.map(toRow)) {
        const key = Object.values(row).join(' ');
        counts.set(key, { ...row, n: (counts.get(key)?.n ?? 0) + cases });
      }
    },
  };
}

/** Adds what others have counted. Call inside a transaction. */
export function addCounts(connection: Connection, counts: readonly CountRow[]): void {
  for (const count of counts) addCount(connection, count);
}
