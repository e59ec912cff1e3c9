import type { Reference } from '../../domain/reference.ts';
import { caseKey } from '../case-keys.ts';
import type { Connection } from '../connection.ts';
import type { Keyring } from '../keys.ts';
import type { Schema } from '../schema.ts';
import { type Place, seal, unseal } from '../seal.ts';
import { sqlFor, statement } from '../statements.ts';

/** A case that has to be kept, e.g. for a court: since when, by whose hand, and why. */
export interface LegalHold {
  readonly reference: Reference;
  readonly since: string;
  readonly by: string;
  readonly why: string;
}

/** Holds a case, or gives a new reason; false where there is none. Call inside a transaction. */
export function holdCase(
  connection: Connection,
  keyring: Keyring,
  { reference, since, by, why }: Omit<LegalHold, 'reference'> & { readonly reference: string },
): boolean {
  const id = connection.get(find, { reference: reference as Reference })?.id;
  if (id === undefined) return false;
  const body = seal(caseKey(connection, keyring, id), why, placeOf(id));
  connection.run(put, { case_id: id, since, by_whom: by, body });
  return true;
}

/** Ends a hold; false where there was none. Call inside a transaction. */
export const releaseCase = (connection: Connection, reference: string): boolean =>
  connection.run(remove, { reference: reference as Reference }) > 0;

/** Every hold there is, the oldest first. */
export const heldCases = (connection: Connection, keyring: Keyring): readonly LegalHold[] =>
  connection.all(all, {}).map(({ case_id: id, reference, since, by_whom: by, body }) => ({
    reference,
    since,
    by,
    why: unseal(caseKey(connection, keyring, id), body, placeOf(id)).toString('utf8'),
  }));

const placeOf = (caseId: string): Place => ['legal_holds', caseId, 'body'];

const find = statement<{ reference: Reference }>()((p) =>
  sqlFor.selectFrom('cases').select('id').where('reference', '=', p.reference),
);
const put = statement<Schema['legal_holds']>()((p) =>
  sqlFor
    .replaceInto('legal_holds')
    .values({ case_id: p.case_id, since: p.since, by_whom: p.by_whom, body: p.body }),
);
const remove = statement<{ reference: Reference }>()((p) =>
  sqlFor
    .deleteFrom('legal_holds')
    .where('case_id', '=', (from) =>
      from.selectFrom('cases').select('id').where('reference', '=', p.reference),
    ),
);
const all = statement()(() =>
  sqlFor
    .selectFrom('legal_holds')
    .innerJoin('cases', 'cases.id', 'legal_holds.case_id')
    .select([
      'legal_holds.case_id',
      'legal_holds.since',
      'legal_holds.by_whom',
      'legal_holds.body',
      'cases.reference',
    ])
    .orderBy('legal_holds.since'),
);
