import { isOpen } from '../cases/case.ts';
import { boundStates, referralsWay } from '../cases/case-views.ts';
import type { Holder, QueueAsked, QueueCounts } from '../cases/ports/case-queue.ts';
import type { CaseState } from '../cases/ports/case-store.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { Connection } from './connection.ts';
import { cellsLike, dueBetween, holdings, statesOfAll, tallied } from './queue-counter-reads.ts';

/** How many cases each of an authority's views has: read from counters, however many cases there are. */
export function countQueue(
  connection: Connection,
  authority_id: AuthorityId,
  { staffId, today, until }: QueueAsked,
): QueueCounts {
  const states = connection.all(statesOfAll, { authority_id });
  const open = states.filter(({ state }) => isOpen(state));
  const holders = holdersIn(connection, authority_id);
  const due = (from: string, to: IsoDate): number =>
    boundStates.reduce(
      (sum, state) => sum + (connection.get(dueBetween, { authority_id, state, from, to })?.n ?? 0),
      0,
    );
  const tally = (name: 'first' | 'failed') =>
    connection.get(tallied, { authority_id, tally: name })?.n ?? 0;
  return {
    views: {
      open: sum(open, 'n'),
      mine: holders.find(({ id }) => id === staffId)?.open ?? 0,
      unassigned: sum(open, 'n') - sum(open, 'held'),
      overdue: due('', dayBefore(today)),
      'this-week': due(today, until),
      'not-contacted': notContacted(connection, authority_id),
      'failed-letters': tally('failed'),
      first: tally('first'),
      closed: sum(states, 'n') - sum(open, 'n'),
      all: sum(states, 'n'),
    },
    holders,
  };
}

const notContacted = (connection: Connection, authority_id: AuthorityId): number =>
  connection
    .all(cellsLike, { ...anyCell, authority_id, state: 'referred', way: referralsWay })
    .reduce((all, { n }) => all + n, 0);
const anyCell = { service: null, outcome: null, claim: null, held: null };

type InState = { readonly state: CaseState; readonly n: number; readonly held: number };

const sum = (states: readonly InState[], name: 'n' | 'held'): number =>
  states.reduce((all, state) => all + state[name], 0);

const dayBefore = (day: IsoDate): IsoDate =>
  Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

function holdersIn(connection: Connection, authority_id: AuthorityId): readonly Holder[] {
  const holders = new Map<string, number>();
  for (const { staff_id, state, n } of connection.all(holdings, { authority_id }))
    holders.set(staff_id, (holders.get(staff_id) ?? 0) + (isOpen(state) ? n : 0));
  return [...holders].map(([id, open]) => ({ id, open }));
}
