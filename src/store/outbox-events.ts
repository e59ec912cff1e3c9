import type { EventBody } from '../cases/events.ts';
import type { IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import { newId } from '../domain/ids.ts';
import { appendEvents, nextSeq } from './case-events.ts';
import { caseKey } from './case-keys.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { sqlFor, statement } from './statements.ts';

/** Writes on the case what became of its letter, and counts its failed letters anew. Call inside a transaction. */
export function noteOnCase(
  connection: Connection,
  keyring: Keyring,
  caseId: string,
  body: EventBody,
  at: Temporal.Instant,
): void {
  const event = {
    id: newId(at),
    seq: nextSeq(connection, caseId),
    v: 1,
    at: at.toString(),
    by: { kind: 'system', name: 'outbox' } as const,
    ...body,
  };
  appendEvents(connection, caseKey(connection, keyring, caseId), caseId, [event]);
  connection.run(raiseVersion, { id: caseId });
  // The time to answer begins when the question leaves, and with it the day of its reminder.
  if (body.kind === 'dispatched')
    connection.run(lookToday, { id: caseId, look_on: legalDay(at).toString() });
  countFailed(connection, caseId);
}

/** Brings the case's number of failed letters in line with its letters. Call inside a transaction. */
export const countFailed = (connection: Connection, caseId: string): void =>
  void connection.run(count, { id: caseId });

/** The case has a new event, so whoever read it before must read it again. */
const raiseVersion = statement<{ id: string }>()((p) =>
  sqlFor
    .updateTable('cases')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', p.id),
);
const lookToday = statement<{ id: string; look_on: IsoDate }>()((p) =>
  sqlFor
    .updateTable('cases')
    .set({ look_on: p.look_on })
    .where('id', '=', p.id)
    .where('state', '=', 'awaiting-answer'),
);
const count = statement<{ id: string }>()((p) =>
  sqlFor
    .updateTable('cases')
    .set((row) => ({
      failed_letters: row
        .selectFrom('outbox')
        .select((letter) => letter.fn.countAll<number>().as('failed'))
        .whereRef('outbox.case_id', '=', 'cases.id')
        .where('outbox.state', '=', 'dead')
        .where('outbox.settled', '=', 0),
    }))
    .where('id', '=', p.id),
);
