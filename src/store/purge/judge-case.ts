import { caseEnd, type WhyKept } from '../../cases/retention/case-end.ts';
import { isOver, type Term, termFor, type Terms } from '../../cases/retention/terms.ts';
import type { AuthorityId } from '../../domain/authority.ts';
import type { IsoDate } from '../../domain/dated.ts';
import type { KeptKind } from '../../domain/retention.ts';
import { readEvents } from '../case-events.ts';
import type { Connection } from '../connection.ts';
import type { Keyring } from '../keys.ts';
import { sqlFor, statement } from '../statements.ts';
import { grantsOf } from './grants.ts';

/** A case whose time is over, and by which term. */
export interface Over {
  readonly id: string;
  readonly kind: KeptKind;
  readonly authorityId: AuthorityId;
  readonly service: string;
  readonly ended: IsoDate;
  readonly term: Term;
}

/** Whether the case goes on that day, is still in its time, or is kept in spite of it. */
export type Verdict = { readonly over: Over } | { readonly kept: WhyKept } | 'in-time';

/** Judges one case by everything that stands on it now. What cannot be read is kept. */
export function judgeCase(
  connection: Connection,
  keyring: Keyring,
  id: string,
  terms: Terms,
  today: Temporal.PlainDate,
): Verdict {
  try {
    return judged(connection, keyring, id, terms, today);
  } catch {
    return { kept: 'unreadable' };
  }
}

function judged(
  connection: Connection,
  keyring: Keyring,
  id: string,
  terms: Terms,
  today: Temporal.PlainDate,
): Verdict {
  const row = connection.get(clear, { id });
  if (row === undefined) return 'in-time';
  const { authority_id: authorityId, service, state, outcome, appeal, version } = row;
  const events = readEvents(connection, keyring, id);
  const end = caseEnd(
    {
      row: { state, outcome, version, ...(appeal === 1 && { appeal: true }) },
      events,
      letters: connection
        .all(letters, { id })
        .map((letter) => ({ state: letter.state, ...(letter.settled === 1 && { settled: true }) })),
      isHeld: connection.get(hold, { id }) !== undefined,
      grants: grantsOf(connection, keyring, id, events),
    },
    today,
  );
  if (typeof end === 'string') return { kept: end };
  const term = termFor(terms, { kind: end.kind, service, authorityId }, today);
  if (term === undefined) return { kept: 'no-plan' };
  if (!isOver(end.on, term, today)) return 'in-time';
  // Numbers are given out anew from the highest that is there: another would take the place of one that is gone.
  if (connection.get(newestEvent, {})?.case_id === id) return { kept: 'newest' };
  return { over: { id, kind: end.kind, authorityId, service, ended: end.on, term } };
}

const clear = statement<{ id: string }>()((p) =>
  sqlFor
    .selectFrom('cases')
    .select(['authority_id', 'service', 'state', 'outcome', 'appeal', 'version'])
    .where('id', '=', p.id),
);
const letters = statement<{ id: string }>()((p) =>
  sqlFor.selectFrom('outbox').select(['state', 'settled']).where('case_id', '=', p.id),
);
const hold = statement<{ id: string }>()((p) =>
  sqlFor.selectFrom('legal_holds').select('since').where('case_id', '=', p.id),
);
const newestEvent = statement()(() =>
  sqlFor.selectFrom('case_events').select('case_id').orderBy('no', 'desc').limit(1),
);
