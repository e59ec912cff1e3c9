import type { CaseRow } from '../cases/ports/case-store.ts';
import { caseKeyPlace } from './case-keys.ts';
import type { Keyring } from './keys.ts';
import type { Schema, WrappedKey } from './schema.ts';
import { nameColumn } from './name-words.ts';
import { seal, unseal, type Place } from './seal.ts';
import { sqlFor } from './statements.ts';

type ClearColumns = Omit<
  Schema['cases'],
  | 'no'
  | 'index_key'
  | 'principal_everywhere'
  | 'principal_here'
  | 'principal'
  | 'filer_everywhere'
  | 'failed_letters'
  | 'check_code'
  | 'name_words'
  | 'settled_on'
  | 'settled_days'
>;

/** A case's row as it is read: with its wrapped key, unless that was destroyed. */
export type StoredCase = ClearColumns & {
  readonly no: number;
  readonly failed_letters: number;
  readonly principal: Buffer | null;
  readonly name_words: Buffer | null;
} & { readonly [K in keyof WrappedKey]: WrappedKey[K] | null };

/** Every read of cases begins here. */
export const selectCases = () =>
  sqlFor
    .selectFrom('cases')
    .leftJoin('case_keys', 'case_keys.case_id', 'cases.id')
    .select(caseColumns);

/** What a case's row is made of, its wrapped key included. */
export const caseColumns = [
  'cases.no',
  'cases.id',
  'cases.reference',
  'cases.authority_id',
  'cases.service',
  'cases.state',
  'cases.way',
  'cases.outcome',
  'cases.standing',
  'cases.claim',
  'cases.attention',
  'cases.failed_letters',
  'cases.appeal',
  'cases.arrived_at',
  'cases.due',
  'cases.look_on',
  'cases.assigned_to',
  'cases.version',
  'cases.principal',
  'cases.name_words',
  'case_keys.master',
  'case_keys.wrapped',
] as const;

/** The row as the core knows it, the person unsealed. */
export function toCaseRow(row: StoredCase, keyring: Keyring): CaseRow {
  return {
    id: row.id,
    reference: row.reference,
    authorityId: row.authority_id,
    service: row.service,
    state: row.state,
    way: row.way,
    outcome: row.outcome,
    ...(row.standing === null ? {} : { standing: row.standing }),
    claim: row.claim,
    attention: row.attention === 1,
    ...(row.failed_letters === 0 ? {} : { failedLetters: row.failed_letters }),
    ...(row.appeal === 1 && { appeal: true }),
    arrivedAt: row.arrived_at,
    due: row.due,
    ...(row.look_on === null ? {} : { lookOn: row.look_on }),
    ...(row.assigned_to === null ? {} : { assignedTo: row.assigned_to }),
    version: row.version,
    ...principalOf(row, keyring),
    ...(row.name_words !== null && row.name_words.length > 0 && { findable: true }),
  };
}

/** The row as it is written: the person sealed, and found by keyed hashes, one of them only within the authority. */
export function toColumns(row: CaseRow, key: Buffer, keyring: Keyring) {
  const { principal, principalName, filer } = row;
  const known = principal !== undefined || principalName !== undefined || filer !== undefined;
  return {
    id: row.id,
    reference: row.reference,
    authority_id: row.authorityId,
    service: row.service,
    state: row.state,
    way: row.way,
    outcome: row.outcome,
    standing: row.standing ?? null,
    claim: row.claim,
    attention: row.attention ? 1 : 0,
    appeal: row.appeal === true ? 1 : 0,
    arrived_at: row.arrivedAt,
    due: row.due,
    look_on: row.lookOn ?? null,
    assigned_to: row.assignedTo ?? null,
    version: row.version,
    index_key: keyring.index,
    principal_everywhere: principal ? principalDigest(keyring, principal) : null,
    principal_here: principal ? principalDigest(keyring, principal, row.authorityId) : null,
    principal: known
      ? seal(key, JSON.stringify({ principal, principalName, filer }), principalPlace(row.id))
      : null,
    name_words: nameColumn(keyring, row.authorityId, row.findable ? principalName : undefined),
    filer_everywhere: filer ? filerDigest(keyring, filer) : null,
  };
}

/** What the cases that a person filed for others are found by. */
export const filerDigest = (keyring: Keyring, cpr: string): Buffer => keyring.digest('filer', cpr);

/** What a person's cases are found by: across all authorities, or within one. */
export const principalDigest = (keyring: Keyring, cpr: string, authorityId?: string): Buffer =>
  keyring.digest(authorityId === undefined ? 'principal' : `principal of ${authorityId}`, cpr);

const principalPlace = (caseId: string): Place => ['cases', caseId, 'principal'];

function principalOf(
  { id, principal, master, wrapped }: StoredCase,
  keyring: Keyring,
): Pick<CaseRow, 'principal' | 'principalName' | 'filer'> {
  if (principal === null || master === null || wrapped === null) return {};
  const key = keyring.unwrap({ master, wrapped }, caseKeyPlace(id));
  return JSON.parse(unseal(key, principal, principalPlace(id)).toString('utf8'));
}
