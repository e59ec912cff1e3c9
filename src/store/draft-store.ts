import type { Selectable } from 'kysely';
import type { Draft, DraftOwner, Drafts } from '../cases/ports/drafts.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import * as drafts from './draft-queries.ts';
import type { Keyring } from './keys.ts';
import type { Parts } from './parts.ts';
import type { Schema } from './schema.ts';
import { seal, unseal, type Place } from './seal.ts';

type DraftRow = Selectable<Schema['drafts']>;

/** Drafts in SQLite, each under a key of its own that is gone with it. */
export function createDrafts({ connection, keyring, writer, clock }: Parts): Drafts {
  const now = () => clock.now().epochMilliseconds;
  const rowsOf = (owner: DraftOwner) =>
    connection.all(drafts.list, { owner: ownerDigest(keyring, owner), now: now() });
  const find = (owner: DraftOwner, id: string): DraftRow | undefined => {
    const row = connection.get(drafts.byId, { id });
    const theirs = row?.owner.equals(ownerDigest(keyring, owner));
    return theirs && row !== undefined && row.expires_at > now() ? row : undefined;
  };

  function replace(owner: DraftOwner, draft: Draft): Result<Draft, Draft> {
    const stored = find(owner, draft.id);
    if (stored !== undefined && (stored.sent_as !== null || stored.version !== draft.version - 1)) {
      return failed(toDraft(stored, keyring));
    }
    // A row that exists, but not for this owner, is somebody else's or has expired: only the latter may be replaced.
    const other = stored ?? connection.get(drafts.byId, { id: draft.id });
    if (other !== undefined && stored === undefined && other.expires_at > now()) {
      throw new Error('The draft is kept for somebody else');
    }
    // Two tabs may begin at once: the second writes on in the first one's draft, so that neither is hidden.
    const begun = rowsOf(owner).find(
      (row) => row.service === draft.service && row.sent_as === null,
    );
    if (other === undefined && begun !== undefined) return failed(toDraft(begun, keyring));
    const row = toRow(owner, draft, keyring);
    connection.run(drafts.put, row);
    return ok(draft);
  }

  return {
    async current(owner, service) {
      const asked = { owner: ownerDigest(keyring, owner), now: now(), service };
      const row = connection.get(drafts.current, asked);
      return row && toDraft(row, keyring);
    },
    async byId(owner, id) {
      const row = find(owner, id);
      return row && toDraft(row, keyring);
    },
    list: async (owner) => rowsOf(owner).map((row) => toDraft(row, keyring)),
    save: (owner, draft) => writer.write(() => replace(owner, draft)),
    claim: (token, cpr, expiresAt) =>
      writer.write(() => {
        const open = rowsOf({ kind: 'cookie', token }).filter((row) => row.sent_as === null);
        const owner = ownerDigest(keyring, { kind: 'person', cpr });
        for (const { id } of open.toReversed()) {
          connection.run(drafts.handOver, { id, owner, expires_at: milliseconds(expiresAt) });
        }
        return [...new Set(open.map((row) => row.service))];
      }),
    async byCode(code) {
      const row = connection.get(drafts.byCode, { resume: codeDigest(keyring, code), now: now() });
      return row && { draft: toDraft(row, keyring), needsLogin: row.resume_login === 1 };
    },
    takeOver: (code, token) =>
      writer.write(() => {
        const owner = ownerDigest(keyring, { kind: 'cookie', token });
        connection.run(drafts.takeOver, { resume: codeDigest(keyring, code), owner });
      }),
    remove: (owner, id) =>
      writer.write(() => {
        connection.run(drafts.remove, { id, owner: ownerDigest(keyring, owner) });
      }),
  };
}

export const draftKeyPlace = (id: string): Place => ['drafts', id, 'wrapped'];

const bodyPlace = (id: string, version: number): Place => ['drafts', id, version];

/** The token of a cookie is stored as nothing but this digest, and the person's number too. */
function ownerDigest(keyring: Keyring, owner: DraftOwner): Buffer {
  switch (owner.kind) {
    case 'person':
      return keyring.digest('draft of person', owner.cpr);
    case 'agent':
      return keyring.digest('draft for another', `${owner.cpr} ${owner.principal}`);
    case 'choice':
      return keyring.digest('draft of choice', owner.cpr);
    default:
      return keyring.visitDigest('draft of cookie', owner.token);
  }
}

const codeDigest = (keyring: Keyring, code: string): Buffer =>
  keyring.visitDigest('resume code', code);

function toRow(owner: DraftOwner, draft: Draft, keyring: Keyring): Omit<DraftRow, 'touched'> {
  const { id, service, version, expiresAt, sentAs, step, ...body } = draft;
  const { key, master, wrapped } = keyring.create(draftKeyPlace(id));
  return {
    id,
    owner: ownerDigest(keyring, owner),
    service,
    version,
    expires_at: milliseconds(expiresAt),
    sent_as: sentAs ?? null,
    step: step ?? null,
    master,
    wrapped,
    body: seal(key, JSON.stringify(body), bodyPlace(id, version)),
    resume: draft.resumeCode ? codeDigest(keyring, draft.resumeCode) : null,
    resume_login: owner.kind === 'cookie' ? 0 : 1,
  };
}

function toDraft(row: DraftRow, keyring: Keyring): Draft {
  const { id, service, version } = row;
  const key = keyring.unwrap(row, draftKeyPlace(id));
  const body = JSON.parse(unseal(key, row.body, bodyPlace(id, version)).toString('utf8'));
  return {
    ...body,
    id,
    service,
    version,
    expiresAt: Temporal.Instant.fromEpochMilliseconds(row.expires_at).toString(),
    ...(row.sent_as === null ? {} : { sentAs: row.sent_as }),
    ...(row.step === null ? {} : { step: row.step }),
  };
}

const milliseconds = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;
