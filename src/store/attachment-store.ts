import { createHash } from 'node:crypto';
import type {
  Arrived,
  Attachments,
  DocumentPlace,
  KeptDocument,
  StoredDocument,
} from '../cases/ports/attachments.ts';
import { newId } from '../domain/ids.ts';
import { failed, ok } from '../domain/result.ts';
import {
  attachmentBodyPlace,
  attachmentKey,
  attachmentKeyPlace,
  chunkPlace,
} from './attachment-keys.ts';
import * as attachments from './attachment-queries.ts';
import type { AttachmentRow } from './attachment-queries.ts';
import { inPieces } from './in-pieces.ts';
import type { Parts } from './parts.ts';
import { seal, unseal } from './seal.ts';

/** What the file's key protects besides its bytes. */
type Body = Pick<KeptDocument, 'name' | 'type' | 'notes' | 'sha256'>;

/** Documents in SQLite, beside the cases that they belong to: one transaction, one backup. */
export function createAttachments({ connection, keyring, writer, clock }: Parts): Attachments {
  const find = (id: string) => connection.get(attachments.find, { id });
  const keyOf = (row: AttachmentRow) => attachmentKey(connection, keyring, row);
  const holderOf = (holder: string) => keyring.digest('attachment holder', holder);
  const forget = (basket: string, id: string) =>
    writer.write(() => connection.run(attachments.remove, { basket, id }) === 1);

  function documentOf(row: AttachmentRow): StoredDocument {
    const { id, attachment, bytes, scan, created_at, body } = row;
    const opened = unseal(keyOf(row), body ?? Buffer.alloc(0), attachmentBodyPlace(id));
    const kept = JSON.parse(opened.toString('utf8')) as Body;
    return {
      id,
      ...(attachment !== null && { attachment }),
      ...kept,
      bytes,
      scan,
      addedAt: Temporal.Instant.fromEpochMilliseconds(created_at).toString(),
    };
  }

  async function* bodyOf(id: string): AsyncGenerator<Buffer> {
    const row = find(id);
    if (row === undefined) throw new Error('No such document');
    const key = keyOf(row);
    for (let no = 0; ; no += 1) {
      const piece = connection.get(attachments.chunk, { id, no });
      if (piece === undefined) return;
      yield unseal(key, piece.body, chunkPlace(id, no));
    }
  }

  return {
    async receive({ basket, attachment, holder, mostBytes }, bytes) {
      const at = clock.now();
      const id = newId(at);
      const { key, master, wrapped } = keyring.create(attachmentKeyPlace(id));
      const row = {
        id,
        basket,
        attachment: attachment ?? null,
        holder: holderOf(holder),
        created_at: at.epochMilliseconds,
        master,
        wrapped,
      };
      const hash = createHash('sha256');
      let [total, no] = [0, 0];
      await writer.write(() => connection.run(attachments.insert, row));
      try {
        for await (const piece of inPieces(bytes)) {
          total += piece.length;
          if (total > mostBytes) {
            await forget(basket, id);
            return failed('too-large');
          }
          hash.update(piece);
          const body = seal(key, piece, chunkPlace(id, no));
          const [number, sum] = [no, total];
          await writer.write(() => {
            connection.run(attachments.insertChunk, { id, no: number, body });
            connection.run(attachments.grow, { id, bytes: sum });
          });
          no += 1;
        }
      } catch (error) {
        // Where not even that can be written, the sweep finds it.
        await forget(basket, id).catch(() => undefined);
        throw error;
      }
      return ok({ id, bytes: total, sha256: hash.digest('hex') });
    },

    async bytesOf(id) {
      const pieces: Buffer[] = [];
      for await (const piece of bodyOf(id)) pieces.push(piece);
      return Buffer.concat(pieces);
    },

    keep: ({ id, bytes, sha256 }: Arrived, found, { most, files, bytes: mostBytes }) =>
      writer.write(() => {
        const row = find(id);
        if (row?.basket === undefined || row.basket === null) throw new Error('No such document');
        const beside = connection.all(attachments.inBasket, { basket: row.basket });
        const alike = beside.filter(({ attachment }) => attachment === row.attachment);
        const refuse = (why: 'too-many' | 'too-much-together') => {
          connection.run(attachments.remove, { id, basket: row.basket ?? '' });
          return failed(why);
        };
        if (alike.length >= most || beside.length >= files) return refuse('too-many');
        if (beside.reduce((sum, each) => sum + each.bytes, bytes) > mostBytes)
          return refuse('too-much-together');
        const kept: Body = { ...found, sha256 };
        const body = seal(keyOf(row), JSON.stringify(kept), attachmentBodyPlace(id));
        if (connection.run(attachments.keep, { id, body }) !== 1) throw new Error('Kept twice');
        return ok({
          id,
          ...(row.attachment !== null && { attachment: row.attachment }),
          ...kept,
          bytes,
        });
      }),

    remove: forget,
    inBasket: async (basket) => connection.all(attachments.inBasket, { basket }).map(documentOf),
    scansOf: async (case_id) =>
      new Map(connection.all(attachments.ofCase, { case_id }).map(({ id, scan }) => [id, scan])),
    async open(place, id) {
      const row = find(id);
      if (row === undefined || row.body === null || !liesIn(row, place)) return undefined;
      return { document: documentOf(row), body: bodyOf(id) };
    },
    sentSince: async (holder, since) =>
      connection.get(attachments.sentSince, {
        holder: holderOf(holder),
        since: since.epochMilliseconds,
      })?.bytes ?? 0,
    unscanned: async (limit) => connection.all(attachments.unscanned, { limit }),
    referenceOf: async (id) => connection.get(attachments.referenceOf, { id })?.reference,
    bodyOf,
    scanned: (id, scan) =>
      writer.write(() => {
        connection.run(attachments.scanned, { id, scan, at: clock.now().toString() });
      }),
  };
}

const liesIn = (row: AttachmentRow, place: DocumentPlace): boolean =>
  'basket' in place ? row.basket === place.basket : row.case_id === place.caseId;
