import { existsSync } from 'node:fs';
import type { CaseRow } from '../cases/ports/case-store.ts';
import type { CaseEvent } from '../cases/events.ts';
import type { Reference } from '../domain/reference.ts';
import { chained, readEvents } from './case-events.ts';
import { caseByReference } from './case-reads.ts';
import { caseKey } from './case-keys.ts';
import { link } from './chain.ts';
import { type Connection, openToRead } from './connection.ts';
import { contentHash } from './content-hash.ts';
import { refuseOtherSchema } from './decision-reader.ts';
import { holdInUse } from './in-use.ts';
import { refuseOtherKeys } from './key-marks.ts';
import { createKeyring, type Keyring, type Keys } from './keys.ts';
import { MissingDatabase, refusalOf } from './refusals.ts';
import { sqlFor, statement } from './statements.ts';

/** A case as a receipt is held against it. */
export interface ReadCase {
  readonly row: CaseRow;
  readonly events: readonly CaseEvent[];
  /** The hash of those words under the case's own secret. */
  hash(words: string): string;
}

/** `unreadable`: its key was destroyed; `altered`: its events are not what was stored. */
export type CaseToCheck = ReadCase | 'unknown' | 'unreadable' | 'altered';

/** Reads one case and whether its events are what was stored; can write nothing, and the server may run. Throws a StoreRefusal. */
export function readCaseToCheck(
  { file, keys }: { readonly file: string; readonly keys: Keys },
  reference: Reference,
): CaseToCheck {
  if (!existsSync(file)) throw new MissingDatabase(`There is no database at ${file}.`);
  let connection: Connection | undefined;
  let letGo: (() => void) | undefined;
  try {
    letGo = holdInUse(file);
    connection = openToRead(file);
    const keyring = createKeyring(keys);
    refuseOtherSchema(connection, file);
    refuseOtherKeys(connection.all(marks, {}), keyring);
    return read(connection, keyring, reference);
  } catch (error) {
    throw refusalOf(`The database ${file} cannot be read`, error);
  } finally {
    connection?.close();
    letGo?.();
  }
}

function read(connection: Connection, keyring: Keyring, reference: Reference): CaseToCheck {
  const stored = connection.get(find, { reference });
  if (stored === undefined) return 'unknown';
  if (stored.wrapped === null) return 'unreadable';
  if (!isWhole(connection, stored)) return 'altered';
  try {
    const row = caseByReference(connection, keyring, reference);
    if (row === undefined) return 'unknown';
    const key = caseKey(connection, keyring, row.id);
    const events = readEvents(connection, keyring, row.id);
    return { row, events, hash: (words) => contentHash(key, words) };
  } catch {
    // The links fit, and still it does not open: whoever changed it made the links anew.
    return 'altered';
  }
}

/** Whether each event is what its link was made of, follows the one before, and none is gone from the end. */
function isWhole(
  connection: Connection,
  { id, version }: { readonly id: string; readonly version: number },
): boolean {
  let before: Buffer | undefined;
  const rows = connection.all(ofCase, { case_id: id });
  for (const [index, row] of rows.entries()) {
    const isNext = row.seq === index + 1;
    if (!isNext || !row.chain.equals(link(before, chained(row), row.body))) return false;
    before = row.chain;
  }
  return rows.length > 0 && rows.length >= version;
}

const marks = statement()(() => sqlFor.selectFrom('key_marks').selectAll());
const find = statement<{ reference: Reference }>()((p) =>
  sqlFor
    .selectFrom('cases')
    .leftJoin('case_keys', 'case_keys.case_id', 'cases.id')
    .select(['cases.id', 'cases.version', 'case_keys.wrapped'])
    .where('cases.reference', '=', p.reference),
);
const ofCase = statement<{ case_id: string }>()((p) =>
  sqlFor.selectFrom('case_events').selectAll().where('case_id', '=', p.case_id).orderBy('seq'),
);
