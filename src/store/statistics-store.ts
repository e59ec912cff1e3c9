import { setImmediate as others } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Statistics, StatisticsCheck } from '../cases/ports/statistics.ts';
import type { AuthorityId } from '../domain/authority.ts';
import { settledSince } from './settled-cases.ts';
import { openToRead } from './connection.ts';
import type { Parts } from './parts.ts';
import { sqlFor, statement } from './statements.ts';
import { countAllCases, differencesTo } from './statistics-count.ts';
import { addCount, type CountRow } from './statistics-in-commits.ts';

/** The counts, and the way to check them. */
export interface StatisticsRecords extends Statistics {
  /**
   * Counts every case anew from its events, as they all are at one moment, and puts right what is kept otherwise. Others
   * are served in between. Throws StoreUnavailable.
   */
  verify(): Promise<StatisticsCheck>;
}

/** Statistics in SQLite; `file`: where the database lies, to be read at one moment while others write. */
export function createStatistics({ connection, writer }: Parts, file: string): StatisticsRecords {
  return {
    of: async (authorityId, year) => connection.all(ofYear, { authority_id: authorityId, year }),
    years: async (authorityId) => {
      const { first, last } = connection.get(years, { authority_id: authorityId }) ?? {};
      if (first === undefined || last === undefined || first === null || last === null) return [];
      return Array.from({ length: last - first + 1 }, (_, index) => last - index);
    },
    settledSince: async (authorityId, service, from) =>
      settledSince(connection, { authority_id: authorityId, service, from }),
    draftEndings: async (year) =>
      connection
        .all(endings, { year })
        .map(({ service, step, sent, n }) => ({ service, step, sent: sent === 1, n })),
    async verify() {
      const found = await compare(file);
      if (found.differences.length > 0)
        await writer.write(() => {
          // Somebody else has put them right meanwhile: to do it twice would be as wrong.
          if (connection.get(state, {})?.repairs !== found.repairs) return;
          for (const difference of found.differences) addCount(connection, difference);
          connection.run(repaired, {});
        });
      return { cases: found.cases, differences: found.differences.length };
    },
  };
}

/** What the counts differ in from the events. What is written meanwhile changes both alike, and is not seen. */
async function compare(file: string): Promise<{
  readonly cases: number;
  readonly repairs: number;
  readonly differences: readonly CountRow[];
}> {
  const snapshot = openToRead(file);
  try {
    snapshot.exec('BEGIN');
    const repairs = snapshot.get(state, {})?.repairs ?? 0;
    const counting = countAllCases(snapshot);
    let step = counting.next();
    while (step.done !== true) {
      await others();
      step = counting.next();
    }
    const { counts, cases } = step.value;
    return { cases, repairs, differences: differencesTo(snapshot, counts) };
  } finally {
    snapshot.close();
  }
}

const ofYear = statement<{ authority_id: AuthorityId; year: number }>()((p) =>
  sqlFor
    .selectFrom('statistics')
    .select(['measure', 'service', 'month', 'value', 'n'])
    .where('authority_id', '=', p.authority_id)
    .where('year', '=', p.year),
);
const years = statement<{ authority_id: AuthorityId }>()((p) =>
  sqlFor
    .selectFrom('statistics')
    .select((row) => [
      row.fn.min<number | null>('year').as('first'),
      row.fn.max<number | null>('year').as('last'),
    ])
    .where('authority_id', '=', p.authority_id),
);
const endings = statement<{ year: number }>()((p) =>
  sqlFor.selectFrom('draft_endings').selectAll().where('year', '=', p.year),
);
const state = statement()(() => sqlFor.selectFrom('statistics_state').select('repairs'));
const repaired = statement()(() =>
  sqlFor.updateTable('statistics_state').set({ repairs: sql<number>`repairs + 1` }),
);
