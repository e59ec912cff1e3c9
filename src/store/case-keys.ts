import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import type { WrappedKey } from './schema.ts';
import type { Place } from './seal.ts';
import { sqlFor, statement } from './statements.ts';

export const caseKeyPlace = (caseId: string): Place => ['case_keys', caseId, 'wrapped'];

/** Makes and stores the data key of a new case. */
export function createCaseKey(connection: Connection, keyring: Keyring, caseId: string): Buffer {
  const { key, master, wrapped } = keyring.create(caseKeyPlace(caseId));
  connection.run(insert, { case_id: caseId, master, wrapped });
  return key;
}

/** The data key of a case. Throws where it was destroyed: the case is unreadable then. */
export function caseKey(connection: Connection, keyring: Keyring, caseId: string): Buffer {
  const row = connection.get(find, { case_id: caseId });
  if (row === undefined) throw new Error('The key of this case was destroyed');
  return keyring.unwrap(row, caseKeyPlace(caseId));
}

const find = statement<{ case_id: string }>()((p) =>
  sqlFor.selectFrom('case_keys').select(['master', 'wrapped']).where('case_id', '=', p.case_id),
);
const insert = statement<{ case_id: string } & WrappedKey>()((p) =>
  sqlFor
    .insertInto('case_keys')
    .values({ case_id: p.case_id, master: p.master, wrapped: p.wrapped }),
);
