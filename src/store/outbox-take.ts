import { StoreUnavailable } from '../cases/ports/case-store.ts';
import type { OutboxEntry } from '../cases/ports/dispatch.ts';
import type { Cpr } from '../domain/cpr.ts';
import { caseKey } from './case-keys.ts';
import { letterIn, type SealedLetter } from './outbox-in-commits.ts';
import { leasedFrom } from './outbox-patience.ts';
import { due, lease, type Due } from './outbox-queries.ts';
import type { Parts } from './parts.ts';

/**
 * Takes letters that are due, each with a lease. One that cannot be read is set aside and keeps nobody else waiting. Call
 * inside a transaction.
 */
export function takeDue(
  { connection, keyring }: Pick<Parts, 'connection' | 'keyring'>,
  limit: number,
  at: Temporal.Instant,
  setAside: (row: Due) => void,
): readonly OutboxEntry[] {
  const now = at.epochMilliseconds;
  const taken: OutboxEntry[] = [];
  const keyOf = (row: Due): Buffer | undefined => {
    try {
      return caseKey(connection, keyring, row.case_id);
    } catch (error) {
      // Where the disk says no, nobody knows.
      if (error instanceof StoreUnavailable) throw error;
      return undefined;
    }
  };
  const next = () => connection.all(due, { now, limit: limit - taken.length });
  for (let rows = next(); rows.length > 0; rows = next())
    for (const row of rows) {
      const key = keyOf(row);
      const letter = key && letterIn(key, row);
      if (letter === undefined) {
        setAside(row);
        continue;
      }
      const leased = leasedFrom(at);
      connection.run(lease, { id: row.id, next_at: leased });
      taken.push({ ...entryOf(row), leased, ...letter });
    }
  return taken;
}

function entryOf(
  row: Due,
): Omit<OutboxEntry, Exclude<keyof SealedLetter, 'authorityId'> | 'leased'> {
  const { via, last_day: lastDay } = row;
  return {
    id: row.id,
    caseId: row.case_id,
    notice: row.notice,
    attempts: row.attempts,
    createdAt: row.created_at,
    held: false,
    // Of letters from before it was sealed with them.
    authorityId: row.authority_id,
    ...(row.known_as !== null && { knownAs: row.known_as }),
    ...(row.paper_only === 1 && { paperOnly: true }),
    ...(via !== null && { begun: { via, ...(lastDay !== null && { lastDay }) } }),
  };
}

/** What stands in the place of a letter that cannot be read. */
export const unreadable: SealedLetter = {
  to: { cpr: '' as Cpr, name: '?' },
  from: '?',
  letter: {
    title: { da: 'Brevet kan ikke læses', en: 'The letter cannot be read' },
    paragraphs: [
      {
        da: 'Vi kan ikke læse brevet i systemet. Spørg dem, der driver det.',
        en: 'We cannot read the letter in the system. Ask those who run it.',
      },
    ],
    facts: [],
  },
  languages: ['da', 'en'],
};
