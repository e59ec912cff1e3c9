import type { CaseRow } from '../cases/ports/case-store.ts';
import { type CountedEvent, settledIn } from '../cases/statistics/count-case.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { Connection } from './connection.ts';
import { sqlFor, statement } from './statements.ts';

/** Keeps on which day a case was first settled, and how long that took, by its whole history. Call inside a transaction. */
export function noteSettled(
  connection: Connection,
  row: Pick<CaseRow, 'id' | 'arrivedAt'>,
  events: readonly CountedEvent[],
): void {
  const settled = settledIn(row, events);
  if (settled !== undefined)
    connection.run(note, { id: row.id, settled_on: settled.on, settled_days: settled.days });
}

/** How many cases took how many days, of those first settled on that day or since. */
export const settledSince = (
  connection: Connection,
  asked: { readonly authority_id: AuthorityId; readonly service: string; readonly from: IsoDate },
): ReadonlyMap<number, number> =>
  new Map(connection.all(since, asked).map(({ days, n }) => [days ?? 0, n]));

const note = statement<{ id: string; settled_on: IsoDate; settled_days: number }>()((p) =>
  sqlFor
    .updateTable('cases')
    .set({ settled_on: p.settled_on, settled_days: p.settled_days })
    .where('id', '=', p.id)
    // Written again only where the day that it came was put right.
    .where((row) =>
      row.or([
        row('settled_on', 'is', null),
        row('settled_on', '<>', p.settled_on),
        row('settled_days', '<>', p.settled_days),
      ]),
    ),
);
const since = statement<{ authority_id: AuthorityId; service: string; from: IsoDate }>()((p) =>
  sqlFor
    .selectFrom('cases')
    .select((row) => ['settled_days as days', row.fn.countAll<number>().as('n')])
    .where('authority_id', '=', p.authority_id)
    .where('service', '=', p.service)
    .where('settled_on', '>=', p.from)
    .groupBy('settled_days'),
);
