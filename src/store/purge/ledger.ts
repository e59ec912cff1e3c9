import { sql } from 'kysely';
import type { PurgedCount, PurgedKind, PurgeRecord } from '../../cases/ports/purges.ts';
import type { IsoDate } from '../../domain/dated.ts';
import type { Connection } from '../connection.ts';
import type { Schema } from '../schema.ts';
import { sqlFor, statement } from '../statements.ts';
import { nothingYet, withOneMore } from './links.ts';

/** Goes on with the purge that was cut short, or begins one; returns its number. Call inside a transaction. */
export function beginPurge(
  connection: Connection,
  { on, by, at }: { readonly on: IsoDate; readonly by: string; readonly at: string },
): number {
  const cut = connection.get(unended, {});
  if (cut !== undefined) {
    connection.run(goOn, { no: cut.no, on_day: on });
    return cut.no;
  }
  connection.run(begin, {
    on_day: on,
    by_whom: by,
    begun_at: at,
    case_ids: nothingYet,
    link_hash: nothingYet,
  });
  return connection.get(unended, {})?.no ?? 0;
}

/** Notes which links stand in the place of what went. Call inside a transaction. */
export const noteLinks = (
  connection: Connection,
  no: number,
  { links, hash }: { readonly links: number; readonly hash: Buffer },
): void => void connection.run(setLinks, { no, links, link_hash: hash });

/** The report is on disk: the next purge is another. Call inside a transaction. */
export const endPurge = (connection: Connection, no: number, at: string): void =>
  void connection.run(end, { no, ended_at: at });

/** Notes that something went; of a case its id goes into the hash. Call inside the transaction that deletes it. */
export function noteGone(
  connection: Connection,
  no: number,
  gone: Omit<PurgedCount, 'first' | 'last'> & { readonly ended: IsoDate; readonly caseId?: string },
): void {
  connection.run(count, {
    purge_no: no,
    kind: gone.kind,
    authority_id: gone.authorityId,
    service: gone.service,
    days: gone.days,
    source: gone.source,
    first: gone.ended,
    last: gone.ended,
    n: gone.n,
  });
  if (gone.caseId === undefined) return;
  const before = connection.get(byNo, { no })?.case_ids ?? nothingYet;
  connection.run(addCase, { no, case_ids: withOneMore(before, gone.caseId) });
}

/** The purge that was begun last; undefined where there was none. */
export function latestPurge(connection: Connection): PurgeRecord | undefined {
  const no = connection.get(newest, {})?.no;
  return no === undefined ? undefined : purgeRecord(connection, no);
}

/** What the database keeps of a purge; undefined where there is none of that number. */
export function purgeRecord(connection: Connection, no: number): PurgeRecord | undefined {
  const row = connection.get(byNo, { no });
  if (row === undefined) return undefined;
  return {
    no,
    on: row.on_day,
    begunAt: row.begun_at,
    by: row.by_whom,
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    counts: connection.all(counts, { no }).map(toCount),
    cases: row.cases,
    caseIds: row.case_ids.toString('hex'),
    links: row.links,
    linkHash: row.link_hash.toString('hex'),
  };
}

const toCount = (row: Schema['purge_counts']): PurgedCount => ({
  kind: row.kind as PurgedKind,
  authorityId: row.authority_id,
  service: row.service,
  days: row.days,
  source: row.source,
  first: row.first,
  last: row.last,
  n: row.n,
});

const unended = statement()(() =>
  sqlFor.selectFrom('purges').select('no').where('ended_at', 'is', null).orderBy('no'),
);
const newest = statement()(() =>
  sqlFor.selectFrom('purges').select('no').orderBy('no', 'desc').limit(1),
);
const goOn = statement<{ no: number; on_day: IsoDate }>()((p) =>
  sqlFor.updateTable('purges').set({ on_day: p.on_day }).where('no', '=', p.no),
);
const begin = statement<{
  on_day: IsoDate;
  by_whom: string;
  begun_at: string;
  case_ids: Buffer;
  link_hash: Buffer;
}>()((p) =>
  sqlFor.insertInto('purges').values({
    on_day: p.on_day,
    by_whom: p.by_whom,
    begun_at: p.begun_at,
    ended_at: null,
    cases: sql.lit(0),
    case_ids: p.case_ids,
    links: sql.lit(0),
    link_hash: p.link_hash,
  }),
);
const setLinks = statement<{ no: number; links: number; link_hash: Buffer }>()((p) =>
  sqlFor
    .updateTable('purges')
    .set({ links: p.links, link_hash: p.link_hash })
    .where('no', '=', p.no),
);
const end = statement<{ no: number; ended_at: string }>()((p) =>
  sqlFor
    .updateTable('purges')
    .set({ ended_at: p.ended_at })
    .where('no', '=', p.no)
    .where('ended_at', 'is', null),
);
const byNo = statement<{ no: number }>()((p) =>
  sqlFor.selectFrom('purges').selectAll().where('no', '=', p.no),
);
const counts = statement<{ no: number }>()((p) =>
  sqlFor
    .selectFrom('purge_counts')
    .selectAll()
    .where('purge_no', '=', p.no)
    .orderBy('kind')
    .orderBy('authority_id')
    .orderBy('service')
    .orderBy('days'),
);
const count = statement<Schema['purge_counts']>()((p) =>
  sqlFor
    .insertInto('purge_counts')
    .values({
      purge_no: p.purge_no,
      kind: p.kind,
      authority_id: p.authority_id,
      service: p.service,
      days: p.days,
      source: p.source,
      first: p.first,
      last: p.last,
      n: p.n,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['purge_no', 'kind', 'authority_id', 'service', 'days', 'source'])
        .doUpdateSet({
          n: sql<number>`n + excluded.n`,
          first: sql<string>`min(first, excluded.first)`,
          last: sql<string>`max(last, excluded.last)`,
        }),
    ),
);
const addCase = statement<{ no: number; case_ids: Buffer }>()((p) =>
  sqlFor
    .updateTable('purges')
    .set({ cases: sql<number>`cases + 1`, case_ids: p.case_ids })
    .where('no', '=', p.no),
);
