import type { CaseStore } from '../cases/ports/case-store.ts';
import { appendToLog } from './access-log.ts';
import { createAccessLog } from './access-log-reads.ts';
import { readEvents } from './case-events.ts';
import { listCases } from './case-list.ts';
import { movedFrom } from './case-moves.ts';
import { caseKey } from './case-keys.ts';
import { casesDueForLook, lookAgain } from './case-looks.ts';
import {
  caseByKey,
  caseByReference,
  caseOfPerson,
  casesOfPrincipal,
  casesOfPrincipalFor,
} from './case-reads.ts';
import { findCases } from './case-search.ts';
import { toCaseRow } from './case-rows.ts';
import { fitsCheckCode } from './check-codes.ts';
import { commitCase } from './commit-case.ts';
import { contentHash } from './content-hash.ts';
import type { Parts } from './parts.ts';
import { countQueue } from './queue-counts.ts';
import { casesToSign, signerDigest } from './signer-store.ts';

/** Cases, their events and the access log in SQLite. */
export function createCaseStore({ connection, keyring, writer }: Parts): CaseStore {
  const log = createAccessLog({ connection, keyring });
  return {
    commit: (commit) => writer.write(() => commitCase(commit, connection, keyring)),
    byKey: async (key) => caseByKey(connection, keyring, key),
    byReference: async (reference) => caseByReference(connection, keyring, reference),
    byReferenceFor: async (authorityId, reference) =>
      caseByReference(connection, keyring, reference, authorityId),
    movedFrom: async (authorityId, reference) =>
      movedFrom(connection, keyring, authorityId, reference),
    byCheckCode: async (reference, code) =>
      fitsCheckCode(connection, keyring, reference, code) && reference !== undefined
        ? caseByReference(connection, keyring, reference)
        : undefined,
    byReferenceOf: async (cpr, reference) => caseOfPerson(connection, keyring, cpr, reference),
    ofPrincipal: async (cpr) => casesOfPrincipal(connection, keyring, cpr),
    ofPrincipalFor: async (authorityId, cpr) =>
      casesOfPrincipalFor(connection, keyring, authorityId, cpr),
    contentHash: async (caseId, words) => contentHash(caseKey(connection, keyring, caseId), words),
    toSign: async (cpr) =>
      connection
        .all(casesToSign, { person: signerDigest(keyring, cpr) })
        .map((row) => toCaseRow(row, keyring)),
    events: async (caseId) => readEvents(connection, keyring, caseId),
    list: async (query) => listCases(connection, keyring, query),
    find: async (search) => findCases(connection, keyring, search),
    counts: async (authorityId, asked) => countQueue(connection, authorityId, asked),
    dueForLook: async (on, limit) => casesDueForLook(connection, keyring, on, limit),
    lookAgain: (row, on) => writer.write(() => lookAgain(connection, row, on)),
    log: (entries) => writer.write(() => appendToLog(connection, keyring, entries)),
    accessLog: async (authorityId, limit) => (await log.page({ authorityId, limit })).entries,
  };
}
