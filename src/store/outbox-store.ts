import type { EventBody } from '../cases/events.ts';
import { StoreUnavailable } from '../cases/ports/case-store.ts';
import type { Outbox, WhyNotSent } from '../cases/ports/dispatch.ts';
import { caseKey } from './case-keys.ts';
import { countFailed, noteOnCase } from './outbox-events.ts';
import { letterIn } from './outbox-in-commits.ts';
import { isTriedEnough, leasedFrom, pauseAfter } from './outbox-patience.ts';
import {
  dead,
  due,
  expire,
  find,
  leaves,
  ofCase,
  sent,
  takeBack,
  toPaper,
  waitUntil,
} from './outbox-queries.ts';
import { applyReceipt } from './outbox-receipts.ts';
import { takeDue, unreadable } from './outbox-take.ts';
import type { Parts } from './parts.ts';

/** The queue of letters in SQLite. */
export function createOutbox({ connection, keyring, writer }: Parts): Outbox {
  const note = (caseId: string, body: EventBody, at: Temporal.Instant) =>
    noteOnCase(connection, keyring, caseId, body, at);

  /** The last attempt, or one whose like would fail again. */
  function bury(id: string, why: WhyNotSent, attempts: number, at: Temporal.Instant): void {
    const row = connection.get(find, { id });
    if (row === undefined) return;
    connection.run(dead, { id, attempts, why });
    const body = { kind: 'dispatch-failed', letter: id, notice: row.notice, why } as const;
    try {
      note(row.case_id, body, at);
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      // A case that cannot be read is told nothing; its letter is dead all the same, and the others go.
      countFailed(connection, row.case_id);
    }
  }

  return {
    async take(limit, at) {
      const now = at.epochMilliseconds;
      // An empty queue is only read: polling must not cost a wait for the disk.
      if (connection.all(due, { now, limit: 1 }).length === 0) return [];
      return writer.write(() =>
        takeDue({ connection, keyring }, limit, at, ({ id, attempts }) =>
          bury(id, 'unreadable', attempts + 1, at),
        ),
      );
    },
    begin: (id, { via, lastDay }, at, leased) =>
      writer.write(() => {
        const row = connection.get(find, { id });
        if (row?.state !== 'waiting' || (row.paper_only === 1 && via !== 'paper')) return false;
        if (leased !== undefined && row.next_at !== leased) return false;
        const next_at = leasedFrom(at);
        connection.run(leaves, { id, via, last_day: lastDay ?? null, next_at });
        return next_at;
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
    failed: (id, why, at, before) =>
      writer.write(() => {
        const row = connection.get(find, { id });
        if (row?.state !== 'waiting') return;
        if (why === 'not-left')
          connection.run(takeBack, {
            id,
            via: before?.via ?? null,
            last_day: before?.lastDay ?? null,
          });
        const attempts = row.attempts + 1;
        const tried_since = row.tried_since ?? at.epochMilliseconds;
        if (isTriedEnough(tried_since, at)) return bury(id, why, attempts, at);
        const next_at = at.epochMilliseconds + pauseAfter(attempts);
        connection.run(waitUntil, { id, attempts, next_at, tried_since });
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
        const { to, address: _, ...written } = letterIn(key, { id, body }) ?? unreadable;
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
