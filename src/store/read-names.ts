import type { CaseEvent } from '../cases/events.ts';
import { StoreUnavailable } from '../cases/ports/case-store.ts';
import { readEvents } from './case-events.ts';
import { selectCases, toCaseRow, type StoredCase } from './case-rows.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { nameColumn } from './name-words.ts';
import type { Parts } from './parts.ts';
import { sqlFor, statement } from './statements.ts';

/** Cases per transaction, so that pages are answered in between. */
const batch = 100;

/**
 * Makes the cases from before names were looked up findable by name, where nobody in them was protected; resumes where it
 * was stopped. Returns how many it has looked at.
 */
export async function readNames({ connection, keyring, writer }: Parts): Promise<number> {
  let total = 0;
  // Asked before it is written: with nothing to do, no disk is waited for.
  while (connection.all(unread, { count: 1 }).length > 0) {
    total += await writer.write(() => {
      const rows = connection.all(unread, { count: batch });
      for (const row of rows)
        connection.run(setWords, { no: row.no, name_words: wordsOf(connection, keyring, row) });
      return rows.length;
    });
  }
  return total;
}

function wordsOf(connection: Connection, keyring: Keyring, stored: StoredCase): Buffer {
  try {
    const { authorityId, principal, principalName, id } = toCaseRow(stored, keyring);
    const [birth] = principal === undefined ? [] : readEvents(connection, keyring, id);
    const isFindable = birth !== undefined && isKnownUnprotected(birth);
    return nameColumn(keyring, authorityId, isFindable ? principalName : undefined);
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    // A case that nobody can read is found by nobody.
    return Buffer.alloc(0);
  }
}

/** A referral did not keep whether somebody was protected. */
function isKnownUnprotected(birth: CaseEvent): boolean {
  if (birth.kind !== 'submitted' && birth.kind !== 'filed') return false;
  const unknown = ['protected', 'register-down', 'not-identified'] as const;
  return birth.flags !== undefined && !unknown.some((flag) => birth.flags?.includes(flag));
}

export const unread = statement<{ count: number }>()((p) =>
  selectCases().where('cases.name_words', 'is', null).orderBy('cases.no').limit(p.count),
);
const setWords = statement<{ no: number; name_words: Buffer }>()((p) =>
  sqlFor.updateTable('cases').set({ name_words: p.name_words }).where('no', '=', p.no),
);
