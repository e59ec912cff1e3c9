import type { CaseRow } from '../../cases/ports/case-store.ts';
import { chained as chainedInLog, placeOf as logPlace } from '../access-log.ts';
import { chained, placeOf as eventPlace } from '../case-events.ts';
import { caseKeyPlace } from '../case-keys.ts';
import { toColumns } from '../case-rows.ts';
import { link } from '../chain.ts';
import { checkCodeDigest } from '../check-codes.ts';
import type { Keyring } from '../keys.ts';
import { placeOf as letterPlace } from '../outbox-in-commits.ts';
import { seal } from '../seal.ts';
import type { Row, Value } from './history.ts';

/** Everything of one case, in clear. A body stands where the next one is made: each is sealed before the next is asked for. */
export interface ClearCase {
  readonly row: CaseRow;
  /** What the row does not say of its columns, such as letters that failed. */
  readonly besides: Row;
  readonly checkCode: string;
  /** Keys of what was written to it, as hashes. */
  readonly commits: readonly Buffer[];
  readonly events: Iterable<ClearRow>;
  readonly letters: Iterable<ClearRow>;
  readonly log: Iterable<ClearRow>;
  readonly receipts: readonly Row[];
}

export interface ClearRow {
  /** The sealed body is put in here. */
  readonly row: Record<string, Value>;
  readonly body: Buffer;
}

/** The rows of a case as they are stored, by table. Those of the log lack their link: it follows from the row before. */
export interface SealedCase {
  readonly cases: Row;
  readonly case_keys: Row;
  readonly commit_keys: readonly Row[];
  readonly case_events: readonly Row[];
  readonly outbox: readonly Row[];
  readonly delivery_receipts: readonly Row[];
  readonly access_log: readonly Record<string, Value>[];
}

/** Seals a case under a fresh key of its own, as a commit does. */
export function sealCase(clear: ClearCase, keyring: Keyring, logKey: Buffer): SealedCase {
  const { row, besides, checkCode } = clear;
  const { key, master, wrapped } = keyring.create(caseKeyPlace(row.id));
  const events: Row[] = [];
  let before: Buffer | undefined;
  for (const { row: event, body } of clear.events) {
    const sealed = seal(key, body, eventPlace(row.id, Number(event['seq'])));
    before = link(before, chained(event as never), sealed);
    event['body'] = sealed;
    event['chain'] = before;
    events.push(event);
  }
  const letters: Row[] = [];
  for (const { row: letter, body } of clear.letters) {
    letter['body'] = seal(key, body, letterPlace(String(letter['id'])));
    letters.push(letter);
  }
  const log: Record<string, Value>[] = [];
  for (const { row: entry, body } of clear.log) {
    entry['body'] = seal(logKey, body, logPlace(entry as never));
    // Its link follows once it is known which row it comes after.
    entry['chain'] = null;
    log.push(entry);
  }
  return {
    cases: {
      ...toColumns(row, key, keyring),
      ...besides,
      check_code: checkCodeDigest(keyring, row.reference, checkCode),
    },
    case_keys: { case_id: row.id, master, wrapped },
    commit_keys: clear.commits.map((digest) => ({ key: digest, case_id: row.id })),
    case_events: events,
    outbox: letters,
    delivery_receipts: clear.receipts,
    access_log: log,
  };
}

/** The link of a row of the log to the row before. */
export const linkInLog = (before: Buffer | undefined, entry: Row): Buffer =>
  link(before, chainedInLog(entry as never), entry['body'] as Buffer);
