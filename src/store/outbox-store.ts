import type { Outbox, OutboxEntry } from '../cases/ports/dispatch.ts';
import type { EventBody } from '../cases/events.ts';
import { newId } from '../domain/ids.ts';
import { appendEvents, nextSeq } from './case-events.ts';
import { caseKey } from './case-keys.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { openLetter } from './outbox-in-commits.ts';
import { dead, due, find, lease, ofCase, raiseVersion, sent, waitUntil } from './outbox-queries.ts';
import type { Parts } from './parts.ts';

/** When letters are tried again. Chosen for this product on 2026-11-22; no law sets them. */
export const patience = {
  leaseMilliseconds: 60_000,
  firstPauseMilliseconds: 60_000,
  longestPauseMilliseconds: 6 * 60 * 60_000,
  attempts: 10,
} as const;

/** The queue of letters in SQLite. */
export function createOutbox({ connection, keyring, writer }: Parts): Outbox {
  return {
    async take(limit, at) {
      const now = at.epochMilliseconds;
      // An empty queue is only read: polling must not cost a wait for the disk.
      if (connection.all(due, { now, limit: 1 }).length === 0) return [];
      return writer.write(() =>
        connection.all(due, { now, limit }).map((row): OutboxEntry => {
          connection.run(lease, { id: row.id, next_at: now + patience.leaseMilliseconds });
          const { id, case_id: caseId, notice, attempts, created_at: createdAt } = row;
          const letter = openLetter(caseKey(connection, keyring, caseId), id, row.body);
          return { id, caseId, notice, attempts, createdAt, held: false, ...letter };
        }),
      );
    },
    sent: (id, via, at) =>
      writer.write(() => {
        const row = connection.get(find, { id });
        if (row?.state !== 'waiting') return;
        connection.run(sent, { id });
        const { notice } = row;
        append(
          connection,
          keyring,
          row.case_id,
          { kind: 'dispatched', letter: id, notice, via },
          at,
        );
      }),
    failed: (id, why, at) =>
      writer.write(() => {
        const row = connection.get(find, { id });
        if (row?.state !== 'waiting') return;
        const attempts = row.attempts + 1;
        if (attempts < patience.attempts) {
          connection.run(waitUntil, {
            id,
            attempts,
            next_at: at.epochMilliseconds + pauseAfter(attempts),
          });
          return;
        }
        connection.run(dead, { id, attempts });
        const { notice } = row;
        append(
          connection,
          keyring,
          row.case_id,
          { kind: 'dispatch-failed', letter: id, notice, why },
          at,
        );
      }),
    ofCase: async (caseId) => {
      const rows = connection.all(ofCase, { case_id: caseId });
      if (rows.length === 0) return [];
      const key = caseKey(connection, keyring, caseId);
      return rows.map(({ id, notice, state, attempts, body }) => {
        const { to, ...written } = openLetter(key, id, body);
        return { id, notice, state, attempts, to: to.name, cpr: to.cpr, ...written };
      });
    },
  };
}

/** Milliseconds until the next try: twice as long after every failure. */
export const pauseAfter = (attempts: number): number =>
  Math.min(
    patience.firstPauseMilliseconds * 2 ** (attempts - 1),
    patience.longestPauseMilliseconds,
  );

function append(
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
}
