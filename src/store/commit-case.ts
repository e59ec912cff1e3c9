import { questionKinds } from '../cases/ask-for-more.ts';
import type { CaseRow, Commit, CommitConflict } from '../cases/ports/case-store.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { appendToLog } from './access-log.ts';
import { takeDocuments } from './attachments-in-commits.ts';
import { appendEvents } from './case-events.ts';
import { caseKey, createCaseKey } from './case-keys.ts';
import { caseByKey, caseByReference, commitKeyDigest } from './case-reads.ts';
import { toColumns } from './case-rows.ts';
import { checkCodeDigest } from './check-codes.ts';
import type { Connection } from './connection.ts';
import { sentAs, markSent } from './drafts-in-commits.ts';
import { endExceptions, writeException } from './exception-store.ts';
import { writeDecision } from './exemption-store.ts';
import type { Keyring } from './keys.ts';
import {
  postLetters,
  releaseLetters,
  retryLetter,
  settleLetter,
  settleQuestions,
} from './outbox-in-commits.ts';
import { writeProtections } from './protection-store.ts';
import type { Schema } from './schema.ts';
import { noteSettled } from './settled-cases.ts';
import { noteSigners } from './signer-store.ts';
import { mustNotBeShutOut } from './staff-store.ts';
import { sqlFor, statement } from './statements.ts';
import { countCommit, countedBefore } from './statistics-in-commits.ts';

/** Writes all of a commit, or says why not. Call inside a transaction: what it throws must undo everything. */
export function commitCase(
  { linked, ...commit }: Commit,
  connection: Connection,
  keyring: Keyring,
): Result<CaseRow, CommitConflict> {
  const isStale =
    linked !== undefined && versionIn(connection, linked.row.id) !== linked.expectedVersion;
  // Asked before anything is written. A retry of what was written before finds its own version here.
  if (isStale && earlierCase(commit, connection, keyring) === undefined)
    return failed({ kind: 'linked-changed' });
  const written = writeCase(commit, connection, keyring);
  if (written.ok && linked !== undefined && !writeCase(linked, connection, keyring).ok)
    throw new Error('A linked case changed within its own transaction');
  return written;
}

const versionIn = (connection: Connection, id: string): number =>
  connection.get(versionOf, { id })?.version ?? 0;

function writeCase(
  commit: Omit<Commit, 'linked'>,
  connection: Connection,
  keyring: Keyring,
): Result<CaseRow, CommitConflict> {
  const { row } = commit;
  for (const { by } of commit.events) if (by.kind === 'staff') mustNotBeShutOut(connection, by.id);
  const earlier = earlierCase(commit, connection, keyring);
  if (earlier !== undefined) return failed({ kind: 'already', row: earlier });
  const current = versionIn(connection, row.id);
  if (current !== commit.expectedVersion) return failed({ kind: 'version', current });
  if (row.version <= current) throw new Error('A commit must raise the version of its case');
  if (current === 0 && connection.get(referenceTaken, { reference: row.reference })) {
    return failed({ kind: 'reference-taken' });
  }

  const before = current === 0 ? undefined : countedBefore(connection, row.id);
  const key =
    current === 0
      ? createCase(commit, connection, keyring)
      : updateCase(commit, connection, keyring);
  connection.run(insertKey, { key: commitKeyDigest(keyring, commit.key), case_id: row.id });
  appendEvents(connection, key, row.id, commit.events);
  writeProtections(connection, keyring, row, commit.events);
  countCommit(connection, row, commit.events, before);
  noteSettled(connection, row, [...(before?.events ?? []), ...commit.events]);
  for (const event of commit.events) {
    noteSigners(connection, keyring, row.id, event);
    if (event.kind === 'letters-released') releaseLetters(connection, row.id, event.letters);
    if (event.kind === 'letter-retried')
      retryLetter(connection, key, row.id, {
        letter: event.letter,
        at: Temporal.Instant.from(event.at),
        address: commit.addresses?.[event.letter],
      });
    if (event.kind === 'letter-settled') settleLetter(connection, row.id, event.letter);
    if (event.kind === 'info-requested') settleQuestions(connection, row.id, questionKinds);
    if (event.kind === 'grounds-asked') settleQuestions(connection, row.id, ['grounds-question']);
    if (event.kind === 'exemption-decided')
      writeDecision(connection, keyring, row.authorityId, event);
    if (event.kind === 'exception-granted') writeException(connection, keyring, row, event);
    if (event.kind === 'exception-withdrawn') endExceptions(connection, row, event);
  }
  if (commit.documents !== undefined)
    takeDocuments(connection, keyring, { caseId: row.id, key }, commit.documents);
  postLetters(connection, key, commit.outbox, row.authorityId);
  appendToLog(connection, keyring, commit.log);
  if (commit.draftId !== undefined) markSent(connection, commit.draftId, row.reference);
  return ok(row);
}

/** The case that this key, or a second send of this draft, has made before. */
function earlierCase(
  { key, draftId }: Commit,
  connection: Connection,
  keyring: Keyring,
): CaseRow | undefined {
  const byKey = caseByKey(connection, keyring, key);
  if (byKey !== undefined || draftId === undefined) return byKey;
  const reference = sentAs(connection, draftId);
  return reference === undefined ? undefined : caseByReference(connection, keyring, reference);
}

function createCase({ row, checkCode }: Commit, connection: Connection, keyring: Keyring): Buffer {
  const key = createCaseKey(connection, keyring, row.id);
  connection.run(insertCase, {
    ...toColumns(row, key, keyring),
    check_code: checkCode === undefined ? null : checkCodeDigest(keyring, row.reference, checkCode),
  });
  return key;
}

function updateCase({ row }: Commit, connection: Connection, keyring: Keyring): Buffer {
  const key = caseKey(connection, keyring, row.id);
  connection.run(updateRow, toColumns(row, key, keyring));
  return key;
}

type Columns = ReturnType<typeof toColumns>;

const versionOf = statement<{ id: string }>()((p) =>
  sqlFor.selectFrom('cases').select('version').where('id', '=', p.id),
);
const referenceTaken = statement<Pick<Columns, 'reference'>>()((p) =>
  sqlFor.selectFrom('cases').select('no').where('reference', '=', p.reference),
);
const insertKey = statement<Schema['commit_keys']>()((p) =>
  sqlFor.insertInto('commit_keys').values({ key: p.key, case_id: p.case_id }),
);

/** What may change in a case's life; its reference and its check code do not. */
const changing = (p: Columns) => ({
  authority_id: p.authority_id,
  service: p.service,
  state: p.state,
  way: p.way,
  outcome: p.outcome,
  standing: p.standing,
  claim: p.claim,
  attention: p.attention,
  appeal: p.appeal,
  arrived_at: p.arrived_at,
  due: p.due,
  look_on: p.look_on,
  assigned_to: p.assigned_to,
  version: p.version,
  index_key: p.index_key,
  principal_everywhere: p.principal_everywhere,
  principal_here: p.principal_here,
  principal: p.principal,
  filer_everywhere: p.filer_everywhere,
});
const insertCase = statement<Columns & { check_code: Buffer | null }>()((p) =>
  sqlFor.insertInto('cases').values({
    id: p.id,
    reference: p.reference,
    check_code: p.check_code,
    name_words: p.name_words,
    ...changing(p),
  }),
);
const updateRow = statement<Columns>()((p) =>
  sqlFor
    .updateTable('cases')
    .set((row) => ({
      ...changing(p),
      // A name that nobody has looked at yet still has to be.
      name_words: row.case().when('name_words', 'is', null).then(null).else(p.name_words).end(),
    }))
    .where('id', '=', p.id),
);
