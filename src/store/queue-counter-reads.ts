import { sql } from 'kysely';
import type { CaseState } from '../cases/ports/case-store.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { Schema } from './schema.ts';
import { sqlFor, statement } from './statements.ts';

type Of = { authority_id: AuthorityId };

/** What cells are chosen by; null lets every one through. */
type Like = Of & {
  readonly [K in 'service' | 'way' | 'outcome' | 'claim' | 'held']: Schema['case_cells'][K] | null;
};

const like = (p: Like) => sql`service = coalesce(${p.service}, service)
  and way = coalesce(${p.way}, way) and outcome = coalesce(${p.outcome}, outcome)
  and claim = coalesce(${p.claim}, claim) and held = coalesce(${p.held}, held)`;

/** How many cases of each state there are, and how many of them somebody has. */
export const statesOfAll = statement<Of>()((p) =>
  sqlFor
    .selectFrom('case_states')
    .select((each) => [
      'state',
      each.fn.sum<number>('n').as('n'),
      each.fn.sum<number>(each('n', '*', each.ref('held'))).as('held'),
    ])
    .where('authority_id', '=', p.authority_id)
    .groupBy(['authority_id', 'state']),
);

/** How many cases of each state fit. */
export const statesLike = statement<Like>()((p) => ({
  compile: () =>
    sql<{ state: CaseState; n: number }>`
      select state, sum(n) as n from case_cells
      where authority_id = ${p.authority_id} and ${like(p)}
      group by authority_id, state`.compile(sqlFor),
}));

/** The cells of one state that fit. */
export const cellsLike = statement<Like & { state: CaseState }>()((p) => ({
  compile: () =>
    sql<Schema['case_cells']>`
      select * from case_cells
      where authority_id = ${p.authority_id} and state = ${p.state} and ${like(p)}`.compile(sqlFor),
}));

/** How many cases each member of staff has, by state. */
export const holdings = statement<Of>()((p) =>
  sqlFor.selectFrom('case_holdings').selectAll().where('authority_id', '=', p.authority_id),
);

/** The same of one of them. */
export const holdingsOf = statement<Of & { staff_id: string }>()((p) =>
  sqlFor
    .selectFrom('case_holdings')
    .selectAll()
    .where('authority_id', '=', p.authority_id)
    .where('staff_id', '=', p.staff_id),
);

/** How many are to be seen first, or have a letter that could not be sent. */
export const tallied = statement<Of & { tally: 'first' | 'failed' }>()((p) =>
  sqlFor
    .selectFrom('case_tallies')
    .select('n')
    .where('authority_id', '=', p.authority_id)
    .where('tally', '=', p.tally),
);

/** How many of a state are due between two days, both included. */
export const dueBetween = statement<Of & { state: CaseState; from: string; to: string }>()((p) =>
  sqlFor
    .selectFrom('case_days')
    .select((day) => day.fn.sum<number | null>('n').as('n'))
    .where('authority_id', '=', p.authority_id)
    .where('state', '=', p.state)
    .where('due', '>=', p.from)
    .where('due', '<=', p.to),
);
