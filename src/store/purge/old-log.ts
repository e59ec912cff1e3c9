import { type Term, isOver } from '../../cases/retention/terms.ts';
import type { AuthorityId } from '../../domain/authority.ts';
import { legalDay, startOf } from '../../domain/dates.ts';
import type { IsoDate } from '../../domain/dated.ts';
import type { Connection } from '../connection.ts';
import { sqlFor, statement } from '../statements.ts';
import { layLinks } from './links.ts';

/** Entries looked at in one step. */
const atOnce = 500;

/** An entry of the access log whose time is over. */
export interface OldEntry {
  readonly no: number;
  readonly link: Buffer;
  readonly authorityId: AuthorityId;
  readonly on: IsoDate;
}

/** Where a way through the log goes on. */
export interface LogPlace {
  readonly authorityId: AuthorityId;
  readonly at: string;
  readonly no: number;
}

/**
 * The next entries whose time is over: older than the term, and of no case that is still kept, or only until the purge
 * that is planned. The newest of all stays until another comes after it, as numbers are given out anew from the highest.
 */
export function oldEntriesAfter(
  connection: Connection,
  place: LogPlace | undefined,
  {
    term,
    today,
    goes,
  }: {
    readonly term: Term;
    readonly today: Temporal.PlainDate;
    readonly goes: (caseId: string) => boolean;
  },
): { readonly entries: readonly OldEntry[]; readonly place: LogPlace } | undefined {
  const before = startOf(today.subtract({ days: term.days })).toString();
  let from = place ?? beginOf(nextAuthority(connection, ''));
  while (from !== undefined) {
    const rows = connection.all(old, { ...from, before, limit: atOnce });
    const last = rows.at(-1);
    if (last === undefined) {
      from = beginOf(nextAuthority(connection, from.authorityId));
      continue;
    }
    const entries = rows
      .filter(({ kept }) => kept === null || goes(kept))
      .map(({ no, link, authorityId, at }) => ({ no, link, authorityId, on: dayOf(at) }))
      .filter(({ on }) => isOver(on, term, today));
    return { entries, place: last };
  }
  return undefined;
}

const beginOf = (authorityId: AuthorityId | undefined): LogPlace | undefined =>
  authorityId === undefined ? undefined : { authorityId, at: '', no: 0 };

/** Deletes entries; what stands in their place are links. Call inside a transaction, with secure deletion on. */
export function destroyEntries(
  connection: Connection,
  purgeNo: number,
  entries: readonly OldEntry[],
): void {
  layLinks(connection, purgeNo, 'access log', entries);
  for (const { no } of entries) connection.run(remove, { no });
}

const nextAuthority = (connection: Connection, after: string): AuthorityId | undefined =>
  connection.get(authority, { after })?.authority_id;

const dayOf = (at: string): IsoDate => legalDay(Temporal.Instant.from(at)).toString();

const authority = statement<{ after: string }>()((p) =>
  sqlFor
    .selectFrom('access_log')
    .select('authority_id')
    .where('authority_id', '>', p.after)
    .orderBy('authority_id')
    .limit(1),
);
const old = statement<{
  authorityId: AuthorityId;
  at: string;
  no: number;
  before: string;
  limit: number;
}>()((p) =>
  sqlFor
    .selectFrom('access_log')
    .select((row) => [
      'no',
      'chain as link',
      'authority_id as authorityId',
      'at',
      row
        .selectFrom('cases')
        .select('cases.id')
        .whereRef('cases.id', '=', 'access_log.case_id')
        .as('kept'),
    ])
    .where('authority_id', '=', p.authorityId)
    .where('at', '>=', p.at)
    .where('at', '<', p.before)
    .where((row) => row.or([row('at', '>', p.at), row('no', '>', p.no)]))
    .where('no', '<', (from) =>
      from.selectFrom('access_log').select((row) => row.fn.max('no').as('no')),
    )
    .orderBy('at')
    .orderBy('no')
    .limit(p.limit),
);
const remove = statement<{ no: number }>()((p) =>
  sqlFor.deleteFrom('access_log').where('no', '=', p.no),
);
