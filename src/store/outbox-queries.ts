import { type Selectable, sql } from 'kysely';
import type { AuthorityId } from '../domain/authority.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { Delivery, WhyNotSent } from '../cases/ports/dispatch.ts';
import type { Schema } from './schema.ts';
import { sqlFor, statement } from './statements.ts';

/** What waits and whose time has come, the longest waiting first. */
export const due = statement<{ now: number; limit: number }>()((p) =>
  sqlFor
    .selectFrom('outbox')
    .innerJoin('cases', 'cases.id', 'outbox.case_id')
    .selectAll('outbox')
    .select('cases.authority_id')
    .where('outbox.state', '=', sql.lit('waiting'))
    .where('outbox.next_at', '<=', p.now)
    .orderBy('outbox.next_at')
    .limit(p.limit),
);
export type Row = Selectable<Schema['outbox']>;
export type Receipt = Selectable<Schema['delivery_receipts']>;
/** A letter whose time has come, with the authority of its case. */
export type Due = Row & { readonly authority_id: AuthorityId };
export const find = statement<{ id: string }>()((p) =>
  sqlFor.selectFrom('outbox').selectAll().where('id', '=', p.id),
);
/** By the id that the far side knows it under. */
export const findKnownAs = statement<{ known_as: string }>()((p) =>
  sqlFor.selectFrom('outbox').selectAll().where('known_as', '=', p.known_as),
);
export const ofCase = statement<{ case_id: string }>()((p) =>
  sqlFor.selectFrom('outbox').selectAll().where('case_id', '=', p.case_id).orderBy('no'),
);
export const lease = statement<{ id: string; next_at: number }>()((p) =>
  sqlFor.updateTable('outbox').set({ next_at: p.next_at }).where('id', '=', p.id),
);
export const leaves = statement<{
  id: string;
  via: Delivery['via'];
  last_day: IsoDate | null;
  next_at: number;
}>()((p) =>
  sqlFor
    .updateTable('outbox')
    .set({ via: p.via, last_day: p.last_day, next_at: p.next_at })
    .where('id', '=', p.id),
);
export const sent = statement<{ id: string; via: Delivery['via']; last_day: IsoDate | null }>()(
  (p) =>
    sqlFor
      .updateTable('outbox')
      .set({ state: 'sent', via: p.via, last_day: p.last_day, why: null })
      .where('id', '=', p.id),
);
/** What was written before a hand-over that never came about is put back as it was. */
export const takeBack = statement<{
  id: string;
  via: Delivery['via'] | null;
  last_day: IsoDate | null;
}>()((p) =>
  sqlFor.updateTable('outbox').set({ via: p.via, last_day: p.last_day }).where('id', '=', p.id),
);
export const waitUntil = statement<{
  id: string;
  attempts: number;
  next_at: number;
  tried_since: number;
}>()((p) =>
  sqlFor
    .updateTable('outbox')
    .set({ attempts: p.attempts, next_at: p.next_at, tried_since: p.tried_since })
    .where('id', '=', p.id),
);
export const dead = statement<{ id: string; attempts: number; why: WhyNotSent }>()((p) =>
  sqlFor
    .updateTable('outbox')
    .set({ state: 'dead', attempts: p.attempts, why: p.why, settled: 0 })
    .where('id', '=', p.id),
);
/** Ends unsent, and is nobody's worry. */
export const expire = statement<{ id: string }>()((p) =>
  sqlFor
    .updateTable('outbox')
    .set({ state: 'dead', why: 'too-late', settled: 1 })
    .where('id', '=', p.id),
);
export const toPaper = statement<{ id: string }>()((p) =>
  sqlFor
    .updateTable('outbox')
    .set({ paper_only: 1, via: null, last_day: null })
    .where('id', '=', p.id)
    .where('state', '=', 'waiting'),
);
/** Back into the queue, for paper: Digital Post took it over and did not deliver it. */
export const waitForPaper = statement<{ id: string; next_at: number }>()((p) =>
  sqlFor
    .updateTable('outbox')
    .set({
      state: 'waiting',
      attempts: 0,
      next_at: p.next_at,
      via: null,
      last_day: null,
      paper_only: 1,
      why: null,
      tried_since: null,
    })
    .where('id', '=', p.id),
);
export const receiptsOf = statement<{ letter: string }>()((p) =>
  sqlFor.selectFrom('delivery_receipts').selectAll().where('letter', '=', p.letter),
);
export const keepReceipt = statement<Receipt>()((p) =>
  sqlFor.insertInto('delivery_receipts').values({
    letter: p.letter,
    id: p.id,
    outcome: p.outcome,
    at: p.at,
    known_as: p.known_as,
    via: p.via,
  }),
);
