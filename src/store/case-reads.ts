import { sql } from 'kysely';
import type { CaseRow } from '../cases/ports/case-store.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { Cpr } from '../domain/cpr.ts';
import type { Reference } from '../domain/reference.ts';
import { filerDigest, principalDigest, selectCases, toCaseRow } from './case-rows.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { statement } from './statements.ts';

/** Commit keys are kept as digests: they may be made from what a cookie holds. */
export const commitKeyDigest = (keyring: Keyring, key: string): Buffer =>
  keyring.digest('commit', key);

/** The case that a commit with this key made or changed, as it is now. */
export function caseByKey(
  connection: Connection,
  keyring: Keyring,
  key: string,
): CaseRow | undefined {
  const row = connection.get(byKey, { key: commitKeyDigest(keyring, key) });
  return row && toCaseRow(row, keyring);
}

/** The case of that reference, whichever authority's it is unless one is named. */
export function caseByReference(
  connection: Connection,
  keyring: Keyring,
  reference: Reference,
  authorityId?: AuthorityId,
): CaseRow | undefined {
  const row =
    authorityId === undefined
      ? connection.get(byReference, { reference })
      : connection.get(byReferenceHere, { reference, authority_id: authorityId });
  return row && toCaseRow(row, keyring);
}

/**
 * The case of that reference where it is this person's, or one that they filed for another. Somebody else's is neither
 * read nor opened, so it takes as long as one that does not exist.
 */
export function caseOfPerson(
  connection: Connection,
  keyring: Keyring,
  cpr: Cpr,
  reference: Reference | undefined,
): CaseRow | undefined {
  const row = connection.get(ofPersonByReference, {
    reference: reference ?? '',
    principal: principalDigest(keyring, cpr),
    filer: filerDigest(keyring, cpr),
  });
  return row && toCaseRow(row, keyring);
}

/** A person's cases and those they filed for another, with every authority, newest first. */
export function casesOfPrincipal(
  connection: Connection,
  keyring: Keyring,
  cpr: Cpr,
): readonly CaseRow[] {
  const rows = connection.all(byPerson, {
    principal: principalDigest(keyring, cpr),
    filer: filerDigest(keyring, cpr),
  });
  return rows.map((row) => toCaseRow(row, keyring));
}

/** A person's cases with one authority, newest first. */
export function casesOfPrincipalFor(
  connection: Connection,
  keyring: Keyring,
  authorityId: AuthorityId,
  cpr: Cpr,
): readonly CaseRow[] {
  const principal = principalDigest(keyring, cpr, authorityId);
  return connection.all(byPersonHere, { principal }).map((row) => toCaseRow(row, keyring));
}

const byKey = statement<{ key: Buffer }>()((p) =>
  selectCases()
    .innerJoin('commit_keys', 'commit_keys.case_id', 'cases.id')
    .where('commit_keys.key', '=', p.key),
);
const byReference = statement<{ reference: Reference }>()((p) =>
  selectCases().where('cases.reference', '=', p.reference),
);
/** Nothing of another authority's case is read but whose it is. */
const byReferenceHere = statement<{ reference: Reference; authority_id: AuthorityId }>()((p) =>
  selectCases()
    .where('cases.reference', '=', p.reference)
    .where(sql<string>`+cases.authority_id`, '=', p.authority_id),
);
const byPerson = statement<{ principal: Buffer; filer: Buffer }>()((p) =>
  selectCases()
    .where((row) =>
      row.or([
        row('cases.principal_everywhere', '=', p.principal),
        row('cases.filer_everywhere', '=', p.filer),
      ]),
    )
    .orderBy('cases.no', 'desc'),
);
/** Found by its reference alone: the person's own list would be read whole. */
const ofPersonByReference = statement<{ reference: string; principal: Buffer; filer: Buffer }>()(
  (p) =>
    selectCases()
      .where('cases.reference', '=', p.reference as Reference)
      .where((row) =>
        row.or([
          row(sql<Buffer>`+cases.principal_everywhere`, '=', p.principal),
          row(sql<Buffer>`+cases.filer_everywhere`, '=', p.filer),
        ]),
      ),
);
const byPersonHere = statement<{ principal: Buffer }>()((p) =>
  selectCases().where('cases.principal_here', '=', p.principal).orderBy('cases.no', 'desc'),
);
