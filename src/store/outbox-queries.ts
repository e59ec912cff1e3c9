import { sql } from 'kysely';
import { sqlFor, statement } from './statements.ts';

/** What waits and whose time has come, the longest waiting first. */
export const due = statement<{ now: number; limit: number }>()((p) =>
  sqlFor
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', sql.lit('waiting'))
    .where('next_at', '<=', p.now)
    .orderBy('next_at')
    .limit(p.limit),
);
export const find = statement<{ id: string }>()((p) =>
  sqlFor.selectFrom('outbox').selectAll().where('id', '=', p.id),
);
export const ofCase = statement<{ case_id: string }>()((p) =>
  sqlFor.selectFrom('outbox').selectAll().where('case_id', '=', p.case_id).orderBy('no'),
);
export const lease = statement<{ id: string; next_at: number }>()((p) =>
  sqlFor.updateTable('outbox').set({ next_at: p.next_at }).where('id', '=', p.id),
);
export const sent = statement<{ id: string }>()((p) =>
  sqlFor.updateTable('outbox').set({ state: 'sent' }).where('id', '=', p.id),
);
export const waitUntil = statement<{ id: string; attempts: number; next_at: number }>()((p) =>
  sqlFor
    .updateTable('outbox')
    .set({ attempts: p.attempts, next_at: p.next_at })
    .where('id', '=', p.id),
);
export const dead = statement<{ id: string; attempts: number }>()((p) =>
  sqlFor.updateTable('outbox').set({ state: 'dead', attempts: p.attempts }).where('id', '=', p.id),
);
/** The case has a new event, so whoever read it before must read it again. */
export const raiseVersion = statement<{ id: string }>()((p) =>
  sqlFor
    .updateTable('cases')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', p.id),
);
