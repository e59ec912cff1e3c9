import { sql } from 'kysely';
import type { Figures } from '../cases/ports/figures.ts';
import type { Parts } from './parts.ts';
import { sqlFor, statement } from './statements.ts';

/** Reads the counters once. Throws StoreUnavailable. */
export const figuresIn =
  ({ connection, clock }: Pick<Parts, 'connection' | 'clock'>) =>
  (): Figures => ({
    cases: connection.all(casesBy, {}),
    letters: connection.all(letterStates, {}),
    lettersDue: connection.get(due, { now: clock.now().epochMilliseconds })?.n ?? 0,
  });

const casesBy = statement()(() =>
  sqlFor
    .selectFrom('case_cells')
    .select((cell) => ['service', 'state', cell.fn.sum<number>('n').as('n')])
    .groupBy(['service', 'state']),
);
const letterStates = statement()(() => sqlFor.selectFrom('letter_states').select(['state', 'n']));
const due = statement<{ now: number }>()((p) =>
  sqlFor
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('state', '=', sql.lit('waiting'))
    .where('next_at', '<=', p.now),
);
