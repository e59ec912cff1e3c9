import { type RawBuilder, sql } from 'kysely';
import type { CaseRow, CaseState } from '../cases/ports/case-store.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { Way } from '../domain/way.ts';
import type { Outcome } from '../eligibility/decision.ts';
import type { Source } from './queue-cells.ts';
import type { Place } from './queue-places.ts';
import { sqlFor, statement, type Statement } from './statements.ts';

/** What every query of the queue is asked with; a filter that is null lets everything through. */
export interface Asked {
  readonly authority_id: AuthorityId;
  readonly state: CaseState | null;
  readonly service: string | null;
  readonly way: Way | null;
  readonly outcome: Outcome | null;
  readonly claim: CaseRow['claim'] | null;
  readonly held: number | null;
  readonly assigned_to: string | null;
  readonly failed: number;
  readonly from: string;
  readonly before: string;
  readonly low_due: IsoDate;
  readonly low_no: number;
  readonly high_due: IsoDate;
  readonly high_no: number;
  /** Rows of a page; for an edge, rows to step over. */
  readonly count: number;
}

type Direction = 'on' | 'back';
type Query = Statement<Asked, Place>;

/** `page`: the first that fit, between two places. `edge`: the place so many cases further on, whether they fit or not. */
export interface Queries {
  readonly page: Query;
  readonly edge: Query;
}

function queriesOf(kind: Source['kind'], direction: Direction): Queries {
  const order = direction === 'on' ? sql`due, no` : sql`due desc, no desc`;
  const build = (fits: boolean, end: (p: Asked) => RawBuilder<unknown>): Query =>
    statement<Asked>()((p) => ({
      compile: () =>
        sql<Place>`select due, no from cases indexed by ${sql.ref(indexes[kind])}
          where ${sql.join([...standsIn[kind](p), ...between(p), ...(fits ? filters[kind](p) : [])], sql` and `)}
          order by ${order} limit ${end(p)}`.compile(sqlFor),
    }));
  return {
    page: build(true, (p) => sql`${p.count}`),
    edge: build(false, (p) => sql`1 offset ${p.count}`),
  };
}

const indexes: Readonly<Record<Source['kind'], string>> = {
  cell: 'cases_cells',
  state: 'cases_states',
  holding: 'cases_held',
  first: 'cases_attention',
};

type Terms = (p: Asked) => readonly RawBuilder<unknown>[];

/** Where in its index a source stands. */
const standsIn: Readonly<Record<Source['kind'], Terms>> = {
  cell: (p) => [
    sql`authority_id = ${p.authority_id}`,
    sql`state = ${p.state}`,
    sql`service = ${p.service}`,
    sql`way = ${p.way}`,
    sql`outcome = ${p.outcome}`,
    sql`claim = ${p.claim}`,
    // Written as the index has it.
    sql`(assigned_to is not null) = ${p.held}`,
  ],
  state: (p) => [sql`authority_id = ${p.authority_id}`, sql`state = ${p.state}`],
  holding: (p) => [
    sql`authority_id = ${p.authority_id}`,
    sql`assigned_to = ${p.assigned_to}`,
    sql`state = ${p.state}`,
  ],
  // Written out, not bound: the index holds only these rows, and the planner must see that it fits.
  first: (p) => [sql`authority_id = ${p.authority_id}`, sql`(attention = 1 or failed_letters > 0)`],
};

const between: Terms = (p) => [
  sql`(due, no) > (${p.low_due}, ${p.low_no})`,
  sql`(due, no) < (${p.high_due}, ${p.high_no})`,
];

const came: Terms = (p) => [sql`arrived_at >= ${p.from}`, sql`arrived_at < ${p.before}`];
const kinds: Terms = (p) => [
  sql`service = coalesce(${p.service}, service)`,
  sql`way = coalesce(${p.way}, way)`,
  sql`outcome = coalesce(${p.outcome}, outcome)`,
  sql`claim = coalesce(${p.claim}, claim)`,
  ...came(p),
];

const held = (p: Asked) =>
  sql`(assigned_to is not null) = coalesce(${p.held}, assigned_to is not null)`;

/** What is left to look at row by row: in the index, without the table. */
const filters: Readonly<Record<Source['kind'], Terms>> = {
  cell: came,
  state: (p) => [...kinds(p), held(p)],
  holding: kinds,
  first: (p) => [
    ...kinds(p),
    sql`state = coalesce(${p.state}, state)`,
    held(p),
    sql`coalesce(assigned_to, '') = coalesce(${p.assigned_to}, assigned_to, '')`,
    sql`failed_letters >= ${p.failed}`,
  ],
};

/** Every query that a page of the queue is made of. Each names its index: the planner must not choose by the values. */
export const queries: Readonly<Record<Source['kind'], Readonly<Record<Direction, Queries>>>> = {
  cell: {
    on: queriesOf('cell', 'on'),
    back: queriesOf('cell', 'back'),
  },
  state: {
    on: queriesOf('state', 'on'),
    back: queriesOf('state', 'back'),
  },
  holding: {
    on: queriesOf('holding', 'on'),
    back: queriesOf('holding', 'back'),
  },
  first: {
    on: queriesOf('first', 'on'),
    back: queriesOf('first', 'back'),
  },
};
