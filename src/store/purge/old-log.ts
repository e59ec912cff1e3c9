import { type Term, isOver } from '../../cases/retention/terms.ts';
import type { AuthorityId } from '../../domain/authority.ts';
import { legalDay, startOf } from '../../domain/dates.ts';
import type { IsoDate } from '../../domain/dated.ts';
import type { Connection } from '../connection.ts';
import { sqlFor, statement } from '../statements.ts';
import { layLinks } from './links.ts';

/** Entries deleted in one step. */
const atOnce = 500;

/** An entry of the access log whose time is over. */
export interface OldEntry {
  readonly no: number;
  readonly link: Buffer;
  readonly authorityId: AuthorityId;
  readonly at: string;
  readonly on: IsoDate;
}

/** Where a way through the log goes on. */
export type LogPlace = Pick<OldEntry, 'authorityId' | 'at' | 'no'>;

/**
 * The next entries whose time is over: older than the term, and of no case that is still kept. The newest of all stays
 * until another comes after it, as numbers are given out anew from the highest. None means the end.
 */
export function oldEntriesAfter(
  connection: Connection,
  place: LogPlace | undefined,
  term: Term,
  today: Temporal.PlainDate,
): readonly OldEntry[] {
  const before = startOf(today.subtract({ days: term.days })).toString();
  let authorityId = place?.authorityId ?? nextAuthority(connection, '');
  let after = place ?? { at: '', no: 0 };
  for (; authorityId !== undefined; authorityId = nextAuthority(connection, authorityId)) {
    const { at, no } = after;
    const rows = connection
      .all(old, { authorityId, at, no, before, limit: atOnce })
      .map((row) => ({ ...row, on: dayOf(row.at) }))
      .filter(({ on }) => isOver(on, term, today));
    if (rows.length > 0) return rows;
    after = { at: '', no: 0 };
  }
  return [];
}

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
    .select(['no', 'chain as link', 'authority_id as authorityId', 'at'])
    .where('authority_id', '=', p.authorityId)
    .where('at', '>=', p.at)
    .where('at', '<', p.before)
    .where((row) => row.or([row('at', '>', p.at), row('no', '>', p.no)]))
    .where((row) =>
      row.or([
        row('case_id', 'is', null),
        row.not(
          row.exists(
            row
              .selectFrom('cases')
              .select('cases.no')
              .whereRef('cases.id', '=', 'access_log.case_id'),
          ),
        ),
      ]),
    )
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
