import type { EventBody } from '../cases/events.ts';
import type { Outbox, OutboxEntry, WhyNotSent } from '../cases/ports/dispatch.ts';
import { caseKey } from './case-keys.ts';
import { noteOnCase } from './outbox-events.ts';
import { openLetter } from './outbox-in-commits.ts';
import {
  dead,
  due,
  expire,
  find,
  lease,
  leaves,
  ofCase,
  sent,
  toPaper,
  waitUntil,
} from './outbox-queries.ts';
import { applyReceipt } from './outbox-receipts.ts';
import type { Parts } from './parts.ts';

/**
 * When letters are tried again. Chosen for this product on 2026-11-22; no law sets them. The lease is longer than the
 * worker waits for the far side.
 */
export const patience = {
  leaseMilliseconds: 60_000,
  firstPauseMilliseconds: 60_000,
  longestPauseMilliseconds: 6 * 60 * 60_000,
  attempts: 10,
} as const;

/** The queue of letters in SQLite. */
export function createOutbox({ connection, keyring, writer }: Parts): Outbox {
  const note = (caseId: string, body: EventBody, at: Temporal.Instant) =>
    noteOnCase(connection, keyring, caseId, body, at);

  /** The last attempt, or one whose like would fail again. */
  function bury(id: string, why: WhyNotSent, attempts: number, at: Temporal.Instant): void {
    const row = connection.get(find, { id });
    if (row === undefined) return;
    connection.run(dead, { id, attempts, why });
    note(row.case_id, { kind: 'dispatch-failed', letter: id, notice: row.notice, why }, at);
  }

  return {
    async take(limit, at) {
      const now = at.epochMilliseconds;
      // An empty queue is only read: polling must not cost a wait for the disk.
      if (connection.all(due, { now, limit: 1 }).length === 0) return [];
      return writer.write(() =>
        connection.all(due, { now, limit }).map((row): OutboxEntry => {
          connection.run(lease, { id: row.id, next_at: leasedFrom(at) });
          const { id, case_id: caseId, notice, attempts, created_at: createdAt } = row;
          const letter = openLetter(caseKey(connection, keyring, caseId), id, row.body);
          return {
            id,
            caseId,
            notice,
            attempts,
            createdAt,
            held: false,
            authorityId: row.authority_id,
            ...(row.paper_only === 1 && { paperOnly: true }),
            ...(row.last_day !== null && { named: row.last_day }),
            ...letter,
          };
        }),
      );
    },
    begin: (id, { via, lastDay }, at) =>
      writer.write(() => {
        const row = connection.get(find, { id });
        if (row?.state !== 'waiting' || (row.paper_only === 1 && via !== 'paper')) return false;
        connection.run(leaves, { id, via, last_day: lastDay ?? null, next_at: leasedFrom(at) });
        return true;
      }),
    onPaper: (id) => writer.write(() => void connection.run(toPaper, { id })),
    sent: (id, via, at, lastDay, answerBy) =>
      writer.write(() => {
        const row = connection.get(find, { id });
        // What was given up meanwhile has left all the same; what came back from Digital Post waits for paper.
        if (row === undefined || row.state === 'sent' || row.state === 'held') return;
        if (row.paper_only === 1 && via !== 'paper') return;
        connection.run(sent, { id, via, last_day: lastDay ?? null });
        const named = {
          ...(lastDay === undefined ? {} : { lastDay }),
          ...(answerBy === undefined ? {} : { answerBy }),
        };
        const body = { kind: 'dispatched', letter: id, notice: row.notice, via, ...named } as const;
        note(row.case_id, body, at);
      }),
    failed: (id, why, at) =>
      writer.write(() => {
        const row = connection.get(find, { id });
        if (row?.state !== 'waiting') return;
        const attempts = row.attempts + 1;
        if (attempts >= patience.attempts) return bury(id, why, attempts, at);
        const next_at = at.epochMilliseconds + pauseAfter(attempts);
        connection.run(waitUntil, { id, attempts, next_at });
      }),
    expired: (id, at) =>
      writer.write(() => {
        const row = connection.get(find, { id });
        if (row?.state !== 'waiting') return;
        connection.run(expire, { id });
        note(row.case_id, { kind: 'letter-expired', letter: id, notice: row.notice }, at);
      }),
    gaveUp: (id, why, at) =>
      writer.write(() => {
        const row = connection.get(find, { id });
        if (row?.state === 'waiting') bury(id, why, row.attempts + 1, at);
      }),
    received: (receipt, at) => writer.write(() => applyReceipt(connection, keyring, receipt, at)),
    ofCase: async (caseId) => {
      const rows = connection.all(ofCase, { case_id: caseId });
      if (rows.length === 0) return [];
      const key = caseKey(connection, keyring, caseId);
      return rows.map(({ id, notice, state, attempts, body, why, settled }) => {
        // Where a caseworker has it sent is for its envelope only.
        const { to, address: _, ...written } = openLetter(key, id, body);
        return {
          id,
          notice,
          state,
          attempts,
          to: to.name,
          cpr: to.cpr,
          ...(why === 'too-late' ? { expired: true } : why !== null && { why }),
          ...(settled === 1 && { settled: true }),
          ...written,
        };
      });
    },
  };
}

const leasedFrom = (at: Temporal.Instant): number =>
  at.epochMilliseconds + patience.leaseMilliseconds;

/** Milliseconds until the next try: twice as long after every failure. */
export const pauseAfter = (attempts: number): number =>
  Math.min(
    patience.firstPauseMilliseconds * 2 ** (attempts - 1),
    patience.longestPauseMilliseconds,
  );
